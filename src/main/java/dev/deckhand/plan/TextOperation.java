package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on the text of slides and notes. */
public sealed interface TextOperation extends DeckOperation {

  /**
   * Replaces a shape's text and keeps the run formatting that was there; shrinks it to the shape
   * when asked.
   */
  record SetText(
      String id, String slide, String shape, List<TextParagraph> paragraphs, @Nullable FitMode fit)
      implements TextOperation {
    public SetText {
      paragraphs = List.copyOf(paragraphs);
    }

    /** Text that keeps its size. */
    public SetText(String id, String slide, String shape, List<TextParagraph> paragraphs) {
      this(id, slide, shape, paragraphs, null);
    }
  }

  /** Formats all text of a text shape or table. */
  record FormatText(String id, String slide, String shape, TextFormat format)
      implements TextOperation {}

  /** Replaces text wherever it stands in the scope, also where it is split over runs. */
  record ReplaceText(
      String id, String find, String replace, @Nullable TextScope in, @Nullable Boolean matchCase)
      implements TextOperation {}

  /** Replaces the speaker notes of a slide; empty text clears them. */
  record SetNotes(String id, String slide, String text) implements TextOperation {}
}
