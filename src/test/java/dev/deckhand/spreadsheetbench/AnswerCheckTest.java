package dev.deckhand.spreadsheetbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

  @Test
  void everyGoldenWorkbookIsItsOwnAnswer() {
    assertThat(BenchCase.all())
        .allSatisfy(
            test -> {
              byte[] golden = test.goldenContent();
              assertThat(AnswerCheck.wrong(test.answer(), golden, golden)).isEmpty();
            });
  }

  /** The benchmark's own comparison takes three inputs as they are, and no others. */
  @Test
  void inputsAreNoAnswers() {
    List<String> right =
        BenchCase.all().stream().filter(t -> wrong(t) == 0).map(BenchCase::toString).toList();

    assertThat(right).containsExactlyInAnyOrder("49667/2", "49667/3", "85-38/3");
  }

  /** As many cells differ as the benchmark's own comparison counts. */
  @Test
  void differencesAreCountedAsTheBenchmarkDoes() {
    assertThat(BenchCase.all().stream().filter(t -> !addsSheets(t)).mapToInt(this::wrong).sum())
        .isEqualTo(6322);
  }

  private static boolean addsSheets(BenchCase test) {
    return test.id().equals("556-37") || test.id().equals("399-8");
  }

  private int wrong(BenchCase test) {
    return AnswerCheck.wrong(test.answer(), test.initContent(), test.goldenContent()).size();
  }
}
