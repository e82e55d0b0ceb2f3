package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.cli.EditCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that work on files, as the launcher passes them on. */
class CommandsTest {
  private static final String WORKBOOK = "samples/budget-vs-actual.xlsx";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void outlinePrintsWhatIsInADocument() {
    assertThat(run("outline", WORKBOOK)).isZero();
    assertThat(out.toString()).contains("\"Variance\"", "\"visibility\" : \"hidden\"");
  }

  @Test
  void reviewPrintsWhatToMendAndThePlanAsJson() {
    assertThat(run("review", "samples/overloaded-deck.pptx")).isZero();
    assertThat(out.toString())
        .contains(
            "low-contrast", "missing-alt-text", "Slide 2 has 239 words", "mended by the plan");

    assertThat(run("review", "--json", "samples/overloaded-deck.pptx")).isZero();
    assertThat(out.toString()).contains("\"severity\" : \"warning\"", "\"op\" : \"formatText\"");
    assertThat(run("review", WORKBOOK)).isEqualTo(1);
    assertThat(err.toString()).contains("is a workbook");
  }

  @Test
  void aFileThatIsNoDocumentIsAMessageAndAFailure() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.xlsx"), "hello");

    assertThat(run("outline", text.toString())).isEqualTo(1);
    assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "at dev.deckhand");
    assertThat(run("outline", folder.resolve("missing.xlsx").toString())).isEqualTo(1);
  }

  @Test
  void editPrintsTheChangesAndWritesTheCopy() throws IOException {
    Path plan = plan("{\"op\":\"addSheet\",\"name\":\"Notes\"}");
    Path copy = folder.resolve("copy.xlsx");
    byte[] before = Files.readAllBytes(Path.of(WORKBOOK));

    assertThat(run("edit", WORKBOOK, plan.toString(), "-o", copy.toString())).isZero();

    assertThat(out.toString()).contains("\"added\"");
    assertThat(Files.readAllBytes(Path.of(WORKBOOK))).isEqualTo(before);
    assertThat(run("outline", copy.toString())).isZero();
    assertThat(out.toString()).contains("\"name\" : \"Notes\"");
  }

  @Test
  void nothingIsWrittenWithoutConsent() throws IOException {
    Path plan =
        plan("{\"op\":\"writeCells\",\"range\":\"Variance!A1\",\"values\":[[\"New title\"]]}");
    Path copy = folder.resolve("copy.xlsx");

    assertThat(run("edit", WORKBOOK, plan.toString(), "-o", copy.toString())).isEqualTo(1);
    assertThat(copy).doesNotExist();
    assertThat(
            run(
                "edit",
                WORKBOOK,
                plan.toString(),
                "-o",
                copy.toString(),
                "--consent",
                "overwrite:Variance!A1"))
        .isZero();
    assertThat(copy).exists();
  }

  @Test
  void aPlanThatCannotRunSaysWhy() throws IOException {
    assertThat(run("edit", WORKBOOK, plan("{\"op\":\"explode\"}").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("unknown-operation", "writeCells");
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(run("help")).isZero();
    assertThat(out.toString()).contains("serve", "outline", "edit");
    assertThat(new CommandLine(new EditCommand()).getUsageMessage()).contains("--consent");
  }

  private Path plan(String operation) throws IOException {
    return Files.writeString(
        folder.resolve("plan.json"), "{\"summary\":\"Test\",\"operations\":[" + operation + "]}");
  }

  private int run(String... words) {
    return Commands.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
