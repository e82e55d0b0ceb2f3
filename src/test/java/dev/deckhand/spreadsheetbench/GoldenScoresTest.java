package dev.deckhand.spreadsheetbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.evaluation.check.WorkbookCheck.GoldenRange;
import dev.deckhand.evaluation.score.workbook.WorkbookScorers;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The scorer of golden ranges agrees with a comparison that reads the files with another library.
 * Golden workbooks get everything, untouched inputs nothing: a task is solved when all of its tests
 * are, and some inputs happen to be right in one.
 */
class GoldenScoresTest {
  private final DocumentEngine engine = new OoxmlEngine();
  private final WorkbookScorers scorers = new WorkbookScorers(engine);

  @Test
  void goldenWorkbooksScoreAllAndInputsNothing() {
    List<BenchCase> cases = BenchCase.all();
    List<String> wrong = new ArrayList<>();
    Map<String, Boolean> untouchedTasks = new TreeMap<>();
    for (BenchCase test : cases) {
      OpenDocument init = open(test, test.initContent());
      OpenDocument golden = open(test, test.goldenContent());
      if (score(test, golden, golden, init) != 1) {
        wrong.add(test + ": the golden workbook is not right");
      }
      boolean untouched = score(test, init, golden, init) == 1;
      boolean alike =
          AnswerCheck.wrong(test.answer(), test.initContent(), test.goldenContent()).isEmpty();
      if (untouched != alike) {
        wrong.add(test + ": untouched is " + untouched + ", by the other comparison " + alike);
      }
      untouchedTasks.merge(test.id(), untouched, Boolean::logicalAnd);
    }

    assertThat(cases).hasSize(120);
    assertThat(wrong).isEmpty();
    assertThat(untouchedTasks).hasSize(40).doesNotContainValue(true);
  }

  private OpenDocument open(BenchCase test, byte[] content) {
    return OpenDocument.of(engine.open(test.id() + ".xlsx", content), engine);
  }

  private double score(
      BenchCase test, OpenDocument after, OpenDocument golden, OpenDocument before) {
    TrialOutcome outcome =
        new TrialOutcome(
            "",
            "",
            TurnStatus.PROPOSED,
            null,
            null,
            List.of(),
            null,
            after.file(),
            null,
            Usage.NONE);
    Submission submission = new Submission(before, after, golden, outcome);
    GoldenRange check = new GoldenRange(List.of(test.answer()), false);
    return Objects.requireNonNull(scorers.verdict(check, submission).score());
  }
}
