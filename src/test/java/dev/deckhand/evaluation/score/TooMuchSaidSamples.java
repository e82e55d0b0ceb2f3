package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.answer;
import static dev.deckhand.evaluation.score.Scenes.saying;

import dev.deckhand.evaluation.check.AnswerCheck.Says;
import dev.deckhand.evaluation.check.AnswerCheck.SaysNumber;
import dev.deckhand.evaluation.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers that have the right words without saying the right thing, and such that say it. */
final class TooMuchSaidSamples {
  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    TooMuchSaidSamples samples = new TooMuchSaidSamples();
    samples.partsOfWords();
    samples.everything();
    samples.beside();
    return samples.samples;
  }

  private void said(Check check, String answer, double score, String says) {
    samples.add(Sample.of(check, () -> saying(answer(answer)), score, says));
  }

  private void partsOfWords() {
    Says consistent = new Says(null, List.of("consistent"), null);
    said(consistent, "The rows are consistent.", 1, "says what it should");
    said(consistent, "The rows are consistently right.", 1, "says what it should");
    said(consistent, "The rows are inconsistent.", 0, "says none of: consistent");
    Says spanish = new Says(List.of("es"), null, null);
    said(spanish, "Language es is the worst", 1, "1 of 1");
    said(spanish, "Diese ist am besten", 0, "\"es\" is missing");
    said(spanish, "Essen", 0, "\"es\" is missing");
    Says motor = new Says(List.of("motor"), null, null);
    said(motor, "The motors are late", 1, "1 of 1");
    said(motor, "(motor)", 1, "1 of 1");
    said(new Says(List.of("MIN("), null, null), "=MIN(A1,B1)", 1, "1 of 1");
  }

  private void everything() {
    SaysNumber number = new SaysNumber(17.0, null);
    said(number, numbers(60), 1, "says 17");
    said(number, numbers(61), 0, "61 numbers; one that says everything says nothing");
    Says word = new Says(null, List.of("needle"), null);
    said(word, "needle " + "hay ".repeat(999), 1, "says what it should");
    said(word, "needle " + "hay ".repeat(1_000), 0, "1001 words; one that says everything");
  }

  private static String numbers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" and "));
  }

  private void beside() {
    SaysNumber north = new SaysNumber(120.5, null, "North");
    said(north, "In the north it is 120.5.", 1, "says 120.5 beside \"North\"");
    said(north, "It is 120.5, above all in the **North**. The rest is 3.", 1, "says 120.5");
    said(north, "The south has 120.5. In the north it is 80.", 0, "does not say 120.5 beside");
    said(north, "In the north it is 80.  The south has 120.5", 0, "does not say 120.5 beside");
    said(north, "It is 120.5 in Northern places", 1, "says 120.5");
    said(north, "| North | 120.5 |\n| South | 80 |", 1, "says 120.5");
    said(north, "| North | 80 |\n| South | 120.5 |", 0, "does not say");
    said(north, "**North:**\n- Revenue is 120.5", 1, "says 120.5");
    said(north, "North:\n- Revenue is 80\n- South 120.5", 0, "does not say");
    said(north, "North has most\n- Revenue 120.5", 0, "does not say");
    said(north, "North of it! Is it 120.5?", 0, "does not say");
    said(north, "North; 120.5", 0, "does not say");
  }
}
