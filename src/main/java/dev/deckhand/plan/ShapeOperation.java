package dev.deckhand.plan;

import java.util.List;

/** Operations on whole shapes. */
public sealed interface ShapeOperation extends DeckOperation {

  /** Sets what a shape's alternative text says; empty text removes it. */
  record SetAltText(String id, String slide, String shape, String text) implements ShapeOperation {}

  /** Puts a shape somewhere else, in another size where wanted; what a group holds scales along. */
  record PlaceShape(String id, String slide, String shape, ShapeBox at) implements ShapeOperation {}

  /** Deletes a shape with its animations and the parts nothing else uses. */
  record DeleteShape(String id, String slide, String shape) implements ShapeOperation {}

  /**
   * Adds a text box in the theme's font and colour; operations after it name it {@code @N}.
   *
   * @param paragraphs its text
   */
  record AddTextBox(String id, String slide, ShapeBox at, List<TextParagraph> paragraphs)
      implements ShapeOperation {
    public AddTextBox {
      paragraphs = TextParagraph.lines(paragraphs);
    }
  }
}
