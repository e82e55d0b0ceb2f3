package dev.deckhand.guard;

import java.util.List;

/**
 * The rules every plan is judged by.
 *
 * @param plan run before the plan does
 * @param result run on what it made of a copy, one after the other; each knows what those before it
 *     found
 */
public record Guards(List<Guard> plan, List<ResultGuard> result) {
  public Guards {
    plan = List.copyOf(plan);
    result = List.copyOf(result);
  }

  public static Guards standard() {
    return new Guards(
        List.of(new EgressGuard(), new ScopeGuard(), new SignatureGuard(), new StructureGuard()),
        List.of(
            new NewExitGuard(),
            new ArrivalGuard(),
            new FeedGuard(),
            new ScopeResultGuard(),
            new FitGuard(),
            new FormulaQualityGuard()));
  }
}
