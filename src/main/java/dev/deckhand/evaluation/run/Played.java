package dev.deckhand.evaluation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import java.time.Instant;
import java.util.List;
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
    Instant at) {
  public Played {
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
}
