package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes titles with a capital for the first word and for names only. A name is a word the deck
 * itself writes with a capital in the middle of a sentence, or one with digits or several capitals.
 */
public final class SentenceCase {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&.-]*");
  private static final Pattern INNER = Pattern.compile("(?<=[\\p{Ll}\\d,]\\s)\\p{Lu}\\p{Ll}+");

  private final Set<String> names = new HashSet<>();

  /** With the names of a deck. */
  public SentenceCase(DeckOutline deck) {
    for (Passage passage : Passages.of(deck)) {
      if (passage.kind() == Passage.Kind.BODY || passage.kind() == Passage.Kind.NOTES) {
        Matcher inner = INNER.matcher(passage.text());
        while (inner.find()) {
          names.add(inner.group());
        }
      }
    }
  }

  /** The title in sentence case. */
  public String of(String title) {
    StringBuilder text = new StringBuilder();
    Matcher word = WORD.matcher(title);
    int from = 0;
    boolean first = true;
    while (word.find()) {
      String before = title.substring(from, word.start());
      text.append(before);
      boolean starts = first || before.matches(".*[:.!?–]\\s*");
      text.append(starts || name(word.group()) ? word.group() : lower(word.group()));
      from = word.end();
      first = false;
    }
    return text.append(title.substring(from)).toString();
  }

  private boolean name(String word) {
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    return capitals > 1
        || word.codePoints().anyMatch(Character::isDigit)
        || names.contains(word)
        || word.equals("I");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
