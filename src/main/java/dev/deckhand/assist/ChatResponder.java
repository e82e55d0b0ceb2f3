package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.guard.FitGuard;
import dev.deckhand.guard.NumbersGuard;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import dev.deckhand.routing.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a chat model. A plan that cannot be read, bound or allowed goes back to the model
 * with the exact findings, a bounded number of times; what it costs adds up.
 */
final class ChatResponder implements Responder {
  /** Rounds a model gets to bring its plan in order, the first one included. */
  static final int ROUNDS = 3;

  private final CatalogModel model;
  private final ChatServices with;
  private final Spending spending;
  private final ChatReplies replies = new ChatReplies();

  ChatResponder(CatalogModel model, ChatServices with) {
    this.model = model;
    this.with = with;
    this.spending = new Spending(with.budgets(), model);
  }

  @Override
  public String model() {
    return model.ref().toString();
  }

  @Override
  public Assistant.ModelView view() {
    return new Assistant.ModelView(
        model(), model.provider().id(), model.model().id(), model.model().displayName(), false);
  }

  @Override
  public boolean serves(String featureId) {
    return true;
  }

  /** Whether it takes new work. */
  boolean enabled() {
    return model.model().state() == ModelState.ENABLED;
  }

  @Override
  public Candidate.Standing standing(String featureId) {
    return new Candidate.Standing(
        model.model().state(),
        model.model().residency(),
        with.health().isHealthy(model.ref()),
        spending.hasRoom(featureId));
  }

  @Override
  public Reply respond(Task task, TurnEvents events, CancelSignal cancel) {
    List<ChatMessage> conversation = new ArrayList<>();
    conversation.add(ChatMessage.user(with.prompt().user(task, model.model().contextWindow())));
    AnswerStream stream = new AnswerStream(events);
    ModelCalls calls = new ModelCalls(model, with, spending, task.feature().id());
    TokenUsage spent = TokenUsage.NONE;
    for (int round = 1; ; round++) {
      events.step(round == 1 ? "Asking " + model() : "Asking again with the findings", "");
      ChatOutcome outcome = calls.ask(call(task, conversation), stream, cancel);
      spent = spent.plus(outcome.usage());
      switch (outcome) {
        case ChatOutcome.Failed failed -> {
          return new Reply.Failed(refusal(failed.failure()), usage(spent), stream.heard());
        }
        case ChatOutcome.ToolsWanted _ ->
            throw new IllegalStateException("no tool was offered to " + model());
        case ChatOutcome.Reply reply -> {
          Attempt attempt = attempt(task, reply.json());
          if (attempt.good() || (attempt.violations().isEmpty() && round > 1)) {
            return attempt.reply(usage(spent));
          }
          if (round == ROUNDS) {
            return gaveUp(attempt.violations(), usage(spent));
          }
          stream.restart("The plan could not run and is being mended");
          conversation.add(ChatMessage.assistant(reply.text()));
          conversation.add(ChatMessage.user(findings(attempt)));
        }
      }
    }
  }

  /**
   * What one reply of the model amounts to.
   *
   * @param violations errors to send back; empty when the reply can be used
   * @param misfits what would not fit on its slide or lost numbers; the model may mend it once
   */
  private record Attempt(
      Answer answer, @Nullable EditPlan plan, List<Violation> violations, List<Violation> misfits) {
    boolean good() {
      return violations.isEmpty() && misfits.isEmpty();
    }

    Reply reply(Usage usage) {
      return plan == null || plan.isEmpty()
          ? new Reply.Answered(answer, usage)
          : new Reply.Proposed(answer, plan, usage);
    }
  }

  private Attempt attempt(Task task, @Nullable ObjectNode json) {
    if (json == null) {
      throw new IllegalStateException("A JSON call gave a reply without JSON");
    }
    Answer answer = replies.answer(json, task.document());
    return switch (task.feature().reply()) {
      case ANSWER -> new Attempt(answer, null, List.of(), List.of());
      case PLAN ->
          switch (PlanJson.read(task.feature().host(), json.get("plan"))) {
            case PlanJson.Reading.Unreadable unreadable ->
                new Attempt(answer, null, unreadable.violations(), List.of());
            case PlanJson.Reading.Read read -> judged(task, answer, read.plan());
          };
    };
  }

  private Attempt judged(Task task, Answer answer, EditPlan plan) {
    List<Violation> errors = new ArrayList<>(FeatureScope.violations(task.feature(), plan));
    List<Violation> misfits = new ArrayList<>();
    if (errors.isEmpty() && !plan.isEmpty()) {
      List<Violation> all =
          with.prover()
              .prove(task.document().file(), plan, task.scope(), task.feature().guards())
              .violations();
      all.stream().filter(Violation::isError).forEach(errors::add);
      all.stream().filter(v -> FitGuard.found(v) || NumbersGuard.found(v)).forEach(misfits::add);
    }
    return new Attempt(answer, plan, errors, misfits);
  }

  private String findings(Attempt attempt) {
    return attempt.violations().isEmpty()
        ? with.prompt().misfits(attempt.misfits())
        : with.prompt().findings(attempt.violations());
  }

  private ChatCall call(Task task, List<ChatMessage> conversation) {
    return new ChatCall(
        model.ref(),
        with.prompt().system(task.feature()),
        conversation,
        replies.wanted(task.feature()),
        task.limits());
  }

  private Reply gaveUp(List<Violation> violations, Usage usage) {
    return new Reply.Declined(
        new Refusal(
            "no-valid-plan",
            model() + " made no plan that can run, in " + ROUNDS + " rounds",
            "Say it more precisely, or choose another model"),
        violations,
        usage);
  }

  private static Refusal refusal(ModelFailure failure) {
    String code = "model-" + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Refusal(code, failure.message(), "Try again, or choose another model");
  }

  private Usage usage(TokenUsage spent) {
    return new Usage(
        spent.inputTokens(),
        spent.outputTokens(),
        model.model().cost(spent).orElse(null),
        0,
        spent.estimated());
  }
}
