package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Value;

/**
 * A worksheet function.
 *
 * @param name in upper case
 * @param family where Excel lists it
 * @param least fewest arguments
 * @param most most arguments
 * @param parameters one letter per parameter, a group in parentheses at the end repeats: {@code v}
 *     a single value, lifted over arrays, errors handed on; {@code e} the same with errors given to
 *     the function; {@code r} anything as it is; {@code c} cells, gone through one by one in an
 *     array of ranges; {@code a} anything, evaluated as in an array formula; {@link #DEFERRED}
 *     where arguments are evaluated only as they are needed
 * @param summary what it gives, in a few words
 * @param body computes the result
 */
public record Function(
    String name, Family family, int least, int most, String parameters, String summary, Body body) {
  /** Arguments of functions without a limit of their own. */
  public static final int MANY = 255;

  /** The parameters of functions that the interpreter has the code of. */
  public static final String DEFERRED = "-";

  static final Body NO_BODY =
      arguments -> {
        throw new IllegalStateException("The interpreter calls this function");
      };

  /** Whether the interpreter evaluates the arguments as the function needs them. */
  public boolean isDeferred() {
    return parameters.equals(DEFERRED);
  }

  /** The computation of a function. */
  @FunctionalInterface
  public interface Body {
    Value apply(Arguments arguments);
  }

  /** The letter of a parameter. */
  public char parameter(int index) {
    int open = parameters.indexOf('(');
    if (open < 0) {
      return parameters.charAt(Math.min(index, parameters.length() - 1));
    }
    if (index < open) {
      return parameters.charAt(index);
    }
    int period = parameters.length() - open - 2;
    return parameters.charAt(open + 1 + (index - open) % period);
  }
}
