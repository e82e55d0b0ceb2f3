package dev.deckhand.evaluation.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places with providers, as one node sees them: over all nodes no more plays of a run ask one
 * provider at once than its settings allow. A place that is given up here is noticed at once, one
 * of another node after a while.
 */
final class ProviderPlaces {
  /** Asks no provider, so it may play as often as there are threads. */
  private static final String BUILTIN = "builtin";

  private final PlaceTable table;
  private final String task;
  private final Duration silence;
  private final Duration patience;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long left;

  /**
   * @param task name of the tasks
   * @param node says after which silence it is taken for dead, and how long a thread may wait for a
   *     place before it looks after other plays
   */
  ProviderPlaces(PlaceTable table, String task, PlayQueue.Node node, Clock clock) {
    this.table = table;
    this.task = task;
    this.silence = node.silence();
    this.patience = node.poll();
    this.clock = clock;
  }

  /** Waits a little for a place; false when there was none. */
  boolean take(PlaceTable.Wish wish) {
    if (wish.provider().equals(BUILTIN)) {
      return true;
    }
    long seen = seen();
    return now(wish) || (waited(seen) && now(wish));
  }

  private boolean now(PlaceTable.Wish wish) {
    return table.take(wish, task, clock.now().minus(silence));
  }

  void leave(UUID run, String key) {
    table.leave(run, key);
    lock.lock();
    try {
      left++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long seen() {
    lock.lock();
    try {
      return left;
    } finally {
      lock.unlock();
    }
  }

  /** Until a place was given up on this node, or the patience is at its end. */
  private boolean waited(long seen) {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (left == seen && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
