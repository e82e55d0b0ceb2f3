package dev.deckhand.bench.calc;

import java.io.IOException;
import java.util.List;

/** A formula engine in this JVM. */
interface Engine {
  /** Its name and version. */
  String name();

  /** Opens the workbook anew. */
  void open() throws IOException;

  /** Whether finding out which formulas read what is a step of its own. */
  default boolean hasGraph() {
    return true;
  }

  /** Finds out which formulas read what. */
  void graph();

  /** Calculates all formulas. */
  void all();

  /** Is called once between calculating everything and editing; it is not timed. */
  void beforeEdits() throws IOException;

  /**
   * Whether a workbook that was just opened can be edited without calculating everything first,
   * from the results its file has.
   */
  default boolean trustsResults() {
    return false;
  }

  /** Changes inputs and calculates what reads them. */
  void edit(List<Input> inputs);

  /** A number or a text; errors by their code. Rows and columns from 0. */
  Object value(int row, int column);
}
