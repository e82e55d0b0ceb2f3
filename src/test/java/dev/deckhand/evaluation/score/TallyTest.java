package dev.deckhand.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places counted as right and wrong. */
class TallyTest {
  @Test
  void wrongPlacesComeFirstAndEachOnce() {
    Tally tally = new Tally();
    tally.right("A1");
    tally.count(false, "B1", "B1 is 3, not 4");
    tally.count(false, "B1", "something else");
    tally.count(true, "C1", "never said");

    Verdict share = tally.share("cells hold");

    assertThat(share.score()).isEqualTo(0.5);
    assertThat(share.explanation()).isEqualTo("2 of 4 cells hold; B1 is 3, not 4");
    assertThat(share.anchors()).containsExactly("B1", "A1", "C1");
    assertThat(tally.none("cells hold").score()).isZero();
    assertThat(tally.none("cells hold").anchors()).containsExactly("B1", "A1", "C1");
  }

  @Test
  void noMorePlacesAreNamedThanAnybodyReads() {
    List<String> cells = IntStream.rangeClosed(1, 25).mapToObj(row -> "A" + row).toList();
    Tally tally = new Tally();
    cells.forEach(tally::right);
    Tally wrong = new Tally();
    cells.forEach(cell -> wrong.wrong(cell, "wrong"));

    assertThat(tally.share("cells").anchors()).isEqualTo(cells.subList(0, Verdict.MOST_ANCHORS));
    assertThat(wrong.share("cells").anchors()).isEqualTo(cells.subList(0, Verdict.MOST_ANCHORS));
    assertThat(tally.all()).isEqualTo(25);
  }

  @Test
  void nothingCountedIsNothingRightAndNothingWrong() {
    assertThat(new Tally().share("cells").score()).isZero();
    assertThat(new Tally().none("cells").score()).isEqualTo(1.0);
  }
}
