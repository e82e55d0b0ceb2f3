package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundLineOperation.DeleteLines;
import dev.deckhand.plan.BoundLineOperation.InsertLines;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real files: a row and a column come in the middle of every worksheet and go again. Afterwards
 * every formula and every area of every part is what it was.
 */
class CorpusLinesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  @TestFactory
  Stream<DynamicTest> linesThatComeAndGoLeaveNoTrace() {
    return Corpus.files("").stream()
        .filter(f -> f.toString().endsWith(".xlsx") || f.toString().endsWith(".xlsm"))
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
  }

  private void check(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    OfficeFile file = new OfficeFile(path.getFileName().toString(), DocumentFormat.XLSX, content);
    WorkbookSnapshot before;
    try {
      before = engine.workbook(file);
    } catch (DocumentProblem refused) {
      return;
    }
    List<BoundOperation> inserts = new ArrayList<>();
    List<BoundOperation> deletes = new ArrayList<>();
    for (SheetSnapshot sheet : before.sheets()) {
      for (Axis axis : Axis.values()) {
        SheetLines lines = new SheetLines(sheet.name(), axis, middle(sheet, axis), 1);
        if (canTake(sheet, lines)) {
          inserts.add(new InsertLines("1", lines));
          deletes.addFirst(new DeleteLines("2", lines));
        }
      }
    }
    Edited apart = assertTimeoutPreemptively(LIMIT, () -> engine.edit(file, plan(inserts)));
    Untouched.parts(content, apart.file().content(), apart.report());
    opens(content, apart.file());
    inserts.addAll(deletes);
    Edited back = assertTimeoutPreemptively(LIMIT, () -> engine.edit(file, plan(inserts)));
    Untouched.parts(content, back.file().content(), back.report());
    opens(content, back.file());
    same(file, before, back.file());
  }

  private static BoundPlan plan(List<BoundOperation> operations) {
    return new BoundPlan(new EditPlan("test", List.of()), operations);
  }

  private static int middle(SheetSnapshot sheet, Axis axis) {
    CellArea used = sheet.usedArea().orElse(CellArea.parse("B2:D4"));
    return switch (axis) {
      case ROWS -> (used.firstRow() + used.lastRow() + 1) / 2;
      case COLUMNS -> (used.firstColumn() + used.lastColumn() + 1) / 2;
    };
  }

  /** What the binder would refuse is left alone. */
  private static boolean canTake(SheetSnapshot sheet, SheetLines lines) {
    LineShift shift = new LineShift(lines, true);
    List<CellArea> whole = new ArrayList<>(sheet.pivotAreas());
    whole.addAll(sheet.dataTableAreas());
    whole.addAll(arrays(sheet));
    CellArea used = sheet.usedArea().orElse(CellArea.parse("A1"));
    boolean room = used.lastRow() < 1_000_000 && used.lastColumn() < 16_000;
    return room
        && whole.stream()
            .allMatch(a -> shift.area(a).filter(now -> now.cells() == a.cells()).isPresent());
  }

  private void same(OfficeFile file, WorkbookSnapshot before, OfficeFile edited) {
    WorkbookSnapshot after = engine.workbook(edited);
    assertThat(after.names())
        .as("names")
        .map(n -> ends(n.toString()))
        .isEqualTo(before.names().stream().map(n -> ends(n.toString())).toList());
    assertThat(after.tables()).as("tables").isEqualTo(before.tables());
    for (SheetSnapshot sheet : before.sheets()) {
      SheetSnapshot now = after.sheet(sheet.name()).orElseThrow();
      assertThat(cells(now)).as(sheet.name()).isEqualTo(cells(sheet));
    }
    OpcPackage old = OpcPackage.open(file.content());
    OpcPackage made = OpcPackage.open(edited.content());
    for (String part : old.partNames()) {
      if (part.startsWith("/xl/") && part.endsWith(".xml") && !part.contains("calcChain")) {
        assertThat(facts(made, part)).as(part).isEqualTo(facts(old, part));
      }
    }
  }

  private static List<CellArea> arrays(SheetSnapshot sheet) {
    List<CellArea> arrays = new ArrayList<>();
    sheet
        .formulas()
        .map(Cell::formula)
        .filter(Objects::nonNull)
        .map(CellFormula::array)
        .filter(Objects::nonNull)
        .forEach(arrays::add);
    return arrays;
  }

  /** Formulas, and the values of cells that have none and are not filled by one. */
  private static List<String> cells(SheetSnapshot sheet) {
    List<CellArea> arrays = arrays(sheet);
    return sheet
        .cells()
        .filter(cell -> !cell.isBlank())
        .filter(
            cell -> cell.hasFormula() || arrays.stream().noneMatch(a -> a.contains(cell.address())))
        .map(cell -> cell.address() + " " + content(cell))
        .toList();
  }

  private static String content(Cell cell) {
    CellFormula formula = cell.formula();
    return formula == null ? cell.value().toString() : ends(formula.toString());
  }

  /** An area to the edge of the worksheet loses a line there, as in Excel. */
  private static String ends(String text) {
    return text.replaceAll("(?i)1048575|1048576", "END").replaceAll("\\bXF[CD]", "END");
  }

  /** Every element outside the cells, with its attributes and its text. */
  private static List<String> facts(OpcPackage opc, String part) {
    List<String> facts = new ArrayList<>();
    XmlNode root = XmlNode.parseEveryBranch(part, XmlText.utf8(part, opc.part(part)));
    add(root, facts);
    return facts;
  }

  private static void add(XmlNode node, List<String> facts) {
    boolean cached = node.name().endsWith("Cache") || node.is("lvl");
    if (node.is("sheetData") || cached || node.is("calcPr")) {
      return;
    }
    StringBuilder fact = new StringBuilder(node.name());
    node.attributes().stream()
        .map(a -> " " + a.name() + "=" + a.value())
        .sorted()
        .forEach(fact::append);
    facts.add(ends(fact.append(' ').append(node.text().strip()).toString()));
    node.children().forEach(child -> add(child, facts));
  }

  private static void opens(byte[] before, OfficeFile after) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before))) {
      assertThat(workbook).isNotNull();
    } catch (IOException | RuntimeException poiCannot) {
      return;
    }
    assertThatCode(() -> new XSSFWorkbook(new ByteArrayInputStream(after.content())).close())
        .doesNotThrowAnyException();
  }
}
