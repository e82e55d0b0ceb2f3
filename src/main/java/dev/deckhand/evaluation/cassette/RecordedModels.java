package dev.deckhand.evaluation.cassette;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.TextSink;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks models and keeps every exchange. Neither keys nor addresses are part of an exchange; what
 * looks like a key of a provider is taken out of its texts all the same. Cancelled calls are not
 * kept.
 */
public final class RecordedModels implements ChatModels {
  private final ChatModels models;
  private final CassetteFolder cassettes;
  private final boolean redact;
  private final UnaryOperator<String> scrub;

  /**
   * @param redact whether to leave out what is in documents; what models say of it stays, as a
   *     replay needs it
   * @param scrub takes secrets out of any text
   */
  public RecordedModels(
      ChatModels models, CassetteFolder cassettes, boolean redact, UnaryOperator<String> scrub) {
    this.models = models;
    this.cassettes = cassettes;
    this.redact = redact;
    this.scrub = scrub;
  }

  @Override
  public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
    return recorded(call, asked -> models.ask(asked, cancel));
  }

  @Override
  public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
    return recorded(call, asked -> models.stream(asked, sink, cancel));
  }

  private ChatOutcome recorded(ChatCall call, Function<ChatCall, ChatOutcome> ask) {
    Take take = Take.current();
    if (take.next() == 1) {
      cassettes.clear(take.folder());
    }
    ChatOutcome outcome = ask.apply(call);
    int number = take.ended(outcome.latency());
    if (!isCancelled(outcome)) {
      Asked asked = Asked.of(call);
      cassettes.keep(
          take.folder(), number, asked.key(), redact ? asked.redacted() : asked, outcome, scrub);
    }
    return outcome;
  }

  private static boolean isCancelled(ChatOutcome outcome) {
    return outcome instanceof ChatOutcome.Failed failed
        && failed.failure().kind() == ModelFailure.Kind.CANCELLED;
  }
}
