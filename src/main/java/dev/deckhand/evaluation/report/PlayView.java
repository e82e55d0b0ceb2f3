package dev.deckhand.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.Answer;
import dev.deckhand.evaluation.run.Played;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A play as the report shows it.
 *
 * @param moved how far the score moved against the baseline, in words; {@code null} when not at all
 */
record PlayView(
    String model,
    String repeat,
    @Nullable Double score,
    boolean solved,
    String status,
    String cost,
    String time,
    @Nullable String moved,
    boolean dropped,
    List<CheckView> checks,
    List<Played.RubricLine> rubric,
    List<Played.Picture> pictures,
    List<Played.Change> changes,
    List<String> violations,
    @Nullable String refusal,
    @Nullable RawString answer,
    List<Answer.Citation> citations,
    @Nullable String plan,
    Wording words) {
  private static final double SAME = 0.005;

  /** A check as the report shows it. */
  record CheckView(
      String name, String score, boolean passed, boolean keeps, String explanation, String at) {
    static CheckView of(Played.CheckLine line, Wording words) {
      return new CheckView(
          line.check(),
          words.score(line.score()),
          Objects.equals(line.score(), 1.0),
          line.keeps(),
          line.explanation(),
          String.join(", ", line.anchors()));
    }
  }

  static PlayView of(Played play, @Nullable Double before, Wording words) {
    Answer answer = play.answer();
    JsonNode plan = play.plan();
    Double now = play.score();
    double step = before == null || now == null ? 0 : now - before;
    return new PlayView(
        play.model(),
        play.repeat() == 1 ? "" : "#" + play.repeat(),
        now,
        play.solved(),
        words.say("status_" + play.status().name().toLowerCase(Locale.ROOT)),
        words.cost(play.usage().cost()),
        words.time(play.usage().latencyMs()),
        Math.abs(step) < SAME ? null : words.difference(step),
        step <= -SAME,
        play.checks().stream().map(line -> CheckView.of(line, words)).toList(),
        play.rubric(),
        play.pictures(),
        play.changed(),
        play.violations(),
        play.refusal() == null ? null : play.refusal().message(),
        answer == null || answer.markdown().isBlank()
            ? null
            : new RawString(SafeMarkdown.html(answer.markdown())),
        answer == null ? List.of() : answer.citations(),
        plan == null ? null : plan.toPrettyString(),
        words);
  }

  /** A judge's grade in words, with how far the grades lie apart. */
  public String graded(Played.RubricLine line) {
    return line.score() == null
        ? words.say("none")
        : words.say(
            line.swayed() ? "swayed" : "graded",
            words.score(line.score()),
            words.score(line.lowest()),
            words.score(line.highest()),
            line.grades());
  }

  public String scoreText() {
    return words.score(score);
  }
}
