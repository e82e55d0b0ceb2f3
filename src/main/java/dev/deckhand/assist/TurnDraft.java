package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.assist.Turn.Feedback;
import dev.deckhand.assist.fill.Fill;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;
import dev.deckhand.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A turn between two of its states. */
final class TurnDraft {
  private final UUID id;
  private final UUID sessionId;
  private final @Nullable UUID documentId;
  private final @Nullable Integer documentVersion;
  private final String instruction;
  private final Instant createdAt;
  private final @Nullable List<String> scope;
  private final @Nullable String selection;
  private final List<Turn.Source> sources;
  private String feature;
  private TurnStatus status;
  private @Nullable Route route;
  private @Nullable Answer answer;
  private @Nullable ObjectNode plan;
  private List<Violation> violations;
  private @Nullable ChangeReport preview;
  private Usage usage;
  private @Nullable String promptVersion;
  private @Nullable Integer appliedVersion;
  private @Nullable Refusal refusal;
  private @Nullable Feedback feedback;
  private @Nullable Fill fill;

  /** A turn that has just been asked. */
  TurnDraft(UUID id, Ask ask, OpenDocument document, List<Turn.Source> sources, Instant now) {
    this.id = id;
    this.sessionId = ask.sessionId();
    this.documentId = document.id();
    this.documentVersion = document.version();
    this.instruction = ask.instruction();
    this.createdAt = now;
    this.scope = ask.scope();
    this.selection = ask.selection() == null ? null : ask.selection().text();
    this.sources = sources;
    this.feature = ask.feature();
    this.status = TurnStatus.RUNNING;
    this.violations = List.of();
    this.usage = Usage.NONE;
  }

  TurnDraft(Turn turn) {
    this.id = turn.id();
    this.sessionId = turn.sessionId();
    this.documentId = turn.documentId();
    this.documentVersion = turn.documentVersion();
    this.instruction = turn.instruction();
    this.feature = turn.feature();
    this.status = turn.status();
    this.createdAt = turn.createdAt();
    this.scope = turn.scope();
    this.selection = turn.selection();
    this.sources = turn.sources();
    this.route = turn.route();
    this.answer = turn.answer();
    this.plan = turn.plan();
    this.violations = turn.violations();
    this.preview = turn.preview();
    this.usage = turn.usage();
    this.promptVersion = turn.promptVersion();
    this.appliedVersion = turn.appliedVersion();
    this.refusal = turn.refusal();
    this.feedback = turn.feedback();
    this.fill = turn.fill();
  }

  TurnDraft feature(String value) {
    this.feature = value;
    return this;
  }

  TurnDraft status(TurnStatus value) {
    this.status = value;
    return this;
  }

  TurnDraft route(@Nullable Route value) {
    this.route = value;
    return this;
  }

  TurnDraft answer(@Nullable Answer value) {
    this.answer = value;
    return this;
  }

  TurnDraft plan(@Nullable ObjectNode value) {
    this.plan = value;
    return this;
  }

  TurnDraft violations(List<Violation> value) {
    this.violations = value;
    return this;
  }

  TurnDraft preview(@Nullable ChangeReport value) {
    this.preview = value;
    return this;
  }

  TurnDraft usage(Usage value) {
    this.usage = value;
    return this;
  }

  TurnDraft promptVersion(@Nullable String value) {
    this.promptVersion = value;
    return this;
  }

  TurnDraft appliedVersion(@Nullable Integer value) {
    this.appliedVersion = value;
    return this;
  }

  TurnDraft refusal(@Nullable Refusal value) {
    this.refusal = value;
    return this;
  }

  TurnDraft feedback(@Nullable Feedback value) {
    this.feedback = value;
    return this;
  }

  TurnDraft fill(@Nullable Fill value) {
    this.fill = value;
    return this;
  }

  Turn done() {
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
        feedback,
        scope,
        selection,
        sources,
        fill);
  }
}
