package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where the placeholders of a slide get what they do not say themselves: layout, then master. */
public final class PlaceholderChain {
  private final DeckParts parts;
  private final @Nullable String layout;

  public PlaceholderChain(DeckParts parts, @Nullable String layout) {
    this.parts = parts;
    this.layout = layout;
  }

  /** The {@code xfrm} a placeholder without one stands at. */
  public @Nullable Element transform(PlaceholderType placeholder) {
    if (layout == null) {
      return null;
    }
    Element onLayout = find(layout, placeholder, PlaceholderType::inheritsFrom);
    Element own = onLayout == null ? null : ShapeProperties.transform(onLayout);
    String master = Slides.masterOf(parts, layout);
    if (own != null || master == null) {
      return own;
    }
    PlaceholderType asked = onLayout == null ? placeholder : PlaceholderType.of(onLayout);
    Element onMaster = find(master, asked, PlaceholderType::inheritsFromMaster);
    return onMaster == null ? null : ShapeProperties.transform(onMaster);
  }

  /** The shapes a placeholder of a slide takes what it lacks from: its layout's, its master's. */
  public List<Element> above(PlaceholderType placeholder) {
    List<Element> above = new ArrayList<>();
    Element onLayout =
        layout == null ? null : find(layout, placeholder, PlaceholderType::inheritsFrom);
    if (onLayout != null) {
      above.add(onLayout);
    }
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    PlaceholderType asked = onLayout == null ? placeholder : PlaceholderType.of(onLayout);
    Element onMaster =
        master == null ? null : find(master, asked, PlaceholderType::inheritsFromMaster);
    if (onMaster != null) {
      above.add(onMaster);
    }
    return above;
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
