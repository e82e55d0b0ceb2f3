package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import org.jspecify.annotations.Nullable;

/** What the title placeholder of a slide says. */
final class SlideTitle {
  private SlideTitle() {}

  /** The title in one line; {@code null} when the slide has none. */
  static @Nullable String of(DeckParts parts, String slide) {
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(parts, slide), Integer.MAX_VALUE)) {
      PlaceholderType placeholder = PlaceholderType.of(shape.element());
      if (placeholder != null && placeholder.title()) {
        String text = Paragraphs.joined(Paragraphs.body(shape.element())).replaceAll("\\s+", " ");
        if (!text.isBlank()) {
          return text.strip();
        }
      }
    }
    return null;
  }
}
