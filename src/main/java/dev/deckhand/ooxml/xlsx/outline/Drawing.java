package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.AnchorPlace;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a drawing part places on a worksheet (20.5), charts excepted. */
final class Drawing {
  private static final List<String> CONTENT =
      List.of("pic", "sp", "cxnSp", "grpSp", "graphicFrame", "contentPart");

  private Drawing() {}

  /** The anchored object of an anchor; empty for a chart or where there is none. */
  static Optional<PlacedObject> object(XmlNode anchor) {
    return anchor.children().stream()
        .filter(c -> CONTENT.contains(c.name()))
        .findFirst()
        .filter(c -> !standsForControl(c))
        .flatMap(c -> kind(c).map(kind -> object(kind, c, AnchorPlace.of(anchor))));
  }

  private static PlacedObject object(ObjectKind kind, XmlNode content, @Nullable String place) {
    Optional<XmlNode> named = content.all("cNvPr").stream().findFirst();
    String name = named.map(n -> n.value("name")).map(Shortened::text).orElse(null);
    boolean hidden = named.map(n -> n.flag("hidden")).orElse(false);
    String link = textlink(content);
    return new PlacedObject(kind, name, place, hidden, link.isEmpty() ? null : "shows " + link);
  }

  /** The cell whose text a shape shows. */
  private static String textlink(XmlNode content) {
    return Shortened.text(content.value("textlink", ""));
  }

  private static Optional<ObjectKind> kind(XmlNode content) {
    return switch (content.name()) {
      case "pic" -> Optional.of(ObjectKind.PICTURE);
      case "sp" -> Optional.of(ObjectKind.SHAPE);
      case "cxnSp" -> Optional.of(ObjectKind.CONNECTOR);
      case "grpSp" -> Optional.of(ObjectKind.GROUP);
      case "contentPart" -> Optional.of(ObjectKind.INK);
      default -> graphic(content);
    };
  }

  private static Optional<ObjectKind> graphic(XmlNode frame) {
    String what =
        frame.all("graphicData").stream()
            .flatMap(data -> data.children().stream())
            .map(XmlNode::name)
            .findFirst()
            .orElse("");
    return switch (what) {
      case "chart" -> Optional.empty();
      case "slicer" -> Optional.of(ObjectKind.SLICER);
      case "timeslicer" -> Optional.of(ObjectKind.TIMELINE);
      case "relIds" -> Optional.of(ObjectKind.DIAGRAM);
      default -> Optional.of(ObjectKind.OTHER);
    };
  }

  /** Controls and embedded objects have an invisible shape here; the worksheet part names them. */
  private static boolean standsForControl(XmlNode content) {
    return !content.all("compatExt").isEmpty();
  }
}
