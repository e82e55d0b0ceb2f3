package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.assist.fill.Fill;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn as it is kept and sent. Component names are part of the HTTP contract.
 *
 * @param plan the proposed edit plan in its JSON form
 * @param scope what the plan may change, as ranges and worksheets; {@code null} for everything
 * @param preview what the plan would change
 * @param promptVersion hash of the prompt that was used; {@code null} for the built-in model
 * @param appliedVersion the document version the plan made, once applied
 * @param selection what was selected, {@code Sales!B2:B9} or {@code slide 3}; {@code null} for
 *     nothing
 * @param sources the other documents to take from
 * @param fill how far a fill has come; {@code null} for all other turns
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
    @Nullable Feedback feedback,
    @Nullable List<String> scope,
    @Nullable String selection,
    List<Source> sources,
    @Nullable Fill fill) {

  public Turn {
    violations = List.copyOf(violations);
    scope = scope == null ? null : List.copyOf(scope);
    sources = List.copyOf(Objects.requireNonNullElse(sources, List.of())); // older turns have none
  }

  /** A version of a document that a turn took from. */
  public record Source(UUID documentId, int version) {}

  /**
   * What the user thought of it.
   *
   * @param rating {@code up} or {@code down}
   */
  public record Feedback(String rating, @Nullable String reason) {}

  /** What the plan may change. */
  Scope granted() {
    return scope == null ? Scope.EVERYWHERE : Scope.of(scope);
  }

  /** The turn as it is asked. */
  static Turn asked(
      UUID id, Ask ask, OpenDocument document, List<OpenDocument> sources, Instant now) {
    List<Source> taken =
        sources.stream().map(source -> new Source(source.id(), source.version())).toList();
    return new TurnDraft(id, ask, document, taken, now).done();
  }

  Turn routed(String featureId, @Nullable Route chosen, @Nullable String prompt) {
    return draft().feature(featureId).route(chosen).promptVersion(prompt).done();
  }

  Turn answered(Answer given, Usage took) {
    return draft().status(TurnStatus.ANSWERED).answer(given).usage(took).done();
  }

  Turn proposed(
      Answer given, ObjectNode proposal, List<Violation> found, ChangeReport report, Usage took) {
    return draft()
        .status(TurnStatus.PROPOSED)
        .answer(given)
        .plan(proposal)
        .violations(found)
        .preview(report)
        .usage(took)
        .done();
  }

  Turn filled(@Nullable Fill state) {
    return draft().fill(state).done();
  }

  Turn ended(TurnStatus how, Refusal why, List<Violation> found, Usage took) {
    return draft().status(how).refusal(why).violations(found).usage(took).done();
  }

  /** The turn once its plan, or a part of it, was applied; the preview becomes what was. */
  Turn applied(int version, ChangeReport report) {
    return draft().status(TurnStatus.APPLIED).appliedVersion(version).preview(report).done();
  }

  Turn took(long milliseconds) {
    return draft().usage(usage.within(milliseconds)).done();
  }

  Turn rated(Feedback given) {
    return draft().feedback(given).done();
  }

  private TurnDraft draft() {
    return new TurnDraft(this);
  }
}
