package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.Result;
import dev.deckhand.document.CellValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Ourselves. */
final class Deckhand implements Program {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  @Override
  public String name() {
    return "Deckhand";
  }

  @Override
  public Function<CellPlace, Result> calculate(Subject subject) {
    Recalculation all = Recalculation.all(subject.formulas(), EvaluationSettings.of(NOON));
    Map<CellPlace, Result> results = new HashMap<>();
    all.values().forEach((place, value) -> results.put(place, new Result.Single(value)));
    all.notEvaluated()
        .forEach(not -> results.put(not.place(), new Result.NotEvaluated(not.reason())));
    return place -> results.getOrDefault(place, new Result.Single(CellValue.EMPTY));
  }
}
