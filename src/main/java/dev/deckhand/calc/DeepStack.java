package dev.deckhand.calc;

import dev.deckhand.calc.value.TextBudget;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs the few evaluations that recurse further than a usual thread's stack allows. */
final class DeepStack {
  /** Levels of nesting; Excel's own limit on recursion, 1,024 operands, ends before as a rule. */
  static final int LEVELS = 5_000;

  private static final long BYTES = 32L << 20;

  private DeepStack() {}

  /** The result of a computation on a thread with a large stack; what it throws is thrown here. */
  static <T> T call(Supplier<T> computation) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Supplier<T> bounded = TextBudget.carried(computation);
    new Thread(null, () -> run(bounded, result), "deep formula", BYTES).start();
    try {
      return result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T> void run(Supplier<T> computation, CompletableFuture<T> result) {
    try {
      result.complete(computation.get());
    } catch (Throwable e) { // whatever it is, the caller waits for it
      result.completeExceptionally(e);
    }
  }
}
