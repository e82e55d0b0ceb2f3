package dev.deckhand.bench.calc;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What every contender does with a mix: it is built and calculated some times, then inputs are
 * changed, each time to other values.
 *
 * @param builds how often the workbook is opened
 * @param runs how often everything is calculated
 * @param first the first edit of all, of one input
 * @param fresh edits of that input, each right after the workbook was opened anew
 * @param later edits of the same input
 * @param three edits of three inputs at once
 * @param wide edits of an input that many formulas read; none in some mixes
 */
record Plan(
    int builds,
    int runs,
    List<List<Input>> first,
    List<List<Input>> fresh,
    List<List<Input>> later,
    List<List<Input>> three,
    List<List<Input>> wide) {
  private static final int BUILDS = 5;
  private static final int RUNS = 40;
  private static final int FRESH = 9;
  private static final int EDITS = 20;
  private static final int WIDE = 6;

  static Plan of(Mix mix) {
    return new Plan(
        BUILDS,
        RUNS,
        List.of(List.of(mix.narrow(0, 0))),
        IntStream.rangeClosed(1, FRESH).mapToObj(i -> List.of(mix.narrow(i, 0))).toList(),
        IntStream.rangeClosed(1, EDITS).mapToObj(i -> List.of(mix.narrow(i, 0))).toList(),
        IntStream.rangeClosed(EDITS + 1, 2 * EDITS).mapToObj(i -> three(mix, i)).toList(),
        IntStream.range(0, WIDE)
            .mapToObj(mix::wide)
            .flatMap(input -> input.map(List::of).stream())
            .toList());
  }

  private static List<Input> three(Mix mix, int round) {
    return IntStream.range(0, 3).mapToObj(number -> mix.narrow(round, number)).toList();
  }

  /** The rows whose values are compared one by one, from 0: some of all, and the edited ones. */
  static List<Integer> sampled(Mix mix) {
    IntStream edited = IntStream.range(0, 3).map(number -> mix.narrow(0, number).row());
    IntStream spread = IntStream.range(0, 50).map(i -> i * (mix.rows() / 50));
    return IntStream.concat(IntStream.concat(spread, edited), IntStream.of(mix.rows() - 1))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }
}
