package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.bench.formulas.Score;
import dev.deckhand.bench.formulas.WorkbookSet;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of calculation claims no more than is so; {@code ./deckhand bench formulas} makes it.
 */
class CalculationDocTest {
  private static final Page PAGE = Page.of("docs/calculation.md");

  static List<WorkbookSet> sets() {
    return List.of(WorkbookSet.FUNCTIONS, WorkbookSet.ANSWERS, WorkbookSet.OFFICE);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void weAreAsRightAsThePageSays(WorkbookSet set) {
    assumeTrue(Files.isDirectory(WorkbookSet.corpus().resolve(set.folder())), "no corpus");
    Pattern row =
        Pattern.compile(
            "(?s)\\n## (?i:"
                + set.title()
                + ")\\n.*?\\| Deckhand \\| ([\\d,]+) \\|[^|]*\\|"
                + " ([\\d,]+) \\|[^|]*\\| ([\\d,]+) \\|");
    var claimed = PAGE.find(row).getFirst();
    Score score = Score.ours(set);

    assertThat(score.agree()).isGreaterThanOrEqualTo(number(claimed.group(1)));
    assertThat(score.differences()).hasSizeLessThanOrEqualTo(number(claimed.group(3)));
    assertThat(score.formulas())
        .isEqualTo(number(claimed.group(1)) + number(claimed.group(2)) + number(claimed.group(3)));
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
