package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;
import dev.deckhand.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn as it is kept and sent. Component names are part of the HTTP contract.
 *
 * @param plan the proposed edit plan in its JSON form
 * @param preview what the plan would change
 * @param promptVersion hash of the prompt that was used; {@code null} for the built-in model
 * @param appliedVersion the document version the plan made, once applied
 */
public record Turn(
    UUID id,
    UUID sessionId,
    @Nullable UUID documentId,
    @Nullable Integer documentVersion,
    String instruction,
    String feature,
    TurnStatus status,
    Instant createdAt,
    @Nullable Route route,
    @Nullable Answer answer,
    @Nullable ObjectNode plan,
    List<Violation> violations,
    @Nullable ChangeReport preview,
    Usage usage,
    @Nullable String promptVersion,
    @Nullable Integer appliedVersion,
    @Nullable Refusal refusal,
    @Nullable Feedback feedback) {

  public Turn {
    violations = List.copyOf(violations);
  }

  /**
   * What the user thought of it.
   *
   * @param rating {@code up} or {@code down}
   */
  public record Feedback(String rating, @Nullable String reason) {}

  /** The turn as it is asked. */
  static Turn asked(UUID id, Ask ask, @Nullable OpenDocument document, Instant now) {
    return new Turn(
        id,
        ask.sessionId(),
        document == null ? null : document.id(),
        document == null ? null : document.version(),
        ask.instruction(),
        ask.feature(),
        TurnStatus.RUNNING,
        now,
        null,
        null,
        null,
        List.of(),
        null,
        Usage.NONE,
        null,
        null,
        null,
        null);
  }

  Turn routed(String featureId, @Nullable Route chosen, @Nullable String prompt) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        featureId,
        status,
        createdAt,
        chosen,
        answer,
        plan,
        violations,
        preview,
        usage,
        prompt,
        appliedVersion,
        refusal,
        feedback);
  }

  Turn answered(Answer given, Usage took) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        feature,
        TurnStatus.ANSWERED,
        createdAt,
        route,
        given,
        null,
        violations,
        null,
        took,
        promptVersion,
        null,
        null,
        feedback);
  }

  Turn proposed(
      Answer given, ObjectNode proposal, List<Violation> found, ChangeReport report, Usage took) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        feature,
        TurnStatus.PROPOSED,
        createdAt,
        route,
        given,
        proposal,
        found,
        report,
        took,
        promptVersion,
        null,
        null,
        feedback);
  }

  Turn ended(TurnStatus how, Refusal why, List<Violation> found, Usage took) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        feature,
        how,
        createdAt,
        route,
        null,
        null,
        found,
        null,
        took,
        promptVersion,
        null,
        why,
        feedback);
  }

  /** The turn once a part of its plan, or all of it, was applied; the preview becomes what was. */
  Turn applied(int version, ChangeReport report) {
    return new Turn(
        id, sessionId, documentId, documentVersion, instruction, feature, TurnStatus.APPLIED,
        createdAt, route, answer, plan, violations, report, usage, promptVersion, version, refusal,
        feedback);
  }

  Turn took(long milliseconds) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        feature,
        status,
        createdAt,
        route,
        answer,
        plan,
        violations,
        preview,
        usage.within(milliseconds),
        promptVersion,
        appliedVersion,
        refusal,
        feedback);
  }

  Turn rated(Feedback given) {
    return new Turn(
        id,
        sessionId,
        documentId,
        documentVersion,
        instruction,
        feature,
        status,
        createdAt,
        route,
        answer,
        plan,
        violations,
        preview,
        usage,
        promptVersion,
        appliedVersion,
        refusal,
        given);
  }
}
