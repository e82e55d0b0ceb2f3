package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The limits in docs/limits.md are the ones in force. */
class LimitsDocTest {
  private static final Page LIMITS = Page.of("docs/limits.md");

  /** What, how much, and in backticks where it is set. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| `([^`]+)` \\|");

  @TestFactory
  Stream<DynamicTest> limitsAreThoseInForce() {
    return LIMITS.find(ROW).stream()
        .map(row -> DynamicTest.dynamicTest(row.group(1), () -> check(row)));
  }

  private static void check(MatchResult row) throws Exception {
    assertThat(Amount.parse(row.group(2)))
        .as("%s, set by %s", row.group(1), row.group(3))
        .isEqualTo(Amount.inForce(row.group(3)));
  }

  @Test
  void everyRowOfATableIsChecked() {
    List<String> rows =
        LIMITS
            .text()
            .lines()
            .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
            .toList();
    List<String> heads = rows.stream().filter(line -> line.startsWith("| Limit |")).toList();
    assertThat(LIMITS.find(ROW)).hasSize(rows.size() - heads.size()).hasSizeGreaterThan(20);
  }
}
