package dev.deckhand.model;

/** Receives the text of a streamed reply while it arrives. Called by the thread that asked. */
@FunctionalInterface
public interface TextSink {
  void text(String piece);

  /**
   * What was received so far is void: the model is asked once more because its reply could not be
   * read. Without an override the receiver only sees the text go on.
   */
  default void restart(String reason) {}
}
