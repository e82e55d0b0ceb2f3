package dev.deckhand.assist;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks one model after the other until one does not fail. Once the user has read a part of an
 * answer no other model goes on with it.
 */
final class Failover {
  private final ModelChoice.Chosen chosen;
  private final TurnEvents events;
  private final CancelSignal cancel;
  private final List<Route.Tried> tried = new ArrayList<>();

  Failover(ModelChoice.Chosen chosen, TurnEvents events, CancelSignal cancel) {
    this.chosen = chosen;
    this.events = events;
    this.cancel = cancel;
  }

  /** A reply and the route to the model that gave it. */
  record Served(Route route, Reply reply, Usage usage) {}

  /**
   * Asks.
   *
   * @param routed is told each route before its model is asked
   */
  Served serve(Task task, Consumer<Route> routed) {
    Usage spent = Usage.NONE;
    for (int i = 0; ; i++) {
      Route route = chosen.order().get(i).afterFailures(tried);
      routed.accept(route);
      Reply reply = chosen.responder(route).respond(task, events, cancel);
      spent = reply.usage().plus(spent);
      boolean last = i + 1 == chosen.order().size();
      if (last || !(reply instanceof Reply.Failed failed) || !mayGoOn(failed)) {
        return new Served(route, reply, spent);
      }
      tried.add(new Route.Tried(route.model(), failed.refusal().message()));
      events.step(
          route.model() + " failed; asking " + chosen.order().get(i + 1).model(),
          failed.refusal().message());
    }
  }

  private boolean mayGoOn(Reply.Failed failed) {
    return !failed.heard() && !cancel.isCancelled();
  }
}
