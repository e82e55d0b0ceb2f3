package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.ooxml.pptx.look.SeenText;
import dev.deckhand.ooxml.pptx.look.SlideLooks;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the shapes of one slide. */
final class ShapeReader {
  private final DeckParts parts;
  private final String slide;
  private final Box deck;
  private final ShapeText text;
  private final ShapeLinks links;
  private final SlideLooks looks;

  ShapeReader(
      DeckParts parts, String slide, Box deck, Map<String, Integer> numbers, SlideLooks looks) {
    this.parts = parts;
    this.slide = slide;
    this.deck = deck;
    this.text = new ShapeText(parts, slide);
    this.links = new ShapeLinks(parts, slide, numbers);
    this.looks = looks;
  }

  Shape read(int index, ShapeTree.Placed placed) {
    Element element = placed.element();
    PlaceholderType placeholder = PlaceholderType.of(element);
    ShapeKind kind = Graphic.kind(element);
    SeenText seen = looks.seen(index);
    List<Paragraph> paragraphs = text.of(element, seen);
    Concealment hidden = concealed(index, placed, kind, paragraphs, seen);
    return new Shape(
        ShapeProperties.id(element),
        ShapeProperties.name(element),
        kind,
        placeholder == null ? null : placeholder.type(),
        looks.box(index),
        paragraphs,
        altText(element),
        hidden == null,
        hidden,
        group(element),
        content(element, kind),
        links.of(element),
        Decoration.marked(element));
  }

  private @Nullable Concealment concealed(
      int index,
      ShapeTree.Placed placed,
      ShapeKind kind,
      List<Paragraph> paragraphs,
      SeenText seen) {
    if (placed.hidden()) {
      return Concealment.HIDDEN;
    }
    Box box = looks.box(index);
    Concealment place = box == null ? null : outside(box, kind, paragraphs);
    if (place != null) {
      return place;
    }
    if (seen.reason() != null && paragraphs.stream().allMatch(p -> p.seenText().isBlank())) {
      return seen.reason();
    }
    boolean blank = kind == ShapeKind.TEXT && paragraphs.stream().allMatch(ShapeReader::blank);
    boolean solid = kind != ShapeKind.GROUP && kind != ShapeKind.CONNECTOR;
    return !blank && solid && looks.covered(index) ? Concealment.COVERED : null;
  }

  private static boolean blank(Paragraph paragraph) {
    return paragraph.text().isBlank();
  }

  /** A line without height is seen; text needs a point of both. */
  private @Nullable Concealment outside(Box box, ShapeKind kind, List<Paragraph> text) {
    boolean line = kind == ShapeKind.CONNECTOR || text.stream().allMatch(ShapeReader::blank);
    double least = line ? Math.max(box.width(), box.height()) : Math.min(box.width(), box.height());
    if (least < 1) {
      return Concealment.NO_SIZE;
    }
    boolean on =
        box.x() < deck.width()
            && box.y() < deck.height()
            && box.x() + box.width() > 0
            && box.y() + box.height() > 0;
    return on ? null : Concealment.OFF_SLIDE;
  }

  private static @Nullable String altText(Element shape) {
    Element drawing = ShapeProperties.drawing(shape);
    String description = Dom.attribute(drawing, "descr");
    String text =
        description == null || description.isBlank()
            ? Dom.attribute(drawing, "title")
            : description;
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Integer group(Element shape) {
    Element group = Dom.above(shape, above -> Ns.P.is(above, "grpSp"));
    return group == null ? null : ShapeProperties.id(group);
  }

  private @Nullable ShapeContent content(Element shape, ShapeKind kind) {
    return switch (kind) {
      case TABLE -> TableContent.of(Graphic.table(shape));
      case CHART ->
          parts
              .target(slide, Graphic.relationship(shape))
              .map(part -> ChartContent.of(parts, part))
              .orElse(null);
      case PICTURE, MEDIA -> PictureContent.of(parts, slide, shape);
      case TEXT, SMART_ART, GROUP, CONNECTOR, OLE, OTHER -> null;
    };
  }
}
