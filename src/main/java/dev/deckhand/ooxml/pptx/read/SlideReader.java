package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.pptx.look.SlideLooks;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one slide with its notes. */
final class SlideReader {
  static final int MAX_SHAPES = 5_000;

  private final DeckParts parts;
  private final Box deck;
  private final List<String> notices;
  private final Map<String, Integer> numbers;
  private final SlideComments comments;
  private final Map<String, PlaceholderChain> chains = new HashMap<>();

  /**
   * Reads slides of one deck.
   *
   * @param deck the slide size, to see what lies outside
   * @param numbers the slides' numbers by their parts
   * @param notices receives what is left out
   */
  SlideReader(DeckParts parts, Box deck, Map<String, Integer> numbers, List<String> notices) {
    this.parts = parts;
    this.deck = deck;
    this.numbers = numbers;
    this.notices = notices;
    this.comments = new SlideComments(parts, notices);
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
    Element root = parts.root(slide);
    return new DeckOutline.Slide(
        number,
        layoutName,
        title(shapes),
        !Dom.flag(root, "show", true),
        shapes,
        notes(slide),
        comments.of(number, slide),
        Motion.transition(root),
        Motion.animations(root));
  }

  private List<Shape> shapes(int number, String slide) {
    List<ShapeTree.Placed> placed =
        ShapeTree.shapes(Slides.shapeTree(parts, slide), MAX_SHAPES + 1);
    if (placed.size() > MAX_SHAPES) {
      notices.add(
          "Slide %d has more than %,d shapes; the rest is left out.".formatted(number, MAX_SHAPES));
      placed = placed.subList(0, MAX_SHAPES);
    }
    SlideLooks looks = new SlideLooks(parts, slide, chain(slide), placed);
    ShapeReader reader = new ShapeReader(parts, slide, deck, numbers, looks);
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      shapes.add(reader.read(i, placed.get(i)));
    }
    return shapes;
  }

  /** Slides of one layout inherit from the same placeholders. */
  private PlaceholderChain chain(String slide) {
    String layout = Slides.layoutOf(parts, slide);
    return layout == null
        ? new PlaceholderChain(parts, null)
        : chains.computeIfAbsent(layout, name -> new PlaceholderChain(parts, name));
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
