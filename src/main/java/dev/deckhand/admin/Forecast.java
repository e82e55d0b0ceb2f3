package dev.deckhand.admin;

import dev.deckhand.admin.budget.Budget;
import dev.deckhand.admin.budget.DatabaseLedger;
import dev.deckhand.feature.Features;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import dev.deckhand.routing.RoutingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who serves what, and what a change of settings would move. */
public final class Forecast {
  private final Features features;
  private final DryRun dryRun;
  private final LiveSettings live;
  private final DatabaseLedger ledger;

  Forecast(Features features, DryRun dryRun, LiveSettings live, DatabaseLedger ledger) {
    this.features = features;
    this.dryRun = dryRun;
    this.live = live;
    this.ledger = ledger;
  }

  /**
   * Who would serve a feature right now.
   *
   * @param route {@code null} when nobody would
   * @param problem why nobody would, and what to do; {@code null} when somebody would
   * @param considered every model that was looked at, in the order in which they would serve, those
   *     that may not at the end
   */
  public record Serving(
      String feature,
      @Nullable Route route,
      @Nullable String problem,
      List<Route.Considered> considered) {
    private @Nullable String model() {
      return route == null ? null : route.model();
    }
  }

  /** A feature that another model would serve; {@code null} for nobody. */
  public record Move(String feature, @Nullable String from, @Nullable String to) {}

  /** Who serves each feature now. */
  public List<Serving> now() {
    return serving(live.providers(), live.policy(), live.budgets());
  }

  /** What other settings would move, by feature. */
  public List<Move> moves(Settings after) {
    List<Serving> before = now();
    List<Serving> then = serving(live.providersWith(after), after.policy(), after.budgets());
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String from = before.get(i).model();
      String to = then.get(i).model();
      if (!Objects.equals(from, to)) {
        moves.add(new Move(before.get(i).feature(), from, to));
      }
    }
    return List.copyOf(moves);
  }

  private List<Serving> serving(
      List<ProviderSettings> providers, RoutingPolicy policy, List<Budget> budgets) {
    DryRun.Room room = (feature, provider) -> ledger.hasRoom(budgets, feature, provider);
    return features.all().stream()
        .map(feature -> serving(feature.id(), dryRun.choose(feature, providers, policy, room)))
        .toList();
  }

  private static Serving serving(String feature, Router.Choice choice) {
    return switch (choice) {
      case Router.Choice.Chosen chosen ->
          new Serving(feature, chosen.route(), null, chosen.route().considered());
      case Router.Choice.Nobody nobody ->
          new Serving(
              feature, null, nobody.message() + ". " + nobody.nextStep(), nobody.considered());
    };
  }
}
