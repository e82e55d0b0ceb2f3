package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.feature.Feature;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a chat model. It looks things up with tools, as far as it can ask for any; a plan
 * that cannot be read, bound or allowed goes back to it with the exact findings, a bounded number
 * of times, and so do figures of an answer that nothing it cites gives, once. What it costs adds
 * up. Used once, by one thread.
 */
final class ChatTurn {
  /** Rounds a model gets to bring its reply in order, the first one included. */
  static final int ROUNDS = 3;

  private final CatalogModel model;
  private final ChatServices with;
  private final Task task;
  private final TurnEvents events;
  private final CancelSignal cancel;
  private final ModelCalls calls;
  private final AnswerStream stream;
  private final ChatOpening first;
  private final ToolRounds tools;
  private final List<ChatMessage> conversation;
  private final ChatReplies replies = new ChatReplies();
  private final PlanCheck check;
  private final FillReplies fills;
  private ChatCall opening;
  private TokenUsage spent = TokenUsage.NONE;
  private int round = 1;
  private @Nullable Attempt usable;

  ChatTurn(
      CatalogModel model,
      ChatServices with,
      Spending spending,
      Task task,
      TurnEvents events,
      CancelSignal cancel) {
    this.model = model;
    this.with = with;
    this.task = task;
    this.events = events;
    this.cancel = cancel;
    this.calls = new ModelCalls(model, with, spending, task.feature().id());
    this.stream = new AnswerStream(events);
    this.check = new PlanCheck(with.prover());
    this.fills = new FillReplies(task, check);
    this.first = new ChatOpening(model, with);
    this.opening = first.call(task).watched(events::sent);
    this.tools =
        new ToolRounds(
            new TurnTools(task, with.prover(), with.clock()),
            first.tools(task),
            model.model().contextWindow(),
            with.prompt().markers());
    this.conversation = new ArrayList<>(opening.messages());
  }

  Reply reply() {
    events.step("Asking " + model.ref(), "");
    while (true) {
      ChatOutcome outcome = calls.ask(opening.saying(conversation), stream, cancel);
      spent = spent.plus(outcome.usage());
      Optional<Reply> reply =
          switch (outcome) {
            case ChatOutcome.Failed failed -> failed(failed.failure());
            case ChatOutcome.ToolsWanted wanted -> lookedUp(wanted);
            case ChatOutcome.Reply said -> judged(said);
          };
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  /** Runs the tools; a reply when the model has to be stopped. */
  private Optional<Reply> lookedUp(ChatOutcome.ToolsWanted wanted) {
    stream.restart("The model looks things up first");
    return tools
        .run(wanted.wanted(), conversation, events, cancel)
        .map(refusal -> new Reply.Declined(refusal, List.of(), usage()));
  }

  /** Empty when the model is asked again. */
  private Optional<Reply> judged(ChatOutcome.Reply said) {
    Attempt attempt = attempt(said.json());
    if (attempt.good() || (attempt.canRun() && round > 1)) {
      return Optional.of(done(attempt));
    }
    if (round == ROUNDS) {
      return Optional.of(usable == null ? gaveUp(attempt.errors()) : done(usable));
    }
    usable = attempt.canRun() ? attempt : usable;
    round++;
    stream.restart(
        attempt.canRun()
            ? "The reply is being mended"
            : "The plan could not run and is being mended");
    events.step("Asking again with the findings", "");
    conversation.add(ChatMessage.assistant(said.text()));
    conversation.add(ChatMessage.user(findings(attempt)));
    return Optional.empty();
  }

  /** What a wish is about is worked out first for some rows. */
  private Reply done(Attempt attempt) {
    return attempt.wish() == null
        ? attempt.reply(usage())
        : new FillDesk(model, with, calls, task, events, cancel)
            .sample(attempt.answer(), attempt.wish(), usage(), stream.heard());
  }

  private Attempt attempt(@Nullable ObjectNode json) {
    if (json == null) {
      throw new IllegalStateException("A JSON call gave a reply without JSON");
    }
    Answer said = replies.answer(json, task.document());
    Answer answer =
        task.feature().claimsFigures()
            ? said.withUnverified(FigureTrace.unverified(said, task))
            : said;
    if (task.feature().reply() == Feature.ReplyKind.ANSWER) {
      return new Attempt(answer, null, List.of(), List.of());
    }
    if (task.feature().byRows() && json.hasNonNull("fill")) {
      return fills.attempt(answer, json.get("fill"));
    }
    return switch (PlanJson.read(task.feature().host(), json.get("plan"))) {
      case PlanJson.Reading.Unreadable unreadable ->
          new Attempt(answer, null, unreadable.violations(), List.of());
      case PlanJson.Reading.Read read -> planned(answer, read.plan());
    };
  }

  private Attempt planned(Answer answer, EditPlan plan) {
    List<Violation> tooMuch = task.feature().byRows() ? fills.tooLong(plan) : List.of();
    return tooMuch.isEmpty()
        ? check.judged(task, answer, plan)
        : new Attempt(answer, null, tooMuch, List.of());
  }

  private String findings(Attempt attempt) {
    if (!attempt.errors().isEmpty()) {
      return with.prompt().findings(attempt.errors());
    }
    return attempt.misfits().isEmpty()
        ? with.prompt().unverified(attempt.answer().unverified())
        : with.prompt().misfits(attempt.misfits());
  }

  /** Empty when the model is asked again. */
  private Optional<Reply> failed(ModelFailure failure) {
    boolean untouched = opening.messages().size() == conversation.size();
    if (failure.kind() == ModelFailure.Kind.REJECTED_REQUEST
        && untouched
        && !opening.tools().isEmpty()) {
      // Some providers take tools and a schema only apart from each other.
      opening = first.withoutTools(task).watched(events::sent);
      events.step("Asking again without tools", "");
      return Optional.empty();
    }
    if (usable != null && !cancel.isCancelled()) {
      // A reply that could be used already is not lost because it could not be mended.
      return Optional.of(done(usable));
    }
    String code = "model-" + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Refusal refusal = new Refusal(code, failure.message(), "Try again, or choose another model");
    return Optional.of(new Reply.Failed(refusal, usage(), stream.heard()));
  }

  private Reply gaveUp(List<Violation> violations) {
    return new Reply.Declined(
        new Refusal(
            "no-valid-plan",
            model.ref() + " made no plan that can run, in " + ROUNDS + " rounds",
            "Say it more precisely, or choose another model"),
        violations,
        usage());
  }

  private Usage usage() {
    return new Usage(
        spent.inputTokens(),
        spent.outputTokens(),
        model.model().cost(spent).orElse(null),
        0,
        spent.estimated());
  }
}
