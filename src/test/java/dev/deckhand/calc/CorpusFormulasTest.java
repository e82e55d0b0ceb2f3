package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.bench.formulas.Causes;
import dev.deckhand.bench.formulas.Score;
import dev.deckhand.bench.formulas.WorkbookSet;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Formulas of real files against the results stored in them, counted as {@code ./deckhand bench
 * formulas} counts. What is not right is listed in {@code target/formulas-*.tsv}.
 */
class CorpusFormulasTest {
  private static Score score(WorkbookSet set) {
    assumeTrue(
        Files.isDirectory(WorkbookSet.corpus().resolve(set.folder())),
        "no corpus at " + WorkbookSet.corpus().toAbsolutePath());
    Score score = Score.ours(set);
    score.write(set.title() + "-Deckhand");
    assertThat(Causes.reviewed().unexplained(score.differences()))
        .as("values that differ, without a cause in bench/disagreements.tsv")
        .isEmpty();
    return score;
  }

  @Test
  void functionWorkbooksGiveTheirStoredResults() {
    assertThat(score(WorkbookSet.FUNCTIONS).rightShare()).isGreaterThan(0.99);
  }

  @Test
  void taskWorkbooksGiveTheirStoredResults() {
    assertThat(score(WorkbookSet.ANSWERS).rightShare()).isGreaterThan(0.999);
    assertThat(score(WorkbookSet.TASKS).rightShare()).isEqualTo(1);
  }

  @Test
  void officeWorkbooksGiveTheirStoredResults() {
    assertThat(score(WorkbookSet.OFFICE).rightShare()).isGreaterThan(0.985);
  }
}
