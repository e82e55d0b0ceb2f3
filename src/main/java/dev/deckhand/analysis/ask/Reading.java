package dev.deckhand.analysis.ask;

/** How a sentence reads for one table. */
sealed interface Reading {
  /** How much of the sentence fits the table; compared between tables. */
  double score();

  record Understood(Question question, double score) implements Reading {}

  /**
   * Not understood.
   *
   * @param message what is not clear
   */
  record Unclear(String message, double score) implements Reading {}
}
