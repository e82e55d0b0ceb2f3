package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.PartText;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook as text: cells with all of their format, names, tables, and the parts. Numbers of
 * styles are left out of parts, for cells tell their formats; so are parts that only index others.
 */
final class WorkbookDump {
  private WorkbookDump() {}

  static List<String> of(DocumentEngine engine, OfficeFile file) {
    List<String> lines = new ArrayList<>(content(engine, file));
    OpcPackage opc = OpcPackage.open(file.content());
    opc.partNames().stream()
        .sorted()
        .filter(part -> part.matches("/xl/(worksheets|tables|charts|comments|drawings|pivot).*"))
        .forEach(part -> PartText.of(file, part).forEach(line -> lines.add(bare(line))));
    return lines;
  }

  private static String bare(String line) {
    return line.replaceAll(" (s|style|dxfId|dataDxfId)=\"\\d+\"| customFormat=\"1\"", "");
  }

  /** Cells, names and tables. */
  static List<String> content(DocumentEngine engine, OfficeFile file) {
    WorkbookSnapshot workbook = engine.workbook(file);
    CellFormats formats = engine.formats(file);
    List<String> lines = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      lines.add("sheet " + sheet.name() + " " + sheet.visibility());
      sheet
          .cells()
          .forEach(
              cell ->
                  lines.add("  " + describe(cell) + " " + formats.of(sheet.name(), cell.address())));
      lines.add("  merged " + sheet.mergedAreas());
    }
    workbook
        .names()
        .forEach(n -> lines.add("name " + n.name() + " " + n.sheet() + " = " + n.refersTo()));
    workbook
        .tables()
        .forEach(t -> lines.add("table " + t.name() + " " + t.area() + " " + t.columns()));
    return lines;
  }

  /** Fails with the lines that differ. */
  static void same(List<String> found, List<String> wanted) {
    List<String> differences = new ArrayList<>();
    wanted.stream().filter(line -> !found.contains(line)).forEach(l -> differences.add("- " + l));
    found.stream().filter(line -> !wanted.contains(line)).forEach(l -> differences.add("+ " + l));
    assertThat(differences).isEmpty();
    assertThat(found).isEqualTo(wanted);
  }

  private static String describe(Cell cell) {
    CellFormula formula = cell.formula();
    String text = formula == null ? "" : " =" + formula.text();
    String array = formula == null || formula.array() == null ? "" : " {" + formula.array() + "}";
    return cell.address() + text + array + " " + cell.value();
  }
}
