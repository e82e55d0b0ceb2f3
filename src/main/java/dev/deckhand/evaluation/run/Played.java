package dev.deckhand.evaluation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case went with a model: all that is kept of it and all that reports show.
 *
 * @param key of the {@link Play}
 * @param caseId suite, case and variant
 * @param feature id of the feature that was tried
 * @param asked what was asked of which file
 * @param harness version of prompts, schemas and verbs it was tried with
 * @param score 0 to 1; {@code null} when it could not be scored
 * @param solved whether everything holds that was checked
 * @param plan what was proposed, as JSON, or {@code null}
 * @param refusal why there is no result, or {@code null}
 * @param violations what stood against the plan, or needs consent
 * @param changed the first of the places that changed
 * @param fileHash SHA-256 of the file afterwards
 * @param rubric what a judge says, apart from the score; empty when nobody was asked
 * @param pictures the first of the slides that changed
 */
public record Played(
    String key,
    String caseId,
    String feature,
    String model,
    int repeat,
    Asked asked,
    String harness,
    @Nullable Double score,
    boolean solved,
    List<CheckLine> checks,
    TurnStatus status,
    @Nullable Answer answer,
    @Nullable JsonNode plan,
    @Nullable Refusal refusal,
    List<String> violations,
    List<Change> changed,
    String fileHash,
    Usage usage,
    Instant at,
    List<RubricLine> rubric,
    List<Picture> pictures) {
  /** Code of the refusal of a case that broke. */
  static final String BROKEN = "case-broken";

  /** Code of the refusal of a play that took down every worker that began it. */
  static final String LOST = "case-took-workers-down";

  public Played {
    plan = plan == null || plan.isNull() ? null : plan;
    rubric = List.copyOf(Objects.requireNonNullElse(rubric, List.of()));
    pictures = List.copyOf(Objects.requireNonNullElse(pictures, List.of()));
    checks = List.copyOf(checks);
    violations = List.copyOf(violations);
    changed = List.copyOf(changed);
  }

  /**
   * The case as people know it.
   *
   * @param file name of the document
   * @param selection what was selected, or {@code null}
   * @param difficulty in lower case
   */
  public record Asked(
      String instruction,
      String file,
      @Nullable String selection,
      String difficulty,
      List<String> tags) {
    public Asked {
      tags = List.copyOf(tags);
    }

    static Asked of(SampleCase sample) {
      return new Asked(
          sample.instruction(),
          String.valueOf(sample.file().getFileName()),
          sample.selection() == null ? null : sample.selection().text(),
          sample.difficulty().name().toLowerCase(Locale.ROOT),
          sample.tags().stream().sorted().toList());
    }
  }

  /**
   * A check and what it came to.
   *
   * @param keeps whether it held before and could only be lost
   * @param score {@code null} when it could not be judged
   */
  public record CheckLine(
      String check,
      boolean keeps,
      @Nullable Double score,
      String explanation,
      List<String> anchors) {}

  /** A place that changed, before and after, as users read it. */
  public record Change(String anchor, String before, String after) {}

  /**
   * A slide that changed.
   *
   * @param slide which one, in words
   * @param before a PNG file in Base64; {@code null} for a new slide
   * @param after the same; {@code null} for a deleted slide
   */
  public record Picture(String slide, @Nullable String before, @Nullable String after) {}

  /**
   * What a judge says to one question.
   *
   * @param judge {@code provider/model}
   * @param score 0 to 1, the mean of all grades; {@code null} when none could be had
   * @param lowest the lowest grade, 0 to 1
   * @param highest the highest grade, 0 to 1
   * @param grades how many there are; half of them with the results shown the other way round
   * @param swayed whether the judge preferred another result when they were shown the other way
   *     round
   * @param said the judge's first reason, or why there is no score
   */
  public record RubricLine(
      String question,
      String judge,
      @Nullable Double score,
      double lowest,
      double highest,
      int grades,
      boolean swayed,
      String said) {}

  /** Why it should not be kept, so that it is played when the run goes on. */
  public Optional<String> notKept() {
    return Unplayed.notKept(this);
  }

  public boolean isCancelled() {
    return status == TurnStatus.CANCELLED;
  }

  /** The same with what a judge says. */
  Played with(List<RubricLine> lines) {
    return with(lines, pictures);
  }

  /** The same for programs, which look at no pictures. */
  Played withoutPictures() {
    return pictures.isEmpty() ? this : with(rubric, List.of());
  }

  private Played with(List<RubricLine> lines, List<Picture> shown) {
    return new Played(
        key,
        caseId,
        feature,
        model,
        repeat,
        asked,
        harness,
        score,
        solved,
        checks,
        status,
        answer,
        plan,
        refusal,
        violations,
        changed,
        fileHash,
        usage,
        at,
        lines,
        shown);
  }

  /** A case that broke: it says nothing of the model. */
  static Played broken(Play play, Throwable cause, Instant at) {
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    Refusal refusal = new Refusal(BROKEN, "The case broke: " + what, "Mend the case, or report it");
    return failed(play, "", null, refusal, at);
  }

  /** A play that took its worker down three times: it is scored 0. */
  public static Played lost(Play play, Instant at) {
    String harness =
        new Features().find(play.sample().feature()).map(HarnessVersion::of).orElse("");
    Refusal refusal =
        new Refusal(
            LOST,
            "It took its worker down three times",
            "Look at what the workers logged last, and report it");
    return failed(play, harness, 0.0, refusal, at);
  }

  private static Played failed(
      Play play, String harness, @Nullable Double score, Refusal refusal, Instant at) {
    return new Played(
        play.key(),
        play.caseId(),
        play.sample().feature(),
        play.model(),
        play.repeat(),
        Asked.of(play.sample()),
        harness,
        score,
        false,
        List.of(),
        TurnStatus.FAILED,
        null,
        null,
        refusal,
        List.of(),
        List.of(),
        "",
        Usage.NONE,
        at,
        List.of(),
        List.of());
  }
}
