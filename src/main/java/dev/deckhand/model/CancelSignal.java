package dev.deckhand.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that nobody wants the outcome any more. One signal serves one call; it is never reset. */
public final class CancelSignal {
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
  private final CountDownLatch latch = new CountDownLatch(1);

  public void cancel() {
    latch.countDown();
    cancelled.complete(null);
  }

  public boolean isCancelled() {
    return latch.getCount() == 0;
  }

  /**
   * Waits at most the given time.
   *
   * @return true when cancelled
   */
  public boolean await(Duration time) throws InterruptedException {
    return latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs the action on cancel, in the cancelling thread, or now if that has happened already. */
  public Registration onCancel(Runnable action) {
    CompletableFuture<Void> dependent = cancelled.thenRun(action);
    return () -> dependent.cancel(false);
  }

  /** Keeps an action registered until closed. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
