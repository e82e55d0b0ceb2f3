package dev.deckhand.ooxml.pptx.part;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a {@code p:ph} element says (ECMA-376 part 1, 19.3.1.36).
 *
 * @param type placeholder type, {@code obj} when it names none
 * @param index the index that ties it to its layout
 */
public record PlaceholderType(String type, long index) {
  private static final Set<String> FURNITURE = Set.of("dt", "ftr", "hdr", "sldNum");
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  /** The placeholder a shape is, or {@code null} when it is none. */
  public static @Nullable PlaceholderType of(Element shape) {
    Element element = element(shape);
    if (element == null) {
      return null;
    }
    String type = Objects.requireNonNullElse(Dom.attribute(element, "type"), "obj");
    return new PlaceholderType(type, Dom.number(element, "idx", 0));
  }

  /** The {@code p:ph} element of a shape. */
  public static @Nullable Element element(Element shape) {
    Element properties = ShapeProperties.nonVisual(shape);
    return properties == null ? null : Dom.path(properties, Ns.P, "nvPr", "ph");
  }

  /** Whether it is a date, footer, header or slide number, which no text is bound to. */
  public boolean furniture() {
    return FURNITURE.contains(type);
  }

  public boolean title() {
    return TITLES.contains(type);
  }

  /** Whether this placeholder of a slide takes what it lacks from that one of its layout. */
  public boolean inheritsFrom(PlaceholderType ofLayout) {
    if (furniture() || title()) {
      return type.equals(ofLayout.type) || (title() && ofLayout.title());
    }
    return index == ofLayout.index && !ofLayout.furniture() && !ofLayout.title();
  }

  /** Whether this placeholder of a layout takes what it lacks from that one of the master. */
  public boolean inheritsFromMaster(PlaceholderType ofMaster) {
    if (title()) {
      return ofMaster.title();
    }
    return furniture() ? type.equals(ofMaster.type) : ofMaster.type.equals("body");
  }
}
