package dev.deckhand.bench.calc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The rows and targets of one mix, in Markdown. */
final class CalcTable {
  static final String HEAD =
      """
      | mix | by | open (ms) | graph (ms) | all formulas (ms) | | one input: first in the process (ms) \
      | first of a file (ms) | later (ms) | three inputs (ms) | an input many read (ms) |
      |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|""";
  static final String TARGETS =
      """
      | mix | all formulas, target 5 x as fast as the best other | first edit of a file, target 5 ms \
      | later edit, target 5 ms | three inputs, target 5 ms |
      |---|---|---|---|---|""";

  private static final int DECKHANDS = 2;
  private static final double FASTER = 5;
  private static final double EDIT_MILLIS = 5;

  private final Mix mix;
  private final List<Outcome> outcomes;

  /**
   * The table of a mix.
   *
   * @param outcomes ourselves first, then ourselves on one thread, then the others
   */
  CalcTable(Mix mix, List<Outcome> outcomes) {
    this.mix = mix;
    this.outcomes = outcomes;
  }

  List<String> rows() {
    return outcomes.stream().map(this::row).toList();
  }

  private String row(Outcome outcome) {
    List<String> cells = new ArrayList<>(List.of(mix.title(), outcome.name()));
    for (Step step : Step.values()) {
      cells.add(time(outcome, step));
      if (step == Step.ALL) {
        cells.add(multiple(outcome));
      }
    }
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Where a contender was ended, the first step it did not finish says so. */
  private static String time(Outcome outcome, Step step) {
    OptionalDouble warm = outcome.warm(step);
    if (warm.isPresent()) {
      return step.shown(warm.getAsDouble());
    }
    int last =
        Arrays.stream(Step.values())
            .filter(other -> outcome.warm(other).isPresent())
            .mapToInt(Step::ordinal)
            .max()
            .orElse(-1);
    boolean endedHere = step.ordinal() == Math.max(last + 1, Step.ALL.ordinal());
    return !outcome.end().isEmpty() && endedHere ? outcome.end() : "–";
  }

  /** How many times as long as ourselves. */
  private String multiple(Outcome outcome) {
    OptionalDouble ours = outcomes.getFirst().warm(Step.ALL);
    OptionalDouble theirs = outcome.warm(Step.ALL);
    return ours.isEmpty() || theirs.isEmpty()
        ? "–"
        : times(theirs.getAsDouble() / ours.getAsDouble());
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, factor < 10 ? "%.1f x" : "%.0f x", factor);
  }

  /** Met or missed, missed ones in bold. */
  String targets() {
    Outcome ours = outcomes.getFirst();
    OptionalDouble best =
        outcomes.stream()
            .skip(DECKHANDS)
            .map(outcome -> outcome.warm(Step.ALL))
            .flatMapToDouble(OptionalDouble::stream)
            .min();
    String faster = "nobody to compare with";
    if (best.isPresent() && ours.warm(Step.ALL).isPresent()) {
      double factor = best.getAsDouble() / ours.warm(Step.ALL).getAsDouble();
      faster = factor >= FASTER ? times(factor) : "**" + times(factor) + "**";
    }
    return String.join(
        " | ",
        "| " + mix.title(),
        faster,
        edit(ours, Step.FRESH),
        edit(ours, Step.LATER),
        edit(ours, Step.THREE) + " |");
  }

  private static String edit(Outcome ours, Step step) {
    OptionalDouble millis = ours.warm(step);
    if (millis.isEmpty()) {
      return "–";
    }
    String shown = step.shown(millis.getAsDouble()) + " ms";
    return millis.getAsDouble() <= EDIT_MILLIS ? shown : "**" + shown + "**";
  }

  /** Contenders that computed something else than ourselves. */
  List<String> differences() {
    return outcomes.stream()
        .skip(1)
        .flatMap(
            outcome ->
                outcomes.getFirst().differenceTo(outcome).stream()
                    .map(d -> mix.title() + ", " + outcome.name() + " got another value: " + d))
        .toList();
  }
}
