package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.part.Space;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one slide with its notes. */
final class SlideReader {
  static final int MAX_SHAPES = 5_000;

  private final DeckParts parts;
  private final Box deck;
  private final List<String> notices;

  /**
   * Reads slides of one deck.
   *
   * @param deck the slide size, to see what lies outside
   * @param notices receives what is left out
   */
  SlideReader(DeckParts parts, Box deck, List<String> notices) {
    this.parts = parts;
    this.deck = deck;
    this.notices = notices;
  }

  DeckOutline.Slide read(int number, String slide, String layoutName) {
    List<Shape> shapes = shapes(number, slide);
    shapes.stream()
        .filter(shape -> shape.kind() == ShapeKind.OLE)
        .forEach(
            shape ->
                notices.add(
                    "Slide %d: what is inside the embedded object \"%s\" is not read."
                        .formatted(number, shape.name())));
    boolean hidden = !Dom.flag(parts.root(slide), "show", true);
    return new DeckOutline.Slide(number, layoutName, title(shapes), hidden, shapes, notes(slide));
  }

  private List<Shape> shapes(int number, String slide) {
    PlaceholderChain chain = new PlaceholderChain(parts, Slides.layoutOf(parts, slide));
    ShapeText text = new ShapeText(parts, slide);
    List<ShapeTree.Placed> placed =
        ShapeTree.shapes(Slides.shapeTree(parts, slide), MAX_SHAPES + 1);
    if (placed.size() > MAX_SHAPES) {
      notices.add(
          "Slide %d has more than %,d shapes; the rest is left out.".formatted(number, MAX_SHAPES));
    }
    List<Shape> shapes = new ArrayList<>();
    placed.stream().limit(MAX_SHAPES).forEach(shape -> shapes.add(shape(shape, chain, text)));
    return shapes;
  }

  private Shape shape(ShapeTree.Placed placed, PlaceholderChain chain, ShapeText text) {
    Element element = placed.element();
    PlaceholderType placeholder = PlaceholderType.of(element);
    Box box = placed.space().box(ShapeProperties.transform(element));
    if (box == null && placeholder != null) {
      box = Space.SLIDE.box(chain.transform(placeholder));
    }
    ShapeKind kind = Graphic.kind(element);
    List<Paragraph> paragraphs = text.of(element);
    return new Shape(
        ShapeProperties.id(element),
        ShapeProperties.name(element),
        kind,
        placeholder == null ? null : placeholder.type(),
        box,
        paragraphs,
        altText(element),
        !placed.hidden() && (box == null || seen(box, kind, paragraphs)));
  }

  /** A line without height is seen; text needs a point of both. */
  private boolean seen(Box box, ShapeKind kind, List<Paragraph> text) {
    boolean line = kind == ShapeKind.CONNECTOR || text.stream().allMatch(p -> p.text().isBlank());
    double least = line ? Math.max(box.width(), box.height()) : Math.min(box.width(), box.height());
    return least >= 1
        && box.x() < deck.width()
        && box.y() < deck.height()
        && box.x() + box.width() > 0
        && box.y() + box.height() > 0;
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

  private static @Nullable String title(List<Shape> shapes) {
    return shapes.stream()
        .filter(
            shape -> "title".equals(shape.placeholder()) || "ctrTitle".equals(shape.placeholder()))
        .map(Shape::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String notes(String slide) {
    String notes = Slides.notesOf(parts, slide);
    return notes == null ? null : NotesText.of(parts, notes);
  }
}
