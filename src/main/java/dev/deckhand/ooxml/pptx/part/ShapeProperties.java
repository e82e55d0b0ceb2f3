package dev.deckhand.ooxml.pptx.part;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What every shape element of a sheet carries: id, name, alternative text, place. */
public final class ShapeProperties {
  private static final Set<String> SHAPES =
      Set.of("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart");

  private ShapeProperties() {}

  /** Whether the element is a shape of a sheet. */
  public static boolean isShape(Element element) {
    return SHAPES.contains(Objects.requireNonNullElse(element.getLocalName(), ""))
        && (Ns.P.owns(element) || Ns.P14.owns(element));
  }

  /** The element with the non-visual properties: {@code p:nvSpPr}, {@code p:nvPicPr} … */
  public static @Nullable Element nonVisual(Element shape) {
    for (Element child : Dom.children(shape)) {
      if (child.getLocalName().startsWith("nv")) {
        return child;
      }
    }
    return null;
  }

  /** {@code p:cNvPr}: id, name, description, hidden. */
  public static @Nullable Element drawing(Element shape) {
    Element properties = nonVisual(shape);
    if (properties == null) {
      return null;
    }
    for (Element child : Dom.children(properties)) {
      if ("cNvPr".equals(child.getLocalName())) {
        return child;
      }
    }
    return null;
  }

  public static int id(Element shape) {
    return (int) Dom.number(drawing(shape), "id", 0);
  }

  public static String name(Element shape) {
    return Objects.requireNonNullElse(Dom.attribute(drawing(shape), "name"), "");
  }

  /** {@code #id name}, as reports name a shape. */
  public static String label(Element shape) {
    return "#%d %s".formatted(id(shape), name(shape)).strip();
  }

  /** {@code a:xfrm} (or {@code p:xfrm} of a frame) when the shape has its own. */
  public static @Nullable Element transform(Element shape) {
    for (Element child : Dom.children(shape)) {
      String local = child.getLocalName();
      if (local.equals("xfrm")) {
        return child;
      }
      if (local.equals("spPr") || local.equals("grpSpPr")) {
        return Dom.child(child, Ns.A, "xfrm");
      }
    }
    return null;
  }
}
