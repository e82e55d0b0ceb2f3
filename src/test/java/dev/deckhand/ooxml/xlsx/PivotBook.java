package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A workbook that plans are applied to one after the other. */
final class PivotBook {
  static final String BY_KEY =
      "{'op':'addPivot','source':'%s','target':'%s','rows':['Key'],'values':[{'field':'Net'}]}";

  private final WorkbookEngine engine =
      new WorkbookEngine(
          ReadLimits.DEFAULT, Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
  private OfficeFile file;
  private ChangeReport report = ChangeReport.NOTHING;
  private List<Violation> violations = List.of();

  PivotBook(OfficeFile file) {
    this.file = file;
  }

  /** Sheets Data (Key, Net: b 5, a 7, b 1) and Pivot. */
  static PivotBook small(String... more) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("Data!A1 = Key", "Data!B1 = Net", "Data!A2 = b", "Data!B2 = 5"));
    lines.addAll(List.of("Data!A3 = a", "Data!B3 = 7", "Data!A4 = b", "Data!B4 = 1"));
    lines.add("sheet Pivot");
    lines.addAll(List.of(more));
    return new PivotBook(TextWorkbook.make(lines));
  }

  Binding bind(String... operations) {
    Binding binding =
        new WorkbookBinder(
                engine.workbook(file), formula -> Optional.empty(), engine.rehearsal(file))
            .bind(Plans.of(operations));
    violations = binding.violations();
    return binding;
  }

  /** Applies a plan, consents given. */
  PivotBook apply(String... operations) {
    if (!(bind(operations) instanceof Binding.Bound bound)) {
      throw new AssertionError(violations);
    }
    Edited edited = engine.edit(file, bound.plan());
    file = edited.file();
    report = edited.report();
    return this;
  }

  OfficeFile file() {
    return file;
  }

  ChangeReport report() {
    return report;
  }

  List<Violation> violations() {
    return violations;
  }

  List<Pivot> pivots(String sheet) {
    return engine.outline(file).sheets().stream()
        .filter(s -> s.name().equals(sheet))
        .flatMap(s -> s.pivots().stream())
        .toList();
  }

  boolean has(String part) {
    return OpcPackage.open(file.content()).has(part);
  }

  String part(String name) {
    return new String(OpcPackage.open(file.content()).part(name), StandardCharsets.UTF_8);
  }

  /** What cells hold, row by row: values with blanks between, a dash for an empty cell. */
  List<String> rows(String sheet, String area) {
    CellArea cells = CellArea.parse(area);
    return IntStream.rangeClosed(cells.firstRow(), cells.lastRow())
        .mapToObj(row -> row(sheet, row, cells))
        .toList();
  }

  private String row(String sheet, int row, CellArea area) {
    List<String> texts =
        IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
            .mapToObj(column -> engine.workbook(file).sheet(sheet).orElseThrow().cell(row, column))
            .map(cell -> text(cell.map(Cell::value).orElse(CellValue.EMPTY)))
            .toList();
    return String.join(" ", texts);
  }

  static String text(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "-";
      case CellValue.Number n -> String.valueOf(n.value()).replaceAll("\\.0$", "");
      case CellValue.Text t -> t.value();
      case CellValue.Bool b -> String.valueOf(b.value());
      case CellValue.Error e -> e.error().code();
    };
  }
}
