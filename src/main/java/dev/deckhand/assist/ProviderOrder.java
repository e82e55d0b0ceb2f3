package dev.deckhand.assist;

import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.routing.Candidate;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.Router;
import dev.deckhand.routing.RoutingPolicy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says who would serve, by the same router that chooses for turns. */
final class ProviderOrder implements DryRun {
  private final Router router = new Router();
  private final BuiltinResponder builtin;

  ProviderOrder(Clock clock) {
    this.builtin = new BuiltinResponder(clock);
  }

  @Override
  public Router.Choice choose(
      String feature, List<ProviderSettings> providers, RoutingPolicy policy) {
    List<Candidate> candidates = new ArrayList<>();
    for (CatalogModel model : new ModelCatalog(providers).all()) {
      boolean on = policy.of(feature).cell(model.provider().id()).on();
      if (on && model.model().state() == ModelState.ENABLED) {
        candidates.add(new Candidate(model.ref().toString(), false, any -> true));
      }
    }
    candidates.add(new Candidate(builtin.model(), true, builtin::serves));
    return router.choose(feature, null, candidates);
  }
}
