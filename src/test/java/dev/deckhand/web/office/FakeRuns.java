package dev.deckhand.web.office;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The runs of a fake shape: paragraphs end in a carriage return, lines in a vertical tab. */
final class FakeRuns {
  private final FakePresentation deck;
  private final OpcPackage opc;
  private final String part;
  private final Document slide;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A run, field or break, and where its text starts; paragraph ends have no element of their own.
   */
  private record Piece(Element element, String text, int start) {
    int end() {
      return start + text.length();
    }

    boolean isText() {
      return !Ns.A.is(element, "br") && !Ns.A.is(element, "p");
    }
  }

  FakeRuns(FakeShape shape) {
    deck = shape.slide().deck();
    opc = OpcPackage.open(deck.content());
    part =
        Objects.requireNonNull(
            Slides.inOrder(new PackageParts(opc)).get(shape.slide().number() - 1));
    slide = Xml.parse(opc.part(part));
    Element tree = Dom.path(slide.getDocumentElement(), Ns.P, "cSld", "spTree");
    Element element = Objects.requireNonNull(ShapeTree.byId(tree, shape.number()));
    int at = 0;
    for (Element paragraph : Paragraphs.of(Paragraphs.body(element))) {
      if (at > 0 || !pieces.isEmpty()) {
        pieces.add(new Piece(paragraph, "\r", at++));
      }
      for (Element child : Dom.children(paragraph)) {
        Element holder = Dom.child(child, Ns.A, "t");
        String text =
            Ns.A.is(child, "br") ? "\u000b" : holder == null ? "" : holder.getTextContent();
        pieces.add(new Piece(child, text, at));
        at += text.length();
      }
    }
  }

  String text(int start, int length) {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    return length < 0 ? all.toString() : all.substring(start, start + length);
  }

  /** The runs and fields of a stretch. */
  List<Element> covered(int start, int length) {
    return stretch(start, length).stream().map(Piece::element).toList();
  }

  private List<Piece> stretch(int start, int length) {
    return pieces.stream()
        .filter(piece -> piece.isText() && !piece.text().isEmpty())
        .filter(piece -> length < 0 || (piece.start() < start + length && piece.end() > start))
        .toList();
  }

  /** The first run takes the new text, the others lose theirs; fields in it become text. */
  void replace(int start, int length, String text) {
    List<Piece> covered = stretch(start, length);
    if (length < 0 || covered.isEmpty()) {
      throw FakeProblem.badArgument("The fake host writes stretches of text only");
    }
    String left = text;
    for (Piece piece : covered) {
      int from = Math.max(start - piece.start(), 0);
      int to = Math.min(start + length, piece.end()) - piece.start();
      Element holder = Objects.requireNonNull(Dom.child(piece.element(), Ns.A, "t"));
      String kept = piece.text().substring(0, from) + left + piece.text().substring(to);
      if (kept.isEmpty()) {
        Dom.remove(piece.element());
      }
      holder.setTextContent(kept);
      left = "";
    }
    OpcEdit edit = opc.edit();
    edit.put(part, Xml.serialise(slide));
    deck.restore(edit.save());
  }
}
