package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formulas a recalculation works on: those of a version, or with edited cells on top. */
sealed interface FormulaView permits FormulaGraph, EditedGraph {
  /** The cells with the values that are known before. */
  CellSource source();

  /** Regions have ids below this. */
  int regionCount();

  /** The region of a cell, or {@code null} where it has no formula. */
  @Nullable Region at(int sheet, int row, int column);

  /** Number of columns of a worksheet up to the last one with a formula. */
  int columns(int sheet);

  /** Visits the regions with a cell in a stretch of a column. */
  void visit(int sheet, int column, int firstRow, int lastRow, Visitor visitor);

  /** Gives the formulas that read any of some cells. */
  void readers(int sheet, CellArea cells, ReadingIndex.Visitor visitor);

  /** The regions whose formulas compute what they read. */
  List<Region> computed();

  /** The regions that are array formulas. */
  List<Region> arrays();

  /** Looks at regions. */
  @FunctionalInterface
  interface Visitor {
    void visit(Region region);
  }
}
