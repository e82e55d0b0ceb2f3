package dev.deckhand.bench.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contenders print becomes rows. */
class OutcomeTest {
  private static Outcome outcome(String name, String all, String sum, String end) {
    return Outcome.of(
        name,
        List.of(
            "name\t" + name + " 1.0",
            "time\tall\t900",
            "time\tall\t" + all,
            "sum\tall\t2\t" + sum,
            "text\tall\t3:0\tred\tgreen",
            "chatter"),
        end);
  }

  @Test
  void theLaterHalfCounts() {
    Outcome read = outcome("Some", "100", "1", "");

    assertThat(read.name()).isEqualTo("Some 1.0");
    assertThat(read.warm(Step.ALL)).hasValue(100);
    assertThat(read.warm(Step.LATER)).isEmpty();
    assertThat(read.values()).containsEntry("all 3:0 cell", "red\tgreen");
  }

  @Test
  void numbersDifferByMoreThanNoise() {
    Outcome ours = outcome("Ours", "100", "1000000.0", "");

    assertThat(ours.differenceTo(outcome("Other", "1", "1000000.0000001", ""))).isEmpty();
    assertThat(ours.differenceTo(outcome("Other", "1", "1000001", "")))
        .hasValue("all 2 sum: 1000000.0 and 1000001");
  }

  @Test
  void tableHasMultiplesAndTargets() {
    CalcTable table =
        new CalcTable(
            Mix.TEXT,
            List.of(
                outcome("Ours", "100", "1", ""),
                outcome("One", "200", "1", ""),
                outcome("Slow", "1500", "1", "> 120 s"),
                Outcome.of("Gone", List.of(), "not measured: gone"),
                outcome("Fast", "400", "2", "")));

    assertThat(table.rows())
        .containsExactly(
            "| text | Ours 1.0 | – | – | 100 | 1.0 x | – | – | – | – | – |",
            "| text | One 1.0 | – | – | 200 | 2.0 x | – | – | – | – | – |",
            "| text | Slow 1.0 | – | – | 1,500 | 15 x | > 120 s | – | – | – | – |",
            "| text | Gone | – | – | not measured: gone | – | – | – | – | – | – |",
            "| text | Fast 1.0 | – | – | 400 | 4.0 x | – | – | – | – | – |");
    assertThat(table.targets()).isEqualTo("| text | **4.0 x** | – | – | – |");
    assertThat(table.differences())
        .containsExactly("text, Fast 1.0 got another value: all 2 sum: 1 and 2");
  }

  @Test
  void failingProcessesSayWhy(@TempDir Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Watched.Said said =
        new Watched(
                List.of(java, "--no-such-option"), folder.resolve("log"), Duration.ofSeconds(60))
            .run();

    assertThat(said.end()).startsWith("failed: ");
  }
}
