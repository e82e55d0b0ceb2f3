package dev.deckhand.assist;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Candidate;

/** Answers a task: a chat model, or the built-in one. */
public interface Responder {
  /** {@code provider/model}. */
  String model();

  /** What users see of the model. */
  Assistant.ModelView view();

  /** Whether it can answer a feature at all. */
  boolean serves(String featureId);

  /** Whether it can be asked right now. */
  Candidate.Standing standing(String featureId);

  /** Answers; blocks until done. Failures are replies, never exceptions. */
  Reply respond(Task task, TurnEvents events, CancelSignal cancel);
}
