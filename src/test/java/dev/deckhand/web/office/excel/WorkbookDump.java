package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
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

  /** Cells, names, tables, and what the outline tells of the rest. */
  static List<String> whole(DocumentEngine engine, OfficeFile file) {
    List<String> lines = new ArrayList<>(content(engine, file));
    WorkbookOutline outline = (WorkbookOutline) engine.outline(file);
    for (WorkbookOutline.Sheet sheet : outline.sheets()) {
      String at = sheet.name() + ": ";
      sheet.charts().forEach(chart -> lines.add(at + chart));
      sheet.pivots().forEach(pivot -> lines.add(at + pivot));
      lines.add(at + "frozen " + sheet.frozenPanes());
      lines.add(at + "hidden " + sheet.hiddenRows() + " " + sheet.hiddenColumns());
      SheetDetails details = sheet.details();
      details.conditionalFormats().forEach(rule -> lines.add(at + rule));
      details.validations().forEach(rule -> lines.add(at + rule));
      details.comments().forEach(c -> lines.add(at + "comment " + c.cell() + " " + c.text()));
      details.hyperlinks().forEach(link -> lines.add(at + link));
      details.filters().forEach(filter -> lines.add(at + filter));
      details.groups().forEach(group -> lines.add(at + group));
    }
    return lines;
  }

  /** Cells, names and tables. */
  private static List<String> content(DocumentEngine engine, OfficeFile file) {
    WorkbookSnapshot workbook = engine.workbook(file);
    CellFormats formats = engine.formats(file);
    List<String> lines = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      lines.add("sheet " + sheet.name() + " " + sheet.visibility());
      String plain =
          format(formats, sheet, new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1));
      sheet
          .cells()
          .forEach(
              cell -> {
                String format = format(formats, sheet, cell.address());
                if (!cell.isBlank() || !format.equals(plain)) {
                  lines.add("  " + describe(cell) + " " + format);
                }
              });
      lines.add(
          "  merged " + sheet.mergedAreas().stream().map(CellArea::toString).sorted().toList());
    }
    workbook
        .names()
        .forEach(n -> lines.add("name " + n.name() + " " + n.sheet() + " = " + n.refersTo()));
    workbook
        .tables()
        .forEach(t -> lines.add("table " + t.name() + " " + t.area() + " " + t.columns()));
    return lines;
  }

  /** Automatic colours are black. */
  private static String format(CellFormats formats, SheetSnapshot sheet, CellAddress cell) {
    return formats
        .of(sheet.name(), cell)
        .toString()
        .replaceAll("fontColor=(indexed 8|theme 1|automatic|null)", "fontColor=#000000");
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
