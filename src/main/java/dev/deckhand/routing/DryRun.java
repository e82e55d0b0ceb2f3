package dev.deckhand.routing;

import dev.deckhand.feature.Feature;
import dev.deckhand.model.ProviderSettings;
import java.util.List;

/** Tells who would serve a feature, without asking anybody. */
@FunctionalInterface
public interface DryRun {
  /**
   * Chooses as for a user who asked for no particular model.
   *
   * @param providers all that can be asked, in the order of the settings
   * @param room tells whether anything is left to spend
   */
  Router.Choice choose(
      Feature feature, List<ProviderSettings> providers, RoutingPolicy policy, Room room);

  /** Whether anything may still be spent. */
  @FunctionalInterface
  interface Room {
    /** Whether anything is left for the feature with this provider. */
    boolean isLeft(String feature, String provider);
  }
}
