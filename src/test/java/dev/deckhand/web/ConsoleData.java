package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;

import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.routing.Outcome;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.routing.Traffic;
import dev.deckhand.routing.TurnEnd;
import dev.deckhand.routing.UserSignal;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A busy installation for the console to show: scores, traffic, votes, cost, budgets. */
@Singleton
class ConsoleData {
  static final String OPENAI = "openai-stub/small";
  static final String ANTHROPIC = "anthropic-stub/small";

  private static final int DAYS = 30;

  private final Features features;
  private final Outcomes outcomes;
  private final Traffic traffic;
  private final EntityManager database;
  private final Clock clock;

  ConsoleData(
      Features features, Outcomes outcomes, Traffic traffic, EntityManager database, Clock clock) {
    this.features = features;
    this.outcomes = outcomes;
    this.traffic = traffic;
    this.database = database;
    this.clock = clock;
  }

  /** Scores of one feature. */
  void scored(String featureId, String model, int cases, double mean) {
    Feature feature = features.find(featureId).orElseThrow();
    String harness = HarnessVersion.of(feature);
    UUID run = UUID.randomUUID();
    outcomes.add(
        IntStream.range(0, cases)
            .mapToObj(
                i ->
                    new Outcome(
                        UUID.randomUUID(),
                        featureId,
                        model,
                        harness,
                        run,
                        "case " + i,
                        mean,
                        model.startsWith("builtin/") ? BigDecimal.ZERO : new BigDecimal("0.0123"),
                        1_500 + 40L * i,
                        clock.instant()))
            .toList());
  }

  /** A month of turns, the same every time. */
  @Transactional
  void month() {
    Random dice = new Random(7);
    Instant now = clock.instant();
    for (Feature feature : features.all()) {
      for (int i = 0; i < 24; i++) {
        String model = List.of(ANTHROPIC, OPENAI, "builtin/rules").get(dice.nextInt(3));
        Instant at = now.minus(Duration.ofHours(dice.nextInt(DAYS * 24)));
        boolean proposed = dice.nextInt(3) > 0;
        UUID turn = UUID.randomUUID();
        TurnEnd.Status status =
            dice.nextInt(9) == 0
                ? TurnEnd.Status.FAILED
                : proposed ? TurnEnd.Status.PROPOSED : TurnEnd.Status.ANSWERED;
        traffic.add(new TurnEnd(turn, feature.id(), model, status, 900 + dice.nextInt(6000), at));
        if (status == TurnEnd.Status.PROPOSED && dice.nextInt(5) > 0) {
          outcomes.add(turn, UserSignal.ACCEPTED, feature.id(), model, "h");
          if (dice.nextInt(10) == 0) {
            outcomes.add(turn, UserSignal.UNDONE, feature.id(), model, "h");
          }
        }
        if (!model.startsWith("builtin")) {
          spent(feature.id(), model, at, new BigDecimal(dice.nextInt(380)).movePointLeft(3));
        }
      }
    }
  }

  private void spent(String feature, String model, Instant at, BigDecimal cost) {
    database
        .createNativeQuery(
            "insert into usage (tenant, day, feature, model, calls, input_tokens,"
                + " cached_input_tokens, output_tokens, cost, estimated_calls, unpriced_calls)"
                + " values ('local', cast(:at as date), :feature, :model, 1, 4000, 0, 700,"
                + " :cost, 0, 0) on conflict (tenant, day, feature, model) do update set"
                + " calls = usage.calls + 1, cost = usage.cost + excluded.cost")
        .setParameter("at", at)
        .setParameter("feature", feature)
        .setParameter("model", model)
        .setParameter("cost", cost)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into spending (tenant, day, feature, provider, spent)"
                + " values ('local', cast(:at as date), :feature, :provider, :cost)"
                + " on conflict (tenant, day, feature, provider) do update"
                + " set spent = spending.spent + excluded.spent")
        .setParameter("at", at)
        .setParameter("feature", feature)
        .setParameter("provider", model.substring(0, model.indexOf('/')))
        .setParameter("cost", cost)
        .executeUpdate();
  }

  /** Budgets of three kinds. */
  void budgets() {
    now(Map.of(
            "budgets",
            List.of(
                Map.of("limit", 120),
                Map.of("provider", "openai-stub", "limit", 40),
                Map.of("feature", "excel.ask", "period", "day", "limit", 2))))
        .put("/admin/budgets")
        .then()
        .statusCode(200);
  }

  /** Scores of most features, some with few cases. */
  void scores() {
    double good = 0.94;
    for (Feature feature : features.all()) {
      scored(feature.id(), ANTHROPIC, 40, good);
      scored(feature.id(), OPENAI, 25, good - 0.13);
      if (feature.id().startsWith("excel")) {
        scored(feature.id(), "builtin/rules", 6, good - 0.3);
      }
      good = good < 0.75 ? 0.96 : good - 0.02;
    }
  }

  /** Takes all of it away. */
  @Transactional
  void forget() {
    for (String table : List.of("outcomes", "user_outcomes", "turn_ends", "usage", "spending")) {
      database.createNativeQuery("delete from " + table).executeUpdate();
    }
  }
}
