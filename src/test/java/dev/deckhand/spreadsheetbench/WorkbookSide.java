package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.DocumentEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One of the two workbooks a plan is derived from: cells as Deckhand reads them, all else as POI
 * does.
 */
record WorkbookSide(OfficeFile file, WorkbookSnapshot cells, XSSFWorkbook book) {

  static WorkbookSide of(DocumentEngine engine, byte[] content) {
    return of(engine, engine.open("workbook.xlsx", content));
  }

  static WorkbookSide of(DocumentEngine engine, OfficeFile file) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      return new WorkbookSide(file, engine.workbook(file), book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A worksheet in both forms. */
  record SheetSide(SheetSnapshot cells, XSSFSheet sheet) {
    String name() {
      return cells.name();
    }
  }

  /** A worksheet of both workbooks. */
  record SheetPair(SheetSide now, SheetSide golden) {
    String name() {
      return golden.name();
    }
  }

  Optional<SheetSide> sheet(String name) {
    return cells.sheet(name).map(s -> new SheetSide(s, book.getSheet(s.name())));
  }

  List<SheetSide> sheets() {
    return cells.sheets().stream().map(s -> new SheetSide(s, book.getSheet(s.name()))).toList();
  }

  /** The worksheets that this and the golden workbook have. */
  List<SheetPair> pairs(WorkbookSide golden) {
    return golden.sheets().stream()
        .flatMap(g -> sheet(g.name()).map(n -> new SheetPair(n, g)).stream())
        .toList();
  }
}
