package dev.deckhand.analysis.deck;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks and capitals put in order, words left as they are: no shouting, no versions of files. */
public final class TidyText {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)\\s*[(\\[][^)\\]]*(?<![a-z])v\\d+[^)\\]]*[)\\]]|[\\s_-]*(?:\\((?:copy|kopie)(?:"
              + " \\d+)?\\)|[_ ](?:final|draft|entwurf|neu|new)?[_"
              + " ]?v\\d+(?:\\.\\d+)?|_(?:final|draft|entwurf))(?=\\s|$)");
  private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}\\b");
  private static final Pattern LONG = Pattern.compile("\\b\\p{Lu}{5,}\\b");
  private static final Set<String> SMALL =
      Set.of("the", "and", "for", "with", "from", "und", "der", "die", "das", "von", "mit", "für");

  private TidyText() {}

  /**
   * A title: also without a mark at its end and the version of a file.
   *
   * @param calm whether single words in capitals are shouted, too; short ones may be names
   */
  public static String title(String text, boolean calm) {
    String plain = VERSION.matcher(text).replaceAll("");
    String quiet = calm ? LONG.matcher(plain).replaceAll(word -> calm(word.group())) : plain;
    return line(quiet).replaceFirst("\\s*[:.!]+$", "");
  }

  /** A line of a body. */
  public static String line(String text) {
    String spaced = text.replaceAll("[\\s\\u00a0]+", " ").strip();
    String marked =
        spaced
            .replaceAll("\\s+([,.;:!?])", "$1")
            .replaceAll("([!?])[!?]+", "$1")
            .replaceFirst("!+$", "");
    String calm = isShouted(marked) ? calm(marked) : marked;
    return calm.isEmpty()
        ? calm
        : calm.substring(0, 1).toUpperCase(Locale.ROOT) + calm.substring(1);
  }

  /** Whether most of its letters are capitals, in more than one word. */
  private static boolean isShouted(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return SHOUTED.matcher(text).results().count() > 1 && capitals * 3 > letters * 2;
  }

  /** Shouted words with one capital each, as any of them may be a name. */
  private static String calm(String text) {
    Matcher word = Pattern.compile("\\p{Lu}{2,}").matcher(text);
    return word.replaceAll(
        found -> {
          String lower = found.group().toLowerCase(Locale.ROOT);
          boolean small = SMALL.contains(lower) || lower.length() < 3;
          return small
              ? lower
              : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        });
  }
}
