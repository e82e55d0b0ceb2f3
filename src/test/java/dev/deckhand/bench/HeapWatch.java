package dev.deckhand.bench;

import java.util.concurrent.locks.LockSupport;

/** Looks at the heap every millisecond: its pools' own peaks are not of one moment. */
final class HeapWatch implements Runnable {
  private static final long INTERVAL_NANOS = 1_000_000;

  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this);
  private volatile boolean done;
  private long peak;

  static HeapWatch start() {
    HeapWatch watch = new HeapWatch();
    watch.thread.start();
    return watch;
  }

  @Override
  public void run() {
    Runtime runtime = Runtime.getRuntime();
    while (!done) {
      peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
      LockSupport.parkNanos(INTERVAL_NANOS);
    }
  }

  /** The most that was in use, garbage included. */
  long peak() throws InterruptedException {
    done = true;
    thread.join();
    return peak;
  }
}
