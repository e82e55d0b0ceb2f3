package dev.deckhand.assist;

import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model after the other until one does not fail. Once the user has read a part of an
 * answer no other model goes on with it.
 */
final class Failover {
  private final ModelChoice.Chosen chosen;
  private final TurnEvents events;
  private final CancelSignal cancel;
  private final CallObserver observer;
  private final List<Route.Tried> tried = new ArrayList<>();

  Failover(
      ModelChoice.Chosen chosen, TurnEvents events, CancelSignal cancel, CallObserver observer) {
    this.chosen = chosen;
    this.events = events;
    this.cancel = cancel;
    this.observer = observer;
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
    @Nullable Served failure = null;
    for (int i = 0; ; i++) {
      Route route = chosen.order().get(i).afterFailures(tried);
      routed.accept(route);
      Reply reply = chosen.responder(route).respond(patient(task, i), events, cancel);
      spent = reply.usage().plus(spent);
      if (failure != null && reply instanceof Reply.Declined && isBuiltin(i)) {
        // What the built-in model cannot do says less than why the others failed.
        routed.accept(failure.route());
        return new Served(failure.route(), failure.reply(), spent);
      }
      boolean last = i + 1 == chosen.order().size();
      if (last || !(reply instanceof Reply.Failed failed) || !mayGoOn(failed)) {
        return new Served(route, reply, spent);
      }
      failure = new Served(route, reply, spent);
      giveUp(route.model(), failed.refusal(), chosen.order().get(i + 1).model());
    }
  }

  /** While another chat model is left, a call is tried once. */
  private Task patient(Task task, int place) {
    boolean another = place + 1 < chosen.order().size() && !isBuiltin(place + 1);
    return another ? task.within(task.limits().withAttempts(1)) : task;
  }

  private boolean isBuiltin(int place) {
    return chosen.responder(chosen.order().get(place)).view().builtin();
  }

  private void giveUp(String model, Refusal why, String next) {
    tried.add(new Route.Tried(model, why.message()));
    observer.fellBack(model, why.code(), next);
    events.step(model + " failed; asking " + next, why.message());
  }

  private boolean mayGoOn(Reply.Failed failed) {
    return !failed.heard() && !cancel.isCancelled();
  }
}
