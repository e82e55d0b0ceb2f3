package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that is copied into a target, again and again.
 *
 * @param to a whole number of times as many rows and columns as {@code from}
 */
record Tiles(CellArea from, CellArea to) {

  /** Which cell a cell of the target is a copy of. */
  CellAddress source(CellAddress cell) {
    return new CellAddress(
        from.firstRow() + (cell.row() - to.firstRow()) % from.rows(),
        from.firstColumn() + (cell.column() - to.firstColumn()) % from.columns());
  }

  /** Where copies of a part of the source are; copies that touch are one area where they can. */
  List<CellArea> copies(CellArea part) {
    boolean high = part.rows() == from.rows();
    boolean wide = part.columns() == from.columns();
    int rowStep = high ? to.rows() : from.rows();
    int columnStep = wide ? to.columns() : from.columns();
    int lastRow = high ? to.rows() - 1 : part.rows() - 1;
    int lastColumn = wide ? to.columns() - 1 : part.columns() - 1;
    List<CellArea> copies = new ArrayList<>();
    for (int row = 0; row < to.rows(); row += rowStep) {
      for (int column = 0; column < to.columns(); column += columnStep) {
        CellAddress first =
            to.first()
                .plus(
                    row + part.firstRow() - from.firstRow(),
                    column + part.firstColumn() - from.firstColumn());
        copies.add(CellArea.between(first, first.plus(lastRow, lastColumn)));
      }
    }
    return copies;
  }

  /** Where copies of a part of the source are, each by itself. */
  List<CellArea> each(CellArea part) {
    List<CellArea> copies = new ArrayList<>();
    for (int row = 0; row < to.rows(); row += from.rows()) {
      for (int column = 0; column < to.columns(); column += from.columns()) {
        CellAddress first =
            to.first()
                .plus(
                    row + part.firstRow() - from.firstRow(),
                    column + part.firstColumn() - from.firstColumn());
        copies.add(CellArea.between(first, first.plus(part.rows() - 1, part.columns() - 1)));
      }
    }
    return copies;
  }

  /** Parts of the source where areas lie on it. */
  List<CellArea> parts(List<CellArea> areas) {
    return areas.stream().flatMap(area -> area.intersection(from).stream()).toList();
  }
}
