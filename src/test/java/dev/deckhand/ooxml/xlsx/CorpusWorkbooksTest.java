package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundCellOperation.WriteCells;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real files: each is outlined, read and edited in one cell, or refused with a problem. */
class CorpusWorkbooksTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  @TestFactory
  Stream<DynamicTest> everyWorkbookIsReadAndEditedOrRefused() {
    return Corpus.files("").stream()
        .filter(f -> f.toString().endsWith(".xlsx") || f.toString().endsWith(".xlsm"))
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
  }

  private void check(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    OfficeFile file = new OfficeFile(path.getFileName().toString(), DocumentFormat.XLSX, content);
    Optional<WorkbookSnapshot> workbook = assertTimeoutPreemptively(LIMIT, () -> read(file));
    if (workbook.isEmpty() || workbook.get().sheets().isEmpty()) {
      return;
    }
    assertThat(engine.edit(file, plan()).file().content()).isSameAs(content);
    SheetSnapshot sheet = workbook.get().sheets().getFirst();
    SheetRange target = SheetRange.of(sheet.name(), freeCell(workbook.get(), sheet));
    BoundOperation write =
        new WriteCells(
            "1", target, List.of(List.of(new CellInput.Constant(CellValue.of(4711.25)))));
    Edited edited = engine.edit(file, plan(write));
    assertThat(edited.report().counts().cellsEdited()).isEqualTo(1);
    Untouched.parts(content, edited.file().content(), edited.report());
    onlyWhatMustChanges(edited.report());
    opens(content, edited.file());
  }

  private Optional<WorkbookSnapshot> read(OfficeFile file) {
    try {
      engine.outline(file);
      return Optional.of(engine.workbook(file));
    } catch (DocumentProblem refused) {
      assertThat(refused.nextStep()).isNotBlank();
      return Optional.empty();
    }
  }

  private static BoundPlan plan(BoundOperation... operations) {
    return new BoundPlan(new EditPlan("test", List.of()), List.of(operations));
  }

  /** The sheet's first used cell, or the one behind its last where that is in a table. */
  private static CellAddress freeCell(WorkbookSnapshot workbook, SheetSnapshot sheet) {
    CellArea used = sheet.usedArea().orElse(CellArea.parse("B2"));
    boolean inTable =
        workbook.tables().stream()
            .anyMatch(t -> t.sheet().equals(sheet.name()) && t.area().contains(used.first()));
    boolean inArray = sheet.formulas().map(Cell::formula).anyMatch(f -> isInside(f, used.first()));
    return inTable || inArray ? new CellAddress(used.lastRow() + 2, 3) : used.first();
  }

  private static boolean isInside(@Nullable CellFormula formula, CellAddress cell) {
    return formula != null && formula.array() != null && formula.array().contains(cell);
  }

  /** One worksheet, those of its dependents, charts that say so, the workbook and chain. */
  private static void onlyWhatMustChanges(ChangeReport report) {
    Set<String> sheets =
        report.counts().partsChanged().stream()
            .filter(p -> p.contains("/worksheets/") || p.endsWith("/sheet.xml"))
            .collect(Collectors.toSet());
    long named =
        report.cells().stream().map(c -> SheetRange.parse(c.anchor()).sheet()).distinct().count();
    if (!report.truncated()) {
      assertThat(sheets.size()).isLessThanOrEqualTo((int) named);
    }
    for (String part : report.counts().partsChanged()) {
      if (part.endsWith("workbook.xml")) {
        assertThat(report.notEvaluated()).isNotEmpty();
      } else if (part.contains("/charts/")) {
        assertThat(report.objects()).anyMatch(o -> o.anchor().equals(part));
      } else if (!sheets.contains(part)) {
        assertThat(part).matches(".*(calcChain.xml|Content_Types].xml|workbook.xml.rels)");
      }
    }
  }

  private void opens(byte[] before, OfficeFile after) {
    boolean poiOpens = true;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before))) {
      assertThat(workbook).isNotNull();
    } catch (IOException | RuntimeException poiCannot) {
      poiOpens = false;
    }
    if (poiOpens) {
      assertThatCode(() -> new XSSFWorkbook(new ByteArrayInputStream(after.content())).close())
          .doesNotThrowAnyException();
    } else {
      assertThat(engine.workbook(after).sheets()).isNotEmpty();
    }
  }
}
