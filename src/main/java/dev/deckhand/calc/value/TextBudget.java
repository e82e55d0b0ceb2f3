package dev.deckhand.calc.value;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How many characters the texts may have that one piece of work makes. A step of evaluation can
 * make a text of 32,767 characters, so that counting steps alone does not bound memory.
 */
public final class TextBudget {
  private static final ScopedValue<TextBudget> CURRENT = ScopedValue.newInstance();

  private final AtomicLong left;

  /** A budget of some characters, for one thread or several together. */
  public TextBudget(long characters) {
    this.left = new AtomicLong(characters);
  }

  /**
   * Does the work; text functions in it throw {@link NotEvaluatedException} once all work under
   * this budget has made that many characters.
   */
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Work for another thread, under the budget of this one. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    if (!CURRENT.isBound()) {
      return work;
    }
    TextBudget budget = CURRENT.get();
    return () -> budget.during(work);
  }

  /** Counts a text that was made, even one that is too long to be kept. */
  static void made(int characters) {
    if (CURRENT.isBound() && CURRENT.get().left.addAndGet(-characters) < 0) {
      throw new NotEvaluatedException("too much text is made");
    }
  }
}
