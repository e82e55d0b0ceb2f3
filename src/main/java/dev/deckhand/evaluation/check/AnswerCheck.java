package dev.deckhand.evaluation.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of what was said; where nothing was, of the summary of the plan. */
public sealed interface AnswerCheck extends Check {

  /**
   * The answer has words; case, spacing and emphasis do not matter, and digits are never part of a
   * longer number. Words begin where a word begins, and those of up to three letters are whole
   * ones. A share of {@code all}, and nothing when one of {@code none} is there as whole words, or
   * none of {@code any}. An answer of more than a thousand words says everything, and so nothing.
   */
  record Says(@Nullable List<String> all, @Nullable List<String> any, @Nullable List<String> none)
      implements AnswerCheck {}

  /**
   * The answer has a number, however it is written: {@code 1,234.5}, {@code 1.234,5}, {@code 1.2M}.
   * A percentage stands for both 12 and 0.12, and "fell by 5" for −5. An answer with more than 60
   * numbers says everything, and so nothing.
   *
   * @param tolerance half of the last decimal that is written, but at most 5 % of the value, when
   *     left out
   * @param beside what it is the number of: words that stand in the same sentence or row, or in the
   *     line with a colon above it; anywhere when left out
   */
  record SaysNumber(Double value, @Nullable Double tolerance, @Nullable String beside)
      implements AnswerCheck {
    /** Wherever it stands. */
    public SaysNumber(Double value, @Nullable Double tolerance) {
      this(value, tolerance, null);
    }
  }

  /**
   * The answer rests on places, and what it says of them stands there; the share of citations that
   * hold, places that are missing counted as ones that do not.
   *
   * @param anchors places that must be among them, or lie inside of one
   * @param atLeast how many there must be; one when left out
   */
  record Cites(@Nullable List<String> anchors, @Nullable Integer atLeast) implements AnswerCheck {}

  /**
   * The answer is in a language.
   *
   * @param language {@code en}, {@code de}, {@code es} or {@code fr}
   */
  record InLanguage(String language) implements AnswerCheck {}

  /** The answer has at most so many words. */
  record Brief(Integer words) implements AnswerCheck {}
}
