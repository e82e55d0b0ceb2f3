package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillResult;
import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.testing.FillAnswers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** All rows of a fill: batches, limits, faults, and going on after them. */
class FillBatchTest {
  private static final FillWish WISH = FillWorld.wished(301);
  private final FillWorld world = new FillWorld(FillWorld.comments(150));

  @Test
  void everyValueIsAskedOnceInBatches() {
    world.gives(value -> "R" + value.substring(8));
    Reply.Proposed proposed = (Reply.Proposed) world.whole(WISH, FillCap.NONE);
    assertThat(world.asked()).extracting(List::size).containsExactly(60, 60, 30);
    assertThat(world.asked().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    List<String> column = FillWorld.written(proposed).get("Data!C2:C301");
    assertThat(column).hasSize(300).startsWith("R1", "R1").endsWith("R150", "R150");
    assertThat(Objects.requireNonNull(proposed.fill()).done()).isEqualTo(150);
    assertThat(world.kept.values()).extracting(FillResult::cost).allMatch(c -> c.signum() > 0);
    BigDecimal paid =
        world.kept.values().stream().map(FillResult::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(paid)
        .isCloseTo(proposed.usage().cost(), org.assertj.core.data.Percentage.withPercentage(0.1));
  }

  @Test
  void batchesFitTheModelsWindow() {
    FillWorld small = new FillWorld(FillWorld.settings(2_000, 100), FillWorld.comments(30));
    small.gives(value -> "x");
    assertThat(small.whole(FillWorld.wished(61), FillCap.NONE)).isInstanceOf(Reply.Proposed.class);
    assertThat(small.asked()).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(5));
    assertThat(small.asked().stream().mapToInt(List::size).sum()).isEqualTo(30);
  }

  @Test
  void afterAFailureOnlyTheRestIsAsked() {
    ModelFailure down = new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, "it is down");
    world.model.answersBy(r -> FillAnswers.results(r.messages().getLast().text(), v -> "a"));
    world.model.fails(down);

    Reply.Failed failed = (Reply.Failed) world.whole(WISH, FillCap.NONE);
    assertThat(failed.refusal().code()).isEqualTo("model-provider-error");
    assertThat(failed.refusal().message()).contains("60 of 150 values", "nothing is written");
    assertThat(world.kept).hasSize(60);

    FillWorld again = new FillWorld(FillWorld.comments(150));
    again.kept.putAll(world.kept);
    again.gives(value -> "b");
    Reply.Proposed proposed = (Reply.Proposed) again.whole(WISH, FillCap.NONE);
    assertThat(again.asked()).extracting(List::size).containsExactly(60, 30);
    assertThat(again.asked().getFirst()).startsWith("comment 61");
    assertThat(FillWorld.written(proposed).get("Data!C2:C301")).startsWith("a").endsWith("b");
  }

  /** The process dies between two batches: what was kept is there for the next one. */
  @Test
  void afterACrashOnlyTheRestIsAsked() {
    world.model.answersBy(r -> FillAnswers.results(r.messages().getLast().text(), v -> "a"));
    world.model.answersBy(
        r -> {
          throw new OutOfMemoryError("killed");
        });
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.whole(WISH, FillCap.NONE))
        .isInstanceOf(OutOfMemoryError.class);
    FillWorld again = new FillWorld(FillWorld.comments(150));
    again.kept.putAll(world.kept);
    again.gives(value -> "b");
    assertThat(again.whole(WISH, FillCap.NONE)).isInstanceOf(Reply.Proposed.class);
    assertThat(again.asked()).extracting(List::size).containsExactly(60, 30);
  }

  @Test
  void theLimitHoldsBackACallThatMightGoBeyond() {
    world.gives(value -> "x");
    Reply.Declined declined =
        (Reply.Declined) world.whole(WISH, new FillCap(new BigDecimal("0.004"), null));
    assertThat(Objects.requireNonNull(declined.fill()).reached())
        .isEqualTo(new FillCap(new BigDecimal("0.004"), null));
    assertThat(declined.refusal().code()).isEqualTo("cost-cap");
    assertThat(declined.refusal().message()).contains("of 150 values", "nothing is written");
    assertThat(Objects.requireNonNull(declined.usage().cost()))
        .isLessThanOrEqualTo(new BigDecimal("0.004"));
    assertThat(world.asked().size()).isLessThan(3);

    FillWorld none = new FillWorld(FillWorld.comments(150));
    none.gives(value -> "x");
    assertThat(none.whole(WISH, new FillCap(null, 10L))).isInstanceOf(Reply.Declined.class);
    assertThat(none.asked()).isEmpty();
  }

  @Test
  void aReplyTooLongIsAskedInHalves() {
    FillWorld cut = new FillWorld(FillWorld.comments(8));
    cut.model.fails(new ModelFailure(ModelFailure.Kind.TRUNCATED, "cut"));
    cut.gives(value -> "x");
    assertThat(cut.whole(FillWorld.wished(17), FillCap.NONE)).isInstanceOf(Reply.Proposed.class);
    assertThat(cut.asked()).extracting(List::size).containsExactly(8, 4, 4);

    FillWorld always = new FillWorld(FillWorld.comments(2));
    always.model.fails(new ModelFailure(ModelFailure.Kind.TRUNCATED, "cut"));
    Reply.Declined nothing = (Reply.Declined) always.whole(FillWorld.wished(5), FillCap.NONE);
    assertThat(nothing.refusal().code()).isEqualTo("nothing-found");
    assertThat(always.kept.values())
        .extracting(FillResult::problem)
        .containsOnly("the reply was too long");
  }

  @Test
  void cancellingStopsBeforeTheNextCall() {
    world.model.answersBy(
        r -> {
          world.cancel.cancel();
          return FillAnswers.results(r.messages().getLast().text(), v -> "a");
        });
    Reply.Failed failed = (Reply.Failed) world.whole(WISH, FillCap.NONE);
    assertThat(failed.refusal().code()).isEqualTo("cancelled");
    assertThat(world.asked()).hasSize(1);
  }

  @Test
  void longTextsAreShortenedAndNothingHiddenIsSent() {
    String zero = "a\u200Bb";
    FillWorld odd =
        new FillWorld("No|Comment", "1|" + "y".repeat(9_000), "2|" + zero, "3|ab", "4|a  b");
    odd.gives(value -> "x");
    Reply.Proposed proposed = (Reply.Proposed) odd.whole(FillWorld.wished(5), FillCap.NONE);
    assertThat(Objects.requireNonNull(proposed.fill()).shortened()).isEqualTo(1);
    assertThat(proposed.answer().markdown()).contains("Only the first 4,000 characters");
    assertThat(odd.asked().getFirst()).hasSize(3).contains("ab", "a  b");
    assertThat(odd.asked().getFirst().getFirst()).hasSize(4_000);
  }
}
