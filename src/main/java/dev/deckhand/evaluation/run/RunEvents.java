package dev.deckhand.evaluation.run;

/** Hears how a run gets on; called by any thread, one at a time. */
public interface RunEvents {
  /** Nobody listens. */
  RunEvents SILENT = new RunEvents() {};

  /**
   * The run begins.
   *
   * @param plays all of them
   * @param done those that were played when the run was started before
   */
  default void begins(int plays, int done) {}

  /** A case was played; {@code done} of {@code plays} are through. */
  default void played(Played played, int done, int plays) {}

  /** A case was left out; {@code done} of {@code plays} are through. */
  default void leftOut(RunResult.LeftOut leftOut, int done, int plays) {}
}
