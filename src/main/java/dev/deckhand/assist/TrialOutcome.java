package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param feature id of the feature that was tried
 * @param harness version of its prompt, schema and verbs
 * @param status {@code ANSWERED}, {@code PROPOSED}, {@code REFUSED}, {@code FAILED} or {@code
 *     CANCELLED}
 * @param answer what the model said, or {@code null}
 * @param plan what it proposed, or {@code null}
 * @param violations consents and warnings, or what stood against the plan
 * @param report what the plan would change, or {@code null} when it did not run
 * @param file the file afterwards; the one before where nothing was changed
 * @param refusal why there is no result, or {@code null}
 */
public record TrialOutcome(
    String feature,
    String harness,
    TurnStatus status,
    @Nullable Answer answer,
    @Nullable EditPlan plan,
    List<Violation> violations,
    @Nullable ChangeReport report,
    OfficeFile file,
    @Nullable Refusal refusal,
    Usage usage) {
  /** Refusal of a model that does not serve the feature. */
  public static final String NOT_SERVED = "not-served";

  /** Refusal of a feature the catalogue does not have for the document. */
  public static final String NO_FEATURE = "no-feature";

  public TrialOutcome {
    violations = List.copyOf(violations);
  }

  /** Whether the model saw the instruction at all; what it never saw it has not refused. */
  public boolean wasAsked() {
    return refusal == null
        || !(refusal.code().equals(NOT_SERVED) || refusal.code().equals(NO_FEATURE));
  }

  /** The same with another wall time. */
  public TrialOutcome within(long milliseconds) {
    return new TrialOutcome(
        feature,
        harness,
        status,
        answer,
        plan,
        violations,
        report,
        file,
        refusal,
        usage.within(milliseconds));
  }
}
