package dev.deckhand.model;

import java.util.List;

/**
 * How a call ended that may go to one model after the other.
 *
 * @param outcome of the last model that was asked; its usage is only that model's
 * @param model the one the outcome is of
 * @param failed the models that were given up before it, in order
 */
public record FallbackOutcome(ChatOutcome outcome, ModelRef model, List<Tried> failed) {
  public FallbackOutcome {
    failed = List.copyOf(failed);
  }

  /** A model that was given up, and what it cost. */
  public record Tried(ModelRef model, ChatOutcome.Failed outcome) {}

  /** What all models together used. */
  public TokenUsage usage() {
    TokenUsage all = outcome.usage();
    for (Tried tried : failed) {
      all = all.plus(tried.outcome().usage());
    }
    return all;
  }
}
