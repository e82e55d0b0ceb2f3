package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.CellChange;
import dev.deckhand.plan.ChangeReport.CellState;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.WorkbookBinder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code golden/<operation>/<case>} holds a workbook as text, a plan, and what has to
 * come out: the cells, names and tables afterwards and the change report. Run with {@code
 * -Dgolden.write=true} to write what comes out, then read it before committing it; the workbooks
 * are in {@code target/golden} to be looked at.
 */
class WorkbookGoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private final WorkbookEngine engine =
      new WorkbookEngine(
          ReadLimits.DEFAULT, Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));

  @TestFactory
  Stream<DynamicTest> goldenCases() throws IOException, URISyntaxException {
    Path root = Path.of("src/test/resources/golden");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> cases =
          files
              .filter(f -> f.getFileName().toString().equals("before.txt"))
              .map(Path::getParent)
              .sorted()
              .toList();
      assertThat(cases).isNotEmpty();
      return cases.stream()
          .map(c -> DynamicTest.dynamicTest(root.relativize(c).toString(), () -> run(root, c)));
    }
  }

  private void run(Path root, Path folder) throws IOException {
    OfficeFile before = TextWorkbook.make(Files.readAllLines(folder.resolve("before.txt")));
    BoundPlan plan = plan(before, Files.readString(folder.resolve("plan.json")));
    Edited edited = engine.edit(before, plan);
    assertThat(engine.edit(before, plan).file().content())
        .as("the same plan gives the same bytes")
        .isEqualTo(edited.file().content());
    Untouched.parts(before.content(), edited.file().content(), edited.report());
    assertThat(
            Schemas.newErrors(
                Packages.parts(before.content()), Packages.parts(edited.file().content())))
        .isEmpty();
    WorkbookSnapshot after = engine.workbook(edited.file());
    poiAgrees(edited.file(), after);
    Path expected = folder.resolve("expected.txt");
    String found = String.join("\n", describe(after, edited)) + "\n";
    if (WRITE) {
      Files.writeString(expected, found);
      Path look = Path.of("target/golden");
      Files.createDirectories(look);
      String name = root.relativize(folder).toString().replace('/', '-') + ".xlsx";
      Files.write(look.resolve(name), edited.file().content());
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private BoundPlan plan(OfficeFile before, String json) {
    if (!(PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read)) {
      throw new AssertionError(json);
    }
    WorkbookBinder binder =
        new WorkbookBinder(
            engine.workbook(before), formula -> Optional.empty(), engine.rehearsal(before));
    if (!(binder.bind(read.plan()) instanceof Binding.Bound bound)) {
      throw new AssertionError(binder.bind(read.plan()).violations());
    }
    return bound.plan();
  }

  private static List<String> describe(WorkbookSnapshot workbook, Edited edited) {
    ChangeReport report = edited.report();
    List<String> lines = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      lines.add("sheet " + sheet.name());
      sheet.cells().forEach(cell -> lines.add("  " + describe(cell)));
    }
    workbook.names().forEach(n -> lines.add("name " + n.name() + " = " + n.refersTo()));
    workbook
        .tables()
        .forEach(t -> lines.add("table " + t.name() + " " + t.area() + " " + t.columns()));
    lines.add("report");
    report.cells().forEach(c -> lines.add("  " + describe(c)));
    report.structure().forEach(s -> lines.add("  " + s));
    report.objects().forEach(o -> lines.add("  " + o));
    report.notEvaluated().forEach(n -> lines.add("  " + n));
    lines.add("  parts " + String.join(" ", report.counts().partsChanged()));
    report.counts().partsChanged().stream()
        .sorted()
        .forEach(part -> lines.addAll(PartText.of(edited.file(), part)));
    return lines;
  }

  private static String describe(Cell cell) {
    CellFormula formula = cell.formula();
    String text = formula == null ? "" : " =" + formula.text();
    String array = formula == null || formula.array() == null ? "" : " {" + formula.array() + "}";
    return cell.address() + " [" + cell.numberFormat() + "]" + text + array + " " + cell.value();
  }

  private static String describe(CellChange change) {
    String cause = change.cause().name().toLowerCase(Locale.ROOT);
    return change.anchor()
        + " "
        + state(change.before())
        + " → "
        + state(change.after())
        + " "
        + cause;
  }

  private static String state(CellState state) {
    String formula = state.formula() == null ? "" : "=" + state.formula() + " ";
    String format = state.format() == null ? "" : " (" + state.format() + ")";
    return formula + "\"" + state.text() + "\"" + format;
  }

  /** POI opens the file and sees the values and formulas we see. */
  private static void poiAgrees(OfficeFile file, WorkbookSnapshot ours) throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      for (SheetSnapshot sheet : ours.sheets()) {
        sheet
            .cells()
            .forEach(
                cell -> {
                  String anchor = SheetRange.of(sheet.name(), cell.address()).toString();
                  var row = poi.getSheet(sheet.name()).getRow(cell.address().row());
                  var theirs = row.getCell(cell.address().column());
                  assertThat(PoiCells.value(theirs)).as(anchor).isEqualTo(cell.value());
                });
      }
    }
  }
}
