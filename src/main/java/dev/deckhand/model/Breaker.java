package dev.deckhand.model;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The breaker of one model. Requests that began before it opened no longer count. */
final class Breaker {
  private final Breakers.Rule rule;
  private final LongSupplier nanos;
  private final BitSet failures = new BitSet();
  private int seen;
  private int inARow;
  private Breakers.State state = Breakers.State.CLOSED;
  private long since;
  private int epoch;

  Breaker(Breakers.Rule rule, LongSupplier nanos) {
    this.rule = rule;
    this.nanos = nanos;
  }

  synchronized Breakers.State state() {
    return state;
  }

  /** Whether {@link #enter} would give leave. */
  synchronized boolean open() {
    return state == Breakers.State.CLOSED || nanos.getAsLong() - since >= rule.cooldown().toNanos();
  }

  synchronized Optional<Breakers.Permit> enter() {
    if (!open()) {
      return Optional.empty();
    }
    if (state != Breakers.State.CLOSED) {
      turn(Breakers.State.PROBING);
    }
    return Optional.of(permit(epoch));
  }

  private Breakers.Permit permit(int begun) {
    return new Breakers.Permit() {
      @Override
      public void succeeded() {
        ended(begun, false);
      }

      @Override
      public void failed() {
        ended(begun, true);
      }

      @Override
      public void undecided() {
        leave(begun);
      }
    };
  }

  private synchronized void ended(int begun, boolean failure) {
    if (begun != epoch) {
      return;
    }
    if (state == Breakers.State.PROBING) {
      turn(failure ? Breakers.State.OPEN : Breakers.State.CLOSED);
      return;
    }
    failures.set(seen % rule.window(), failure);
    seen++;
    inARow = failure ? inARow + 1 : 0;
    boolean often = seen >= rule.window() && failures.cardinality() >= rule.share() * rule.window();
    if (inARow >= rule.consecutive() || (failure && often)) {
      turn(Breakers.State.OPEN);
    }
  }

  /** A probe that decided nothing makes room for the next one at once. */
  private synchronized void leave(int begun) {
    if (begun == epoch && state == Breakers.State.PROBING) {
      turn(Breakers.State.OPEN);
      since -= rule.cooldown().toNanos();
    }
  }

  private void turn(Breakers.State next) {
    state = next;
    since = nanos.getAsLong();
    epoch++;
    failures.clear();
    seen = 0;
    inARow = 0;
  }
}
