package dev.deckhand.cli;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunEvents;
import dev.deckhand.evaluation.run.RunResult;
import java.util.Locale;

/** One line for each case that ended, on the error stream. */
final class Progress implements RunEvents {
  private final Desk desk;

  Progress(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void begins(int plays, int done) {
    desk.say(
        done == 0 ? plays + " plays" : "%d plays, %d of them done before".formatted(plays, done));
  }

  @Override
  public void played(Played played, int done, int plays) {
    Double score = played.score();
    String text = score == null ? "  –  " : String.format(Locale.ROOT, "%.3f", score);
    desk.say("%4d/%d %s %s".formatted(done, plays, text, played.key()));
  }

  @Override
  public void leftOut(RunResult.LeftOut leftOut, int done, int plays) {
    desk.say("%4d/%d left out %s: %s".formatted(done, plays, leftOut.key(), leftOut.reason()));
  }
}
