package dev.deckhand.evaluation.score.said;

import dev.deckhand.analysis.words.TextLanguage;
import dev.deckhand.evaluation.check.AnswerCheck.Brief;
import dev.deckhand.evaluation.check.AnswerCheck.InLanguage;
import dev.deckhand.evaluation.check.AnswerCheck.Says;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an answer has the words, the language and the length it should. */
final class Wording {
  /** An answer with more words than this may have any text in it. */
  private static final int MOST_WORDS = 1_000;

  /** Words of so few letters stand inside of many others. */
  private static final int SHORT = 3;

  private Wording() {}

  static Verdict verdict(Says check, String answer) {
    if (words(answer) > MOST_WORDS) {
      String why = "The answer has %d words; one that says everything says nothing";
      return Verdict.of(false, why.formatted(words(answer)), List.of());
    }
    String text = Said.plain(answer);
    for (String unwanted : list(check.none())) {
      if (has(text, unwanted, true)) {
        return Verdict.of(
            false, "The answer says \"%s\", and should not".formatted(unwanted), List.of());
      }
    }
    List<String> any = list(check.any());
    if (!any.isEmpty() && any.stream().noneMatch(word -> has(text, word, false))) {
      return Verdict.of(false, "The answer says none of: " + String.join(", ", any), List.of());
    }
    List<String> all = list(check.all());
    if (all.isEmpty()) {
      return Verdict.of(true, "The answer says what it should", List.of());
    }
    Tally tally = new Tally();
    for (String word : all) {
      tally.count(has(text, word, false), word, "\"%s\" is missing".formatted(word));
    }
    Verdict verdict = tally.share("texts are in the answer");
    return new Verdict(verdict.score(), verdict.explanation(), List.of());
  }

  private static List<String> list(@Nullable List<String> words) {
    return Optional.ofNullable(words).orElse(List.of());
  }

  /**
   * Whether a text has words. Digits are never part of a longer number, and whole words are never
   * part of longer ones; others begin where a word begins.
   *
   * @param text as {@link Said#plain} gives it
   */
  static boolean has(String text, String words, boolean whole) {
    String wanted = Said.plain(words);
    if (wanted.isEmpty()) {
      return false;
    }
    boolean ends = whole || wanted.length() <= SHORT;
    String before = edge(wanted.charAt(0), true, "(?<![\\p{L}\\d])", "(?<!\\d)(?<!\\d[.,])");
    String after =
        edge(wanted.charAt(wanted.length() - 1), ends, "(?![\\p{L}\\d])", "(?!\\d)(?![.,]\\d)");
    return Pattern.compile(before + Pattern.quote(wanted) + after).matcher(text).find();
  }

  private static String edge(char end, boolean bounded, String letters, String digits) {
    if (Character.isDigit(end)) {
      return digits;
    }
    return bounded && Character.isLetter(end) ? letters : "";
  }

  private static int words(String answer) {
    return answer.isBlank() ? 0 : answer.strip().split("\\s+").length;
  }

  static Verdict verdict(InLanguage check, String answer) {
    Optional<TextLanguage> wanted = TextLanguage.ofCode(check.language());
    if (wanted.isEmpty()) {
      return Verdict.unscored("The language " + check.language() + " cannot be told");
    }
    Optional<TextLanguage> is = TextLanguage.of(answer);
    return Verdict.of(
        is.equals(wanted),
        "The answer is in %s; wanted is %s"
            .formatted(
                is.map(TextLanguage::code).orElse("no language that can be told"),
                wanted.get().code()),
        List.of());
  }

  static Verdict verdict(Brief check, String answer) {
    int words = words(answer);
    return Verdict.of(
        words <= check.words(),
        "The answer has %d words; at most %d are wanted".formatted(words, check.words()),
        List.of());
  }
}
