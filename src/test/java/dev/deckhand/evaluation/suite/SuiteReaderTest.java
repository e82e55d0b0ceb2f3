package dev.deckhand.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.plan.CellOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReaderTest {
  private static final String GOOD =
      """
      feature: excel.formula
      file: book.xlsx
      instruction: Add a total
      selection: "Sheet1!A1"
      tags: [smoke]
      difficulty: easy
      checks:
        - {check: formulas, range: "Sheet1!B9"}
      solution:
        plan:
          summary: Adds it
          operations:
            - {op: fillFormula, range: "Sheet1!B9", formula: "=SUM(B1:B8)"}
      """;

  @TempDir private Path parent;
  private Path folder = Path.of("");

  @BeforeEach
  void aSuite() throws IOException {
    folder = Files.createDirectories(parent.resolve("mine"));
    Files.writeString(folder.resolve("suite.yaml"), "title: Mine\ndescription: Of my own\n");
    Files.write(folder.resolve("book.xlsx"), new byte[0]);
    Files.write(parent.resolve("beside.xlsx"), new byte[0]);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
  }

  private List<String> problems() {
    SuiteProblem problem = catchThrowableOfType(SuiteProblem.class, () -> SuiteReader.read(folder));
    assertThat(problem).isNotNull();
    return problem.problems().stream()
        .map(text -> text.substring(text.lastIndexOf("case.yaml:") + "case.yaml:".length()))
        .toList();
  }

  @Test
  void readsACase() throws IOException {
    write(GOOD);

    SampleCase sample = SuiteReader.read(folder).find("case").orElseThrow();

    assertThat(sample.checks()).containsExactly(new WorkbookCheck.Formulas("Sheet1!B9", null));
    assertThat(sample.solution().plan()).isNotNull();
    assertThat(sample.solution().plan().operations())
        .containsExactly(new CellOperation.FillFormula("1", "Sheet1!B9", "=SUM(B1:B8)"));
    assertThat(sample.consents()).isTrue();
  }

  @Test
  void saysEverythingThatIsWrongWithItsLine() throws IOException {
    write(
        GOOD.replace("excel.formula", "excel.formulas")
            .replace("difficulty: easy", "difficulty: simple\nfeatur: x")
            .replace("check: formulas", "check: formula")
            .replace("op: fillFormula", "op: fillFormulas"));

    assertThat(problems())
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("1: There is no feature \"excel.formulas\"")
                    .endsWith("did you mean \"excel.formula\"?"))
        .anySatisfy(text -> assertThat(text).startsWith("6: A difficulty is easy, medium or hard"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("7: There is no property \"featur\"")
                    .contains("did you mean \"feature\"?"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("9: There is no check \"formula\"")
                    .contains("did you mean \"formulas\"?", "goldenRange"))
        .anySatisfy(
            text -> assertThat(text).startsWith("14: There is no operation \"fillFormulas\""))
        .hasSize(5);
  }

  @Test
  void namesWhatACheckLacksAndDoesNotHave() throws IOException {
    write(GOOD.replace("range: \"Sheet1!B9\"}\nsol", "rang: \"Sheet1!B9\"}\nsol"));

    assertThat(problems())
        .containsExactly(
            "8: formulas has no \"rang\"; did you mean \"range\"?", "8: formulas needs \"range\"");
  }

  @Test
  void noPathLeadsOutOfTheSuitesSurroundings() throws IOException {
    write(GOOD.replace("file: book.xlsx", "file: ../../book.xlsx"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("2: \"../../book.xlsx\" leads out");

    write(GOOD.replace("file: book.xlsx", "file: /etc/book.xlsx"));
    assertThat(problems()).singleElement().asString().contains("is no path relative to the suite");

    write(GOOD.replace("file: book.xlsx", "file: ../beside.xlsx"));
    assertThat(SuiteReader.read(folder).cases()).hasSize(1);
  }

  @Test
  void aLinkThatLeadsOutIsRefused() throws IOException {
    Path outside = Files.createTempFile("outside", ".xlsx");
    Files.createSymbolicLink(folder.resolve("linked.xlsx"), outside);
    write(GOOD.replace("file: book.xlsx", "file: linked.xlsx"));

    assertThat(problems()).singleElement().asString().contains("is a link out of");
    Files.delete(outside);
  }

  @Test
  void brokenYamlHasItsLine() throws IOException {
    write("feature: excel.ask\nchecks: [\n");

    assertThat(problems()).first().asString().matches("(?s)\\d: This is no YAML: .*");
  }

  @Test
  void expectedConstantsDoNotGoWithChangedNumbers() throws IOException {
    write(
        GOOD.replace("solution:", "  - {check: cellValues, cells: {\"Sheet1!B9\": 12}}\nsolution:")
            + "variants:\n  - {change: changedNumbers, range: \"Sheet1!B1:B8\", seed: 1}\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("16: changedNumbers changes what cellValues expects");
  }

  @Test
  void checksOfDecksAreNotForWorkbooks() throws IOException {
    write(GOOD.replace("solution:", "  - {check: fits}\nsolution:"));

    assertThat(problems()).containsExactly("9: fits is not for this kind of document");
  }

  @Test
  void aFolderWithoutASuiteSaysSo() {
    assertThatThrownBy(() -> SuiteReader.read(parent))
        .isInstanceOf(SuiteProblem.class)
        .hasMessageContaining("There is no suite here");
  }
}
