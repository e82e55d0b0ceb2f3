package dev.deckhand.model;

import java.time.Duration;

/** Hears of every call, for metrics and traces. Never sees a prompt or a reply. */
public interface CallObserver {
  /** Nobody listens. */
  CallObserver NONE = (_, _) -> Observed.UNSEEN;

  /**
   * A call begins, in the thread that will make it.
   *
   * @param streamed whether its text is wanted while it is written
   */
  Observed begin(CatalogModel target, boolean streamed);

  /**
   * A model is given up for the next one.
   *
   * @param from {@code provider/model}
   * @param reason a stable code
   */
  default void fellBack(String from, String reason, String to) {}

  /** One call. */
  interface Observed {
    Observed UNSEEN =
        new Observed() {
          @Override
          public void firstText(Duration since) {}

          @Override
          public void end(ChatOutcome outcome) {}
        };

    /** The first text arrived; time from the beginning of the call. */
    void firstText(Duration since);

    void end(ChatOutcome outcome);
  }
}
