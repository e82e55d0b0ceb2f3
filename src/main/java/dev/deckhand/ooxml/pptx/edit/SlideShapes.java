package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds the shapes that bound operations name. */
final class SlideShapes {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final SlideAdder adder;
  private final Map<String, Integer> added = new HashMap<>();

  /** A shape and the part of its slide. */
  record OnSlide(String slide, ShapeTree.Placed shape) {
    Element element() {
      return shape.element();
    }
  }

  SlideShapes(DeckEdit deck, SlideOrder order, SlideAdder adder) {
    this.deck = deck;
    this.order = order;
    this.adder = adder;
  }

  /** Remembers the shape that an operation added. */
  void added(String operation, int id) {
    added.put(operation, id);
  }

  /** The shape of an operation; a placeholder that is not on its slide yet is made. */
  OnSlide find(String operation, SlideRef slideRef, ShapeRef ref) {
    String slide = order.part(slideRef);
    ShapeTree.Placed shape = placed(slide, ref);
    if (shape == null) {
      throw new DocumentProblem(
          DocumentProblem.Code.UNSUPPORTED_CONTENT,
          "Operation %s: the slide has no shape %s (any more).".formatted(operation, words(ref)),
          "Name a shape of the slide that no operation before deletes.");
    }
    return new OnSlide(slide, shape);
  }

  private ShapeTree.@Nullable Placed placed(String slide, ShapeRef ref) {
    return switch (ref) {
      case ShapeRef.Drawn(int id) -> ShapeTree.find(Slides.shapeTree(deck, slide), id);
      case ShapeRef.Added(String operation) ->
          ShapeTree.find(Slides.shapeTree(deck, slide), added.getOrDefault(operation, -1));
      case ShapeRef.Placeholder(String key) -> {
        Element shape = adder.placeholder(slide, key);
        yield shape == null
            ? null
            : ShapeTree.find(Slides.shapeTree(deck, slide), ShapeProperties.id(shape));
      }
    };
  }

  private static String words(ShapeRef ref) {
    return switch (ref) {
      case ShapeRef.Drawn(int id) -> "#" + id;
      case ShapeRef.Placeholder(String key) -> key;
      case ShapeRef.Added(String operation) -> "@" + operation;
    };
  }
}
