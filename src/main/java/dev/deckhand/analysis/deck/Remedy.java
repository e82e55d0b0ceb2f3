package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Paragraph;
import java.util.List;

/** What would mend a finding, where that can be told for sure. */
public sealed interface Remedy {

  /** An alternative text made of what the shape holds. */
  record AltText(String text) implements Remedy {}

  /** Taking away a placeholder that holds nothing. */
  record Removal() implements Remedy {}

  /** Another colour for the shape's text, by the name {@code formatText} takes. */
  record Color(String name) implements Remedy {}

  /** A font of the theme: {@code heading} or {@code body}. */
  record Font(String name) implements Remedy {}

  /** Another place, in points. */
  record Place(Box at) implements Remedy {}

  /** The shape's paragraphs with their endings and first letters made alike. */
  record Wording(List<Paragraph> paragraphs) implements Remedy {
    public Wording {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
