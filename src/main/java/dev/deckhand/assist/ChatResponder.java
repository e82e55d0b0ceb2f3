package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.SentTexts;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.routing.Candidate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Answers with a chat model; each turn is a {@link ChatTurn} of its own. */
final class ChatResponder implements Responder {
  private final CatalogModel model;
  private final ChatServices with;
  private final Spending spending;

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

  /** Whether it is known what it costs. */
  boolean priced() {
    return model.model().prices() != null;
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
    return new ChatTurn(model, with, spending, task, events, cancel).reply();
  }

  /** Works all rows of a fill out, within a limit. */
  Reply whole(Task task, FillWish wish, FillCap cap, TurnEvents events, CancelSignal cancel) {
    ModelCalls calls = new ModelCalls(model, with, spending, task.feature().id());
    return new FillDesk(model, with, calls, task, events, cancel).whole(wish, cap);
  }

  /** Makes one call outside any turn, on the account of a feature. */
  ChatOutcome ask(String feature, Function<ModelRef, ChatCall> call, CancelSignal cancel) {
    return new ModelCalls(model, with, spending, feature).ask(call.apply(model.ref()), cancel);
  }

  /** What that took; empty when the prices are unknown. */
  Optional<BigDecimal> cost(TokenUsage usage) {
    return model.model().cost(usage);
  }

  /** What a turn would send first. */
  SentTexts opening(Task task) {
    return SentTexts.of(model, new ChatOpening(model, with).call(task));
  }
}
