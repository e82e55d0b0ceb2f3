package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure;

/** Carries a failure out of a read or through LangChain4j. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ModelFailure failure;

  StoppedException(ModelFailure failure) {
    super(failure.detail(), null, false, false);
    this.failure = failure;
  }

  ModelFailure failure() {
    return failure;
  }
}
