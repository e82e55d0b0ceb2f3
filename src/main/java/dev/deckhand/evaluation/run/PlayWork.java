package dev.deckhand.evaluation.run;

import dev.deckhand.model.CancelSignal;
import java.time.Clock;

/** Plays a case; blocks until done. */
@FunctionalInterface
public interface PlayWork {
  Played play(Play play, CancelSignal cancel);

  /** The same, except that what breaks is a result, too. */
  default Played guarded(Play play, CancelSignal cancel, Clock clock) {
    try {
      return play(play, cancel);
    } catch (RuntimeException e) {
      return Played.broken(play, e, clock.instant());
    }
  }
}
