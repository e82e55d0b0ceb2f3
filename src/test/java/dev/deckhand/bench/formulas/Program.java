package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Result;
import java.util.List;
import java.util.function.Function;

/** A program that calculates workbooks. */
interface Program {
  /** Its name and version. */
  String name();

  /** Is told what comes, so that it can do it at once. */
  default void prepare(List<Subject> subjects) {}

  /** The workbook's cells, all formulas calculated anew. */
  Function<CellPlace, Result> calculate(Subject subject);
}
