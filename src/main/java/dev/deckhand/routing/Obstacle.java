package dev.deckhand.routing;

import dev.deckhand.model.ModelState;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a model may not serve a feature right now; of several reasons the first one. */
public enum Obstacle {
  CANNOT("cannot do this"),
  OFF("is switched off"),
  DRAINING("takes no new work"),
  NOT_ALLOWED("is not allowed for this feature"),
  REGION("does not work in an allowed region"),
  DATA_LABEL("is not approved for this data"),
  OVER_BUDGET("has no budget left"),
  UNHEALTHY("fails at the moment"),
  BELOW_FLOOR("scores below the floor set for this feature");

  private final String words;

  Obstacle(String words) {
    this.words = words;
  }

  /** The end of a sentence that begins with the model. */
  public String words() {
    return words;
  }

  static Optional<Obstacle> of(String feature, Candidate candidate, FeaturePolicy policy) {
    Candidate.Standing standing = candidate.standing();
    Obstacle found = null;
    if (!candidate.serves().test(feature)) {
      found = CANNOT;
    } else if (standing.state() != ModelState.ENABLED) {
      found = standing.state() == ModelState.OFF ? OFF : DRAINING;
    } else if (!policy.cell(candidate.provider()).on()) {
      found = NOT_ALLOWED;
    } else if (!candidate.builtin() && !isIn(policy.regions(), standing.residency().region())) {
      found = REGION;
    } else if (!candidate.builtin()
        && !isIn(policy.dataLabels(), standing.residency().dataLabel())) {
      found = DATA_LABEL;
    } else if (!standing.withinBudget()) {
      found = OVER_BUDGET;
    } else if (!standing.healthy()) {
      found = UNHEALTHY;
    } else if (candidate.score() != null && candidate.score().mean() < policy.floor()) {
      found = BELOW_FLOOR;
    }
    return Optional.ofNullable(found);
  }

  /** The built-in model works where the document is, so it is not asked this. */
  private static boolean isIn(Set<String> allowed, @Nullable String value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }
}
