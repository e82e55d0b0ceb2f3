package dev.deckhand.assist.tool;

import dev.deckhand.document.DeckOutline;

/** The slides a tool may be asked about. */
final class Slides {
  private Slides() {}

  /** The shown slide the arguments name. */
  static DeckOutline.Slide named(DeckOutline deck, Arguments arguments) {
    int number = arguments.number("slide", 0, Math.max(1, deck.slides().size()));
    if (number == 0) {
      throw new ToolProblem("\"slide\" is missing");
    }
    if (deck.slides().isEmpty() || deck.slides().get(number - 1).hidden()) {
      throw new ToolProblem("Slide " + number + " is hidden or not there");
    }
    return deck.slides().get(number - 1);
  }
}
