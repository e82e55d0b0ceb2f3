package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.cli.CalcCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code deckhand calc}: its lines, its counts and how it ends. */
class CalcCommandTest {
  private static final String HEADER = "file\tanchor\tformula\tcached\tcomputed\tstate";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... words) {
    String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
    return new CommandLine(new CalcCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(texts);
  }

  /** A workbook with one row of formulas and the results stored for them. */
  private Path workbook(String name, Object... formulasAndResults) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      XSSFRow row = workbook.createSheet("My data").createRow(0);
      for (int i = 0; i < formulasAndResults.length; i += 2) {
        XSSFCell cell = row.createCell(i / 2);
        cell.setCellFormula((String) formulasAndResults[i]);
        store(cell, formulasAndResults[i + 1]);
      }
      workbook.write(to);
    }
    return file;
  }

  private static void store(Cell cell, Object result) {
    if (result instanceof String text) {
      cell.setCellValue(text);
    } else if (result instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    }
  }

  @Test
  void everyFormulaIsALineOfSixFields() throws IOException {
    Path file =
        workbook(
            "a.xlsx",
            "1/4",
            0.25,
            "A1*8",
            3,
            "\"x\"&CHAR(9)&CHAR(10)&\"\\\"",
            "x\t\n\\",
            "WEBSERVICE(1)",
            1,
            "LEFT(\"12\",1)",
            1);

    assertThat(run(file)).isZero();

    String at = file + "\t'My data'!";
    assertThat(out.toString().lines())
        .containsExactly(
            HEADER,
            at + "A1\t=1/4\t0.25\t0.25\tagree",
            at + "B1\t=A1*8\t3\t2\tdisagree",
            at + "C1\t=\"x\"&CHAR(9)&CHAR(10)&\"\\\\\"\tx\\t\\n\\\\\tx\\t\\n\\\\\tagree",
            at + "D1\t=WEBSERVICE(1)\t1\tWEBSERVICE fetches a web page\tnotEvaluated",
            at + "E1\t=LEFT(\"12\",1)\t1 (number)\t1 (text)\tdisagree");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theClockCanBeSet() throws IOException {
    Path file = workbook("t.xlsx", "TODAY()", 46037, "NOW()", 46037.5);

    assertThat(run("--as-of", "2026-01-15T12:00", file)).isZero();
    assertThat(out.toString()).contains("\tagree\n").doesNotContain("notEvaluated");

    assertThat(run("--as-of", "2026-01-16T12:00", file)).isZero();
    assertThat(out.toString())
        .contains("=TODAY()\t46037\tvolatile: TODAY; computed 46038\tnotEvaluated\n");
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheOthersGoOn() throws IOException {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "hello");
    Path missing = folder.resolve("missing.xlsx");
    Path deck = Path.of("samples/quarterly-review.pptx");
    Path good = workbook("z.xlsx", "1+1", 2, "1+2", 3, "1+3", 5);

    assertThat(run("--summary", text, missing, deck, good)).isEqualTo(1);

    assertThat(out.toString().lines()).hasSize(4).allMatch(l -> l.split("\t", -1).length == 6);
    assertThat(err.toString().lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith(text + ": "))
        .anyMatch(line -> line.contains(missing.toString()))
        .anyMatch(line -> line.contains(deck + ": it is no workbook"))
        .contains(
            good + ": 2 agree, 1 disagree, 0 notEvaluated",
            "4 files, 3 not read: 2 agree, 1 disagree, 0 notEvaluated");
  }

  @Test
  void aFolderGivesItsWorkbooks() throws IOException {
    workbook("b.xlsx", "1+1", 2);
    workbook("a.xlsx", "1+1", 2);
    Files.writeString(folder.resolve("~$a.xlsx"), "a lock");
    Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThat(run(folder)).isZero();

    assertThat(out.toString().lines().map(line -> line.split("\t", -1)[0]))
        .containsExactly(
            "file", folder.resolve("a.xlsx").toString(), folder.resolve("b.xlsx").toString());
  }

  @Test
  void theLauncherKnowsIt() {
    assertThat(Commands.commandLine().getSubcommands()).containsKey("calc");
  }
}
