package dev.deckhand.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Circuit breakers, one for each model: after repeated failures a model is left alone for a while,
 * then a single request finds out whether it works again.
 */
public final class Breakers {
  /** Whether a model is asked. */
  public enum State {
    /** It is. */
    CLOSED,
    /** It is left alone. */
    OPEN,
    /** It was left alone long enough; one request may go, and its end decides. */
    PROBING
  }

  /**
   * When a breaker opens, and for how long.
   *
   * @param consecutive failures in a row
   * @param window number of last requests of which the share counts
   * @param share of failures among them, above 0 and at most 1
   * @param cooldown until a probe may go, and until the next one when that was lost
   */
  public record Rule(int consecutive, int window, double share, Duration cooldown) {
    public static final Rule STANDARD = new Rule(5, 20, 0.5, Duration.ofSeconds(30));

    public Rule {
      if (consecutive < 1 || window < 1 || !(share > 0 && share <= 1) || !cooldown.isPositive()) {
        throw new IllegalArgumentException("a breaker needs positive limits");
      }
    }
  }

  /** Leave to send one request; exactly one of its methods is called when that has ended. */
  public interface Permit {
    void succeeded();

    void failed();

    /** It says nothing of the model, as when nobody waited for it. */
    void undecided();
  }

  private final Map<ModelRef, Breaker> breakers = new ConcurrentHashMap<>();
  private final Rule rule;
  private final LongSupplier nanos;

  /**
   * @param nanos a monotonic counter
   */
  public Breakers(Rule rule, LongSupplier nanos) {
    this.rule = rule;
    this.nanos = nanos;
  }

  /** Whether a request would be let through now. Takes nothing, so any number may ask. */
  public boolean healthy(ModelRef model) {
    Breaker breaker = breakers.get(model);
    return breaker == null || breaker.open();
  }

  /** Leave for one request; empty while the model is left alone. */
  public Optional<Permit> enter(ModelRef model) {
    return breakers.computeIfAbsent(model, _ -> new Breaker(rule, nanos)).enter();
  }

  public State state(ModelRef model) {
    Breaker breaker = breakers.get(model);
    return breaker == null ? State.CLOSED : breaker.state();
  }
}
