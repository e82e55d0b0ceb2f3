package dev.deckhand.evaluation.run;

import java.util.List;
import java.util.Optional;

/** Keeps what was played in a run, so that a run goes on where it stopped. */
public interface PlayLog {
  Optional<Played> find(String key);

  /** Keeps a result; the first one for a key stands. Returns whether this was the first. */
  boolean add(Played played);

  /** Everything played so far, in no particular order. */
  List<Played> all();
}
