package dev.deckhand.model;

/**
 * Asks chat models. Blocks the calling thread, which may be a virtual one, until the outcome or the
 * call's deadline; failures are outcomes, never exceptions.
 */
public interface ChatModels {
  /** Takes the reply in one piece. */
  ChatOutcome ask(ChatCall call, CancelSignal cancel);

  /**
   * Takes the reply as it is written. Text handed to the sink is provisional until a {@link
   * ChatOutcome.Reply} is returned. After text has been handed over a failed try is not repeated.
   */
  ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel);
}
