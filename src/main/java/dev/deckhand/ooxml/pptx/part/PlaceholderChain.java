package dev.deckhand.ooxml.pptx.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where the placeholders of a slide get what they do not say themselves: layout, then master. */
public final class PlaceholderChain {
  private final DeckParts parts;
  private final @Nullable String layout;
  private final Map<PlaceholderType, List<Element>> known = new HashMap<>();

  public PlaceholderChain(DeckParts parts, @Nullable String layout) {
    this.parts = parts;
    this.layout = layout;
  }

  /** The {@code xfrm} a placeholder without one stands at. */
  public @Nullable Element transform(PlaceholderType placeholder) {
    for (Element source : sources(placeholder)) {
      Element transform = ShapeProperties.transform(source);
      if (transform != null) {
        return transform;
      }
    }
    return null;
  }

  /**
   * Whether a placeholder tied to one of the layout as the layout names it finds that one. It finds
   * another where several have the same type and index, as some programs write layouts.
   */
  public boolean finds(Element ofLayout) {
    PlaceholderType asked = PlaceholderType.of(ofLayout);
    List<Element> found = asked == null ? List.of() : sources(asked);
    return !found.isEmpty() && ShapeProperties.id(found.getFirst()) == ShapeProperties.id(ofLayout);
  }

  /** The placeholders it inherits from: that of the layout, then that of the master. */
  public List<Element> sources(PlaceholderType placeholder) {
    return known.computeIfAbsent(placeholder, this::lookUp);
  }

  private List<Element> lookUp(PlaceholderType placeholder) {
    if (layout == null) {
      return List.of();
    }
    Element onLayout = find(layout, placeholder, PlaceholderType::inheritsFrom);
    String master = Slides.masterOf(parts, layout);
    PlaceholderType asked = onLayout == null ? placeholder : PlaceholderType.of(onLayout);
    Element onMaster =
        master == null ? null : find(master, asked, PlaceholderType::inheritsFromMaster);
    return Stream.of(Optional.ofNullable(onLayout), Optional.ofNullable(onMaster))
        .flatMap(Optional::stream)
        .toList();
  }

  private @Nullable Element find(
      String sheet,
      @Nullable PlaceholderType asked,
      BiPredicate<PlaceholderType, PlaceholderType> inherits) {
    if (asked == null) {
      return null;
    }
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(parts, sheet), Integer.MAX_VALUE)) {
      PlaceholderType offered = PlaceholderType.of(shape.element());
      if (offered != null && inherits.test(asked, offered)) {
        return shape.element();
      }
    }
    return null;
  }
}
