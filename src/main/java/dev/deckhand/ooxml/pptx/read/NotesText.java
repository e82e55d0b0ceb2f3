package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.NotesBody;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The speaker notes of a notes slide. */
final class NotesText {
  private NotesText() {}

  /** The text of its body, or {@code null} when that is blank or missing. */
  static @Nullable String of(DeckParts parts, String notesSlide) {
    Element shape = NotesBody.find(parts, notesSlide);
    String text = shape == null ? "" : Paragraphs.joined(Paragraphs.body(shape));
    return text.isBlank() ? null : text;
  }
}
