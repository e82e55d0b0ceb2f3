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
  public TrialOutcome {
    violations = List.copyOf(violations);
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
