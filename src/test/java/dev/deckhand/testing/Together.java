package dev.deckhand.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** The same work on many things, for tests that would leave all processors but one idle. */
public final class Together {
  /** More would need more memory than they save time. */
  private static final int MOST = 4;

  private Together() {}

  /**
   * What comes of the work on each thing, in the order of the things. The work must bear that
   * others do it at the same time.
   */
  public static <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
    int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      return map(things, work, pool);
    }
  }

  /** Tries all things at once; for work that only waits. */
  public static <T> void tryAll(Collection<T> things, Consumer<T> work) {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      map(things, thing -> tried(thing, work), pool);
    }
  }

  private static <T> boolean tried(T thing, Consumer<T> work) {
    try {
      work.accept(thing);
      return true;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(thing + ": " + e.getMessage(), e);
    }
  }

  private static <T, R> List<R> map(
      Collection<T> things, Function<T, R> work, ExecutorService pool) {
    List<Future<R>> results =
        things.stream().map(thing -> pool.submit(() -> work.apply(thing))).toList();
    return results.stream().map(Together::result).toList();
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
