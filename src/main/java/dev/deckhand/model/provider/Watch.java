package dev.deckhand.model.provider;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a blocking wait when its time is up by closing the connection, whatever the other side
 * sends. One timer serves all waits of an exchange, moved forward lazily.
 */
final class Watch implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final Runnable abort;
  private long due;
  private long planned;
  private boolean armed;
  private boolean ranOut;
  private @Nullable ScheduledFuture<?> task;

  Watch(ScheduledExecutorService timer, Runnable abort) {
    this.timer = timer;
    this.abort = abort;
  }

  /** A wait begins. */
  synchronized void begin(Duration patience) {
    due = System.nanoTime() + patience.toNanos();
    armed = true;
    if (task == null || planned - due > 0) {
      plan();
    }
  }

  /** The wait is over. */
  synchronized void end() {
    armed = false;
  }

  synchronized boolean ranOut() {
    return ranOut;
  }

  private void plan() {
    cancel();
    planned = due;
    task = timer.schedule(this::look, Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private void look() {
    if (isOver()) {
      abort.run();
    }
  }

  private synchronized boolean isOver() {
    task = null;
    if (!armed) {
      return false;
    }
    ranOut = due - System.nanoTime() <= 0;
    if (!ranOut) {
      plan();
    }
    return ranOut;
  }

  private void cancel() {
    if (task != null) {
      task.cancel(false);
      task = null;
    }
  }

  @Override
  public synchronized void close() {
    armed = false;
    cancel();
  }
}
