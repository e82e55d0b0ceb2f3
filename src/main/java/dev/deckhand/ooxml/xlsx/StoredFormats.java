package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.ooxml.xlsx.style.StyleBook;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellFormats;

/** The formats of a workbook's cells, looked up in its styles part. */
final class StoredFormats implements CellFormats {
  private final WorkbookSnapshot workbook;
  private final StyleBook styles;

  private StoredFormats(WorkbookSnapshot workbook, StyleBook styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * @param workbook the cells of the same workbook
   */
  static StoredFormats of(PartSource source, WorkbookSnapshot workbook) {
    StyleBook styles =
        source
            .target(WorkbookParts.open(source).partName(), "styles")
            .map(part -> new StyleBook(part.partName(), source.part(part.partName())))
            .orElseGet(() -> new StyleBook("/xl/styles.xml", StyleBook.empty()));
    return new StoredFormats(workbook, styles);
  }

  @Override
  public CellFormat of(String sheet, CellAddress cell) {
    SheetSnapshot snapshot = workbook.sheet(sheet).orElse(null);
    int style = snapshot instanceof SheetCells cells ? cells.style(cell.row(), cell.column()) : 0;
    return styles.describe(style);
  }
}
