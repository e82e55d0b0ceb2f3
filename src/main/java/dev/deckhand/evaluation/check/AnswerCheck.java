package dev.deckhand.evaluation.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of what was said. */
public sealed interface AnswerCheck extends Check {

  /**
   * The answer has words; case and spacing do not matter. A share of {@code all}, and nothing when
   * one of {@code none} is there or none of {@code any}.
   */
  record Says(@Nullable List<String> all, @Nullable List<String> any, @Nullable List<String> none)
      implements AnswerCheck {}

  /**
   * The answer has a number, however it is written.
   *
   * @param tolerance half of the last decimal that is written when left out
   */
  record SaysNumber(Double value, @Nullable Double tolerance) implements AnswerCheck {}

  /**
   * The answer rests on places, and what it says of them stands there; the share of citations that
   * hold.
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
