package dev.deckhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.importer.PptcImport;
import dev.deckhand.evaluation.importer.SuiteImport;
import dev.deckhand.evaluation.score.CaseScore;
import dev.deckhand.evaluation.score.Scorers;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteReader;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.plan.DocumentEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks as suites: their right answers are right, and their inputs are not. */
class ImportedSuitesTest {
  private static final DocumentEngine ENGINE =
      ServiceLoader.load(DocumentEngine.class).findFirst().orElseThrow();

  @TempDir private Path folder;
  private final Solutions solutions = new Solutions(ENGINE);
  private final Scorers scorers = new Scorers(ENGINE);

  private CaseScore score(SampleCase sample, OpenDocument before, TrialOutcome outcome) {
    @Nullable OpenDocument golden = solutions.document(sample, before).orElse(null);
    OpenDocument after =
        outcome.file() == before.file() ? before : OpenDocument.of(outcome.file(), ENGINE);
    Submission start = new Submission(before, before, golden, Solutions.nothing(sample, before));
    return scorers.score(sample.checks(), start, new Submission(before, after, golden, outcome));
  }

  private static OfficeFile open(Path file) throws IOException {
    return ENGINE.open(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  /** Hard score: a task counts when all of its three tests are right. */
  @Test
  void goldenWorkbooksOfSpreadsheetBenchAreRightAndItsInputsAreNot() throws IOException {
    SuiteImport.Result result =
        new SuiteImport(ENGINE).run(Corpus.folder("spreadsheetbench"), folder.resolve("bench"));
    assertThat(result.skipped()).isEmpty();
    assertThat(result.cases()).isEqualTo(120);

    TreeMap<String, Integer> untouched = new TreeMap<>();
    for (SampleCase sample : SuiteReader.read(folder.resolve("bench")).cases()) {
      OpenDocument before = OpenDocument.of(open(sample.file()), ENGINE);
      CaseScore golden = score(sample, before, solutions.outcome(sample, before));
      assertThat(golden.score()).as(sample.id()).isEqualTo(1.0);
      boolean right = score(sample, before, Solutions.nothing(sample, before)).solved();
      untouched.merge(sample.id().replaceAll("-test\\d$", ""), right ? 1 : 0, Integer::sum);
    }

    assertThat(untouched).hasSize(40);
    assertThat(untouched.values()).noneMatch(right -> right == 3);
  }

  @Test
  void sessionsOfPptcAreCasesOverADeckOfOurs() throws IOException {
    Path sessions = Corpus.folder("pptc").resolve("sessions.json");
    List<OfficeFile> decks =
        List.of(
            open(Path.of("samples/company-template.pptx")),
            open(Path.of("samples/quarterly-review.pptx")));

    SuiteImport.Result result = new PptcImport(ENGINE).run(sessions, decks, folder.resolve("pptc"));

    List<SampleCase> cases = SuiteReader.read(folder.resolve("pptc")).cases();
    assertThat(cases).hasSize(result.cases()).hasSizeGreaterThan(30);
    assertThat(cases)
        .extracting(SampleCase::id)
        .contains("create-132-turn2", "edit-4-turn2", "edit-10-turn1");
    assertThat(result.skipped())
        .contains(
            "edit-4: turn 1: it has a slide 0",
            "edit-1: turn 4: what it says of slides is true of its own deck",
            "edit-0: turn 2: it has a slide 0");
    for (SampleCase sample : cases) {
      OpenDocument before = OpenDocument.of(open(sample.file()), ENGINE);
      CaseScore solved = score(sample, before, solutions.outcome(sample, before));
      assertThat(solved.solved()).as(sample.id() + solved.checks()).isTrue();
      CaseScore untouched = score(sample, before, Solutions.nothing(sample, before));
      assertThat(untouched.solved()).as(sample.id() + " when nothing is done").isFalse();
    }
  }

  @Test
  void pairsInAFolderOrInAFolderEachAreCasesToo() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/59196"));
    Path sample = Path.of("samples/quarter-figures.xlsx");
    Files.copy(sample, source.resolve("1_59196_input.xlsx"));
    Files.copy(sample, source.resolve("1_59196_answer.xlsx"));
    Files.writeString(source.resolve("prompt.txt"), "Do nothing\n");
    Files.copy(sample, source.resolveSibling("plain_input.xlsx"));
    Files.copy(sample, source.resolveSibling("plain_golden.xlsx"));
    Files.writeString(source.resolveSibling("plain.txt"), "Do nothing either");

    new SuiteImport(ENGINE).run(folder.resolve("source"), folder.resolve("pairs"));

    assertThat(SuiteReader.read(folder.resolve("pairs")).cases())
        .extracting(SampleCase::id, SampleCase::instruction)
        .containsExactly(tuple("59196", "Do nothing"), tuple("plain", "Do nothing either"));
  }

  @Test
  void theFirstLayoutOfSpreadsheetBenchHasAnIndexAndAFolderForEachTask() throws IOException {
    Path tests = Files.createDirectories(folder.resolve("v1/spreadsheet/7-1"));
    for (int test = 1; test <= 3; test++) {
      Path sample = Path.of("samples/quarter-figures.xlsx");
      Files.copy(sample, tests.resolve(test + "_7-1_input.xlsx"));
      Files.copy(sample, tests.resolve(test + "_7-1_answer.xlsx"));
    }
    Files.writeString(
        folder.resolve("v1/dataset.json"),
        """
        [{"id": "7-1", "instruction": "Do it", "spreadsheet_path": "spreadsheet/7-1",
          "answer_position": "A1:B4"}, {"id": 8, "instruction": "No files"}]
        """);

    SuiteImport.Result result =
        new SuiteImport(ENGINE).run(folder.resolve("v1"), folder.resolve("first"));

    assertThat(result.skipped()).containsExactly("8: it has no input with an answer beside it");
    List<SampleCase> cases = SuiteReader.read(folder.resolve("first")).cases();
    assertThat(cases)
        .extracting(SampleCase::id)
        .containsExactly("7-1-test1", "7-1-test2", "7-1-test3");
    assertThat(cases.getFirst().checks())
        .containsExactly(new WorkbookCheck.GoldenRange(List.of("Figures!A1:B4"), null));
  }

  @Test
  void anIndexCannotLeadOutOfItsFolder() throws IOException {
    Path source = Files.createDirectories(folder.resolve("hostile"));
    Files.writeString(
        source.resolve("cases.json"),
        "[{\"id\": \"1\", \"init\": \"../../a.xlsx\", \"golden\": \"../../b.xlsx\"}]");

    assertThatThrownBy(() -> new SuiteImport(ENGINE).run(source, folder.resolve("never")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of");
  }
}
