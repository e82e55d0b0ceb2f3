package dev.deckhand.routing;

import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A model that may serve.
 *
 * @param model {@code provider/model}
 * @param builtin whether it is Deckhand's own deterministic one
 * @param serves tells by feature id whether it can answer a feature at all
 * @param standing whether it can be asked right now
 * @param score how well it does the feature; {@code null} when unscored
 */
public record Candidate(
    String model,
    boolean builtin,
    Predicate<String> serves,
    Standing standing,
    @Nullable Score score) {

  /**
   * Whether a model can be asked right now.
   *
   * @param healthy false while its calls fail
   * @param withinBudget false when nothing may be spent on it any more
   */
  public record Standing(
      ModelState state, Residency residency, boolean healthy, boolean withinBudget) {
    public static final Standing GOOD =
        new Standing(ModelState.ENABLED, Residency.UNKNOWN, true, true);
  }

  /** The same with or without money left. */
  public Candidate withinBudget(boolean left) {
    Standing other = new Standing(standing.state(), standing.residency(), standing.healthy(), left);
    return new Candidate(model, builtin, serves, other, score);
  }

  /** The part before the slash. */
  public String provider() {
    int slash = model.indexOf('/');
    return slash < 0 ? model : model.substring(0, slash);
  }
}
