package dev.deckhand.ooxml.pptx.part;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The placeholder of a notes slide, or of its master, that holds what the speaker says. */
public final class NotesBody {
  private NotesBody() {}

  public static @Nullable Element find(DeckParts parts, String sheet) {
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(parts, sheet), Integer.MAX_VALUE)) {
      PlaceholderType placeholder = PlaceholderType.of(shape.element());
      if (placeholder != null && placeholder.type().equals("body")) {
        return shape.element();
      }
    }
    return null;
  }
}
