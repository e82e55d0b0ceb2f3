package dev.deckhand.evaluation.cassette;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import java.time.Duration;
import java.util.List;

/**
 * Answers from cassettes and asks nobody. What was not recorded is a failure that says what changed
 * since.
 */
public final class ReplayedModels implements ChatModels {
  private final CassetteFolder cassettes;

  public ReplayedModels(CassetteFolder cassettes) {
    this.cassettes = cassettes;
  }

  @Override
  public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
    Take take = Take.current();
    Asked asked = Asked.of(call);
    String key = asked.key();
    List<Exchange> recorded = cassettes.exchanges(take.folder());
    List<Exchange> same = recorded.stream().filter(e -> e.key().equals(key)).toList();
    int times = take.times(key);
    if (times >= same.size()) {
      String why = new Drift(cassettes, recorded).told(take, asked, same.size());
      take.ended(Duration.ZERO);
      return new ChatOutcome.Failed(
          new ModelFailure(ModelFailure.Kind.NOT_RECORDED, why), TokenUsage.NONE, Duration.ZERO, 0);
    }
    ChatOutcome outcome = same.get(times).outcome().again(call);
    take.ended(outcome.latency());
    return outcome;
  }

  @Override
  public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
    ChatOutcome outcome = ask(call, cancel);
    if (outcome instanceof ChatOutcome.Reply reply && !reply.text().isEmpty()) {
      sink.text(reply.text());
    }
    return outcome;
  }
}
