package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part: rows and cells as a stream, all else through {@link FactReader}. */
final class SheetReader {
  private final SheetPart sheet;
  private final XmlScanner scanner;
  private final CellColumns cells = new CellColumns();
  private final SheetFacts facts = new SheetFacts();
  private final FactReader factReader = new FactReader(facts);
  private final CellReader cellReader;
  private final ReadBudget budget;
  private final CellArea wanted;
  private final CellPlace place;
  private final PlainCells plainCells;

  SheetReader(
      SheetPart sheet,
      InputStream xml,
      DynamicArrays dynamic,
      Epoch epoch,
      ReadBudget budget,
      CellArea wanted) {
    this.sheet = sheet;
    this.scanner = new XmlScanner(sheet.part(), xml);
    this.budget = budget;
    this.wanted = wanted;
    this.place = new CellPlace(sheet.part());
    FormulaReader formulas = new FormulaReader(sheet, cells, facts, dynamic, budget);
    this.cellReader = new CellReader(sheet.part(), scanner, cells, formulas, epoch);
    this.plainCells = new PlainCells(scanner, cells, wanted, place, budget);
  }

  /** Reads the part to its end. */
  SheetCells read(
      List<CellArea> pivots,
      List<CellArea> filteredTables,
      SharedStrings strings,
      CellStyles styles,
      Notices notices) {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START) {
        start();
      } else if (event == XmlScanner.Event.END) {
        scanner.release();
      }
      event = scanner.next();
    }
    cellReader.report(notices, sheet.name());
    return new SheetCells(sheet, cells.finished(), facts, pivots, filteredTables, strings, styles);
  }

  private void start() {
    if (scanner.is("row")) {
      row();
      if (!scanner.selfClosed()) {
        plainCells.read();
      }
    } else if (scanner.is("c")) {
      cell();
      plainCells.read();
    } else if (scanner.is("sheetData")) {
      facts.rowMarks.begin(scanner.offset(scanner.end()));
    } else if (factReader.concerns(scanner)) {
      factReader.read(XmlNode.read(scanner));
    }
  }

  private void row() {
    Tag tag = scanner.tag();
    String number = tag.value("r");
    int row = place.row(number);
    facts.rowMarks.row(row, number != null, scanner.depth(), scanner.offset(scanner.start()));
    facts.rows.set(row);
    if (isSet(tag.value("hidden"))) {
      facts.hiddenRows.set(row);
    }
    facts.rowGroups.set(row, row, CellReader.integer(tag.value("outlineLevel"), 0));
    String style = tag.value("s");
    if (style != null && isSet(tag.value("customFormat"))) {
      facts.rowStyles.put(row, CellReader.integer(style, 0));
    }
  }

  private static boolean isSet(@Nullable String flag) {
    return flag != null && (flag.equals("1") || flag.equals("true"));
  }

  private void cell() {
    budget.cell();
    place.cell(scanner.tag().value("r"));
    cellReader.read(place.row(), place.column());
    if (!wanted.contains(place.row(), place.column())) {
      cells.drop();
    }
  }
}
