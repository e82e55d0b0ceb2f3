package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one cell when its worksheet is written.
 *
 * @param content what it will hold
 * @param style index of its format, or {@link #KEEP_STYLE}
 */
record PendingCell(Content content, int style) {
  static final int KEEP_STYLE = -1;
  static final PendingCell NOTHING = new PendingCell(new Content.Keep(), KEEP_STYLE);

  /** What a cell will hold. */
  sealed interface Content {
    /** What it holds now. */
    record Keep() implements Content {}

    /** Nothing, but the cell stays for its format. */
    record Blank() implements Content {}

    /** No cell at all, where rows and columns give it no format either. */
    record Removed() implements Content {}

    record Constant(CellValue value) implements Content {}

    /** A formula as the file stores it, with its result or none. */
    record Formula(String text, CellValue result) implements Content {}

    /**
     * A formula that was filled into many cells, with its result in this one or none.
     *
     * @param stored as the file stores it
     * @param shown as people see it
     */
    record Filled(SharedFormula stored, SharedFormula shown, CellValue result) implements Content {
      /** The formula as the file stores it in one of the cells. */
      String text(CellAddress cell) {
        return stored.textAt(cell);
      }
    }

    /** A formula that may spill over an area, as the file stores it, with its first result. */
    record DynamicArray(String text, CellArea area, CellValue result) implements Content {}

    /** A formula that fills its area as one, as the file stores it, with its first result. */
    record FixedArray(String text, CellArea area, CellValue result) implements Content {}

    /**
     * Text as another cell of the workbook stores it, its formats included.
     *
     * @param type the cell's attribute {@code t}
     * @param inner what is inside the cell's element
     * @param prefix of the elements inside
     */
    record Copied(CellValue value, String type, String inner, String prefix) implements Content {}

    /** Its shared formula, for which it now keeps the text; perhaps with another result. */
    record Master(String text, CellArea area, @Nullable CellValue result) implements Content {}

    /** Its formula with another result, an array perhaps over another area; or a cell of one. */
    record Result(CellValue value, @Nullable CellArea area) implements Content {}
  }

  PendingCell with(Content changed) {
    return new PendingCell(changed, style);
  }

  PendingCell with(int changedStyle) {
    return new PendingCell(content, changedStyle);
  }

  /** The same cell with a formula's result. */
  PendingCell withResult(CellValue value, @Nullable CellArea area) {
    return switch (content) {
      case Content.Formula f -> with(new Content.Formula(f.text(), value));
      case Content.Filled f -> with(new Content.Filled(f.stored(), f.shown(), value));
      case Content.DynamicArray d ->
          with(new Content.DynamicArray(d.text(), area == null ? d.area() : area, value));
      case Content.FixedArray f -> with(new Content.FixedArray(f.text(), f.area(), value));
      case Content.Keep k -> with(new Content.Result(value, area));
      case Content.Result r -> with(new Content.Result(value, area));
      case Content.Master m -> with(new Content.Result(value, area));
      case Content.Blank b -> with(new Content.Result(value, area));
      case Content.Removed r -> with(new Content.Result(value, area));
      case Content.Constant c -> this;
      case Content.Copied c -> this;
    };
  }

  /** Whether value or formula are replaced. */
  boolean replaces() {
    return switch (content) {
      case Content.Keep k -> false;
      case Content.Master m -> false;
      case Content.Result r -> false;
      case Content.Blank b -> true;
      case Content.Removed r -> true;
      case Content.Constant c -> true;
      case Content.Formula f -> true;
      case Content.Filled f -> true;
      case Content.DynamicArray d -> true;
      case Content.FixedArray f -> true;
      case Content.Copied c -> true;
    };
  }
}
