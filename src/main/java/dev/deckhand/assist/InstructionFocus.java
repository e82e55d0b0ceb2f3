package dev.deckhand.assist;

import dev.deckhand.analysis.words.Synonyms;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.context.Focus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an instruction is about, by its words and their synonyms. */
final class InstructionFocus implements Focus {
  /** Shorter words and those of every sentence say nothing of what is meant. */
  private static final int SHORTEST = 3;

  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "for", "with", "from", "that", "this", "all", "each", "into", "are", "has",
          "have", "column", "row", "cell", "sheet", "table", "value", "slide", "add", "make",
          "show", "what", "which", "how", "many", "und", "der", "die", "das", "den", "ein", "eine",
          "mit", "von", "für", "spalte", "zeile", "zelle", "blatt", "tabelle", "folie", "alle",
          "wie", "was");

  private final Set<String> stems = new HashSet<>();
  private final String said;
  private final Map<String, Double> known = new HashMap<>();

  InstructionFocus(String instruction) {
    for (Token token : Token.of(instruction)) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        stems.add(token.stem());
      }
    }
    this.said = plain(instruction);
  }

  @Override
  public double weight(String text) {
    double best = 0;
    for (Token token : Token.of(text)) {
      best = Math.max(best, known.computeIfAbsent(token.stem(), this::likeness));
    }
    return best;
  }

  private double likeness(String stem) {
    return stems.contains(stem)
        ? 1
        : stems.stream().mapToDouble(said -> Synonyms.likeness(said, stem)).max().orElse(0);
  }

  @Override
  public boolean names(String text) {
    String plain = plain(text);
    return plain.length() > SHORTEST + 1 && !COMMON.contains(plain.strip()) && said.contains(plain);
  }

  /** Words in lower case with one blank around each. */
  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
