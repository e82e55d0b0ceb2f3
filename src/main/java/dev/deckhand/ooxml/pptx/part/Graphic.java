package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DeckOutline.ShapeKind;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a graphic frame holds (ECMA-376 part 1, 19.3.1.21), told by its {@code graphicData}. */
public final class Graphic {
  private Graphic() {}

  /** The kind of any shape element. */
  public static ShapeKind kind(Element shape) {
    return switch (shape.getLocalName()) {
      case "sp" -> ShapeKind.TEXT;
      case "pic" -> media(shape) ? ShapeKind.MEDIA : ShapeKind.PICTURE;
      case "grpSp" -> ShapeKind.GROUP;
      case "cxnSp" -> ShapeKind.CONNECTOR;
      case "graphicFrame" -> frameKind(shape);
      default -> ShapeKind.OTHER;
    };
  }

  /** The table of a frame. */
  public static @Nullable Element table(Element frame) {
    return Dom.child(data(frame), Ns.A, "tbl");
  }

  /** The relationship id of the part the frame shows: chart, or data of a SmartArt graphic. */
  public static @Nullable String relationship(Element frame) {
    Element data = data(frame);
    if (data == null) {
      return null;
    }
    for (Element child : Dom.children(data)) {
      String id = Ns.R.attribute(child, Ns.DGM.is(child, "relIds") ? "dm" : "id");
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static ShapeKind frameKind(Element frame) {
    String uri = Dom.attribute(data(frame), "uri");
    if (uri == null) {
      return ShapeKind.OTHER;
    }
    return switch (uri.substring(uri.lastIndexOf('/') + 1)) {
      case "table" -> ShapeKind.TABLE;
      case "chart", "chartex" -> ShapeKind.CHART;
      case "diagram" -> ShapeKind.SMART_ART;
      case "ole" -> ShapeKind.OLE;
      default -> ShapeKind.OTHER;
    };
  }

  private static @Nullable Element data(Element frame) {
    return Dom.path(frame, Ns.A, "graphic", "graphicData");
  }

  private static boolean media(Element picture) {
    Element properties = Dom.path(picture, Ns.P, "nvPicPr", "nvPr");
    return properties != null
        && Dom.children(properties).stream()
            .anyMatch(child -> Ns.A.owns(child) && child.getLocalName().matches(".*(File|Cd)"));
  }
}
