package dev.deckhand.routing;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls to chat models that are under way on this node. A change of the settings that forbids a
 * call ends it at once: its model is off or gone, or may not serve the feature or the region any
 * more. A draining model ends what it has begun.
 */
public final class RunningCalls {
  private final ProviderSource providers;
  private final RoutingPolicy.Source policies;
  private final Set<Running> calls = ConcurrentHashMap.newKeySet();

  public RunningCalls(ProviderSource providers, RoutingPolicy.Source policies) {
    this.providers = providers;
    this.policies = policies;
  }

  /**
   * A call begins; it may be made unless an obstacle stands against it already.
   *
   * @param begun whether its turn has asked the model before, which a draining one still answers
   * @param turn gives up the call, too
   */
  public Running begin(String feature, ModelRef model, boolean begun, CancelSignal turn) {
    Running call = new Running(feature, model, turn);
    calls.add(call); // before the check, so that no change falls between the two
    obstacle(feature, model, begun).ifPresent(call::end);
    return call;
  }

  /** Ends what the settings now in force forbid. */
  public void review() {
    for (Running call : calls) {
      obstacle(call.feature, call.model, true).ifPresent(call::end);
    }
  }

  private Optional<Obstacle> obstacle(String feature, ModelRef model, boolean begun) {
    Optional<CatalogModel> found = new ModelCatalog(providers.providers()).find(model);
    if (found.isEmpty()) {
      return Optional.of(Obstacle.OFF);
    }
    ModelState state = found.get().model().state();
    boolean ending = begun && state == ModelState.DRAINING;
    Candidate.Standing standing =
        new Candidate.Standing(
            ending ? ModelState.ENABLED : state, found.get().model().residency(), true, true);
    Candidate candidate = new Candidate(model.toString(), false, _ -> true, standing, null);
    return Obstacle.of(feature, candidate, policies.policy().of(feature));
  }

  /** One call, closed when it has ended. */
  public final class Running implements AutoCloseable {
    private final String feature;
    private final ModelRef model;
    private final CancelSignal signal = new CancelSignal();
    private final CancelSignal.Registration turnEnds;
    private volatile @Nullable Obstacle obstacle;

    private Running(String feature, ModelRef model, CancelSignal turn) {
      this.feature = feature;
      this.model = model;
      this.turnEnds = turn.onCancel(signal::cancel);
    }

    /** Given when the call is to end: its turn is given up, or the settings forbid it. */
    public CancelSignal signal() {
      return signal;
    }

    /** What the settings have against it; empty as long as it may go on. */
    public Optional<Obstacle> obstacle() {
      return Optional.ofNullable(obstacle);
    }

    private void end(Obstacle why) {
      obstacle = why;
      signal.cancel();
    }

    @Override
    public void close() {
      calls.remove(this);
      turnEnds.close();
    }
  }
}
