package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.ImageHeader;
import dev.deckhand.document.PictureTurn;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.BoundDeckOperation.AddPicture;
import dev.deckhand.plan.PictureAsset;
import dev.deckhand.plan.ShapeBox;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Runs {@code addPicture}: a {@code p:pic} as large as its place allows, in the middle of it. A
 * picture the deck has already is shown once more, not stored once more. A photo whose camera noted
 * that it lies on its side is turned upright.
 */
final class PictureAdder {
  private static final int NAMED = 20;

  /** A quarter turn in 60,000ths of a degree. */
  private static final int QUARTER = 5_400_000;

  private final DeckEdit deck;
  private final NewShapes shapes;

  PictureAdder(DeckEdit deck, NewShapes shapes) {
    this.deck = deck;
    this.shapes = shapes;
  }

  void run(AddPicture operation) {
    String media =
        switch (operation.asset()) {
          case PictureAsset.Stored(String name) -> stored(name);
          case PictureAsset.Sent sent -> sent(sent);
        };
    byte[] content = deck.bytes(media);
    ImageHeader header = ImageHeader.read(content).orElseThrow(() -> unknown(fileName(media)));
    PictureTurn turn = PictureTurn.of(content);
    NewShapes.Fresh fresh = shapes.add(operation.slide(), "pic");
    String relationship = deck.relate(fresh.slide(), "image", media);
    draw(fresh, relationship, operation.altText());
    ShapeBox box = inside(operation.at(), header, turn);
    turn(shapes.place(operation.id(), operation.slide(), fresh, box).element(), turn);
  }

  /** A shape is mirrored first and turned then, about its middle (ECMA-376 part 1, 20.1.7.6). */
  private static void turn(Element picture, PictureTurn turn) {
    Element place = Dom.child(picture, Ns.P, "spPr");
    Element transform = place == null ? null : Dom.child(place, Ns.A, "xfrm");
    if (transform != null && turn.quarters() > 0) {
      transform.setAttribute("rot", Integer.toString(turn.quarters() * QUARTER));
    }
    if (transform != null && turn.mirrored()) {
      transform.setAttribute("flipH", "1");
    }
  }

  private static void draw(NewShapes.Fresh fresh, String relationship, String altText) {
    Element picture = fresh.element();
    Element properties = Markup.append(picture, Ns.P, "nvPicPr");
    NewShapes.named(properties, fresh, "Picture").setAttribute("descr", PlainText.clean(altText));
    Element locks = Markup.append(Markup.append(properties, Ns.P, "cNvPicPr"), Ns.A, "picLocks");
    locks.setAttribute("noChangeAspect", "1");
    Markup.append(properties, Ns.P, "nvPr");
    Element fill = Markup.append(picture, Ns.P, "blipFill");
    Markup.relationship(Markup.append(fill, Ns.A, "blip"), "embed", relationship);
    Markup.append(Markup.append(fill, Ns.A, "stretch"), Ns.A, "fillRect");
    Element shape = Markup.append(picture, Ns.P, "spPr");
    Element geometry = Markup.append(shape, Ns.A, "prstGeom");
    geometry.setAttribute("prst", "rect");
    Markup.append(geometry, Ns.A, "avLst");
  }

  /**
   * The largest box of the picture's shape in the middle of its place, as it is before the picture
   * is turned.
   */
  private static ShapeBox inside(ShapeBox at, ImageHeader header, PictureTurn turn) {
    double across = turn.onItsSide() ? at.height() : at.width();
    double down = turn.onItsSide() ? at.width() : at.height();
    double scale = Math.min(across / header.width(), down / header.height());
    double width = header.width() * scale;
    double height = header.height() * scale;
    return new ShapeBox(
        at.x() + (at.width() - width) / 2, at.y() + (at.height() - height) / 2, width, height);
  }

  private String sent(PictureAsset.Sent sent) {
    byte[] content = Base64.getDecoder().decode(sent.base64());
    for (String part : media()) {
      if (Arrays.equals(deck.bytes(part), content)) {
        return part;
      }
    }
    ImageHeader.Kind kind = sent.header().kind();
    return deck.addBinary("/ppt/media/image%d." + kind.extension(), kind.mediaType(), content);
  }

  private String stored(String name) {
    return media().stream()
        .filter(part -> fileName(part).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> missing(name));
  }

  private List<String> media() {
    return deck.partNames().stream().filter(part -> part.contains("/media/")).toList();
  }

  private DocumentProblem missing(String name) {
    List<String> known = media().stream().map(PictureAdder::fileName).limit(NAMED).toList();
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "The deck has no picture %s; it has %s."
            .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)),
        "Name one of them, or send the picture as data:image/png;base64,….");
  }

  private static DocumentProblem unknown(String name) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "%s is no PNG, JPEG or GIF, so its size is not known.".formatted(name),
        "Name a picture of one of these kinds.");
  }

  private static String fileName(String part) {
    return part.substring(part.lastIndexOf('/') + 1);
  }
}
