package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;

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

    /** A formula as the file stores it. */
    record Formula(String text) implements Content {}

    /** A formula that may spill, as the file stores it. */
    record DynamicArray(String text, CellArea area) implements Content {}

    /** Its shared formula, for which it now keeps the text. */
    record Master(String text, CellArea area) implements Content {}

    /** Its dynamic array formula, which now fills these cells. */
    record Spill(CellArea area) implements Content {}

    /** Its formula, with another result; or a cell an array fills. */
    record Result(CellValue value) implements Content {}
  }

  PendingCell with(Content changed) {
    return new PendingCell(changed, style);
  }

  PendingCell with(int changedStyle) {
    return new PendingCell(content, changedStyle);
  }

  /** Whether value or formula are replaced. */
  boolean replaces() {
    return switch (content) {
      case Content.Keep k -> false;
      case Content.Master m -> false;
      case Content.Result r -> false;
      case Content.Spill s -> false;
      case Content.Blank b -> true;
      case Content.Removed r -> true;
      case Content.Constant c -> true;
      case Content.Formula f -> true;
      case Content.DynamicArray d -> true;
    };
  }
}
