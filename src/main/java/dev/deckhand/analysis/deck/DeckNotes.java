package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Language;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer about a deck must add. */
final class DeckNotes {
  private DeckNotes() {}

  /** Names the hidden slides that were left out; empty when there are none. */
  static String hidden(List<Integer> slides, Language language) {
    String numbers = slides.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return slides.isEmpty()
        ? ""
        : language.say(
            "\n\nLeft out because hidden: slide " + numbers + ".",
            "\n\nAusgeblendet und daher nicht berücksichtigt: Folie " + numbers + ".");
  }

  static String slide(int number, Language language) {
    return language.say("(slide " + number + ")", "(Folie " + number + ")");
  }
}
