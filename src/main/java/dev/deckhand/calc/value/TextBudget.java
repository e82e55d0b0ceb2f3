package dev.deckhand.calc.value;

import java.util.function.Supplier;

/**
 * How many characters the texts may have that one piece of work makes. A step of evaluation can
 * make a text of 32,767 characters, so that counting steps alone does not bound memory.
 */
public final class TextBudget {
  private static final ScopedValue<TextBudget> CURRENT = ScopedValue.newInstance();

  private long left;

  private TextBudget(long characters) {
    this.left = characters;
  }

  /**
   * Does the work; text functions in it throw {@link NotEvaluatedException} once they have made
   * that many characters.
   */
  public static <T> T within(long characters, Supplier<T> work) {
    return ScopedValue.where(CURRENT, new TextBudget(characters)).call(work::get);
  }

  /** Counts a text that was made, even one that is too long to be kept. */
  static void made(int characters) {
    if (CURRENT.isBound()) {
      TextBudget budget = CURRENT.get();
      budget.left -= characters;
      if (budget.left < 0) {
        throw new NotEvaluatedException("it makes too much text");
      }
    }
  }
}
