package dev.deckhand.routing;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What holds while no administrator has said anything. */
@Singleton
class RoutingWiring {
  @Produces
  @DefaultBean
  @Singleton
  RoutingPolicy.Source policies() {
    return () -> RoutingPolicy.OPEN;
  }

  @Produces
  @DefaultBean
  @Singleton
  BudgetLedger budgets() {
    return BudgetLedger.UNLIMITED;
  }
}
