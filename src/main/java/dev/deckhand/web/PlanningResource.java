package dev.deckhand.web;

import dev.deckhand.assist.Scoreboard;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.Presets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Before a run: what can be chosen, and what the run would take. */
@Path(AdminGate.EVALUATIONS + "/planning")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanningResource {
  private final SuiteLookup suites;
  private final EvaluationRules rules;
  private final Scoreboard scoreboard;
  private final String currency = Presets.load().currency();

  PlanningResource(SuiteLookup suites, EvaluationRules rules, Scoreboard scoreboard) {
    this.suites = suites;
    this.rules = rules;
    this.scoreboard = scoreboard;
  }

  /**
   * What can be chosen.
   *
   * @param currency of prices and costs, as ISO 4217 names it
   */
  public record Choices(String currency, List<ModelChoice> models) {}

  /**
   * A model that takes work.
   *
   * @param priced whether its calls cost money, so that a run with it needs a limit
   * @param judges whether it can judge by rubrics
   */
  public record ModelChoice(
      String id, String displayName, boolean builtin, boolean priced, boolean judges) {}

  @GET
  public Choices choices() {
    return new Choices(currency, rules.choices());
  }

  /** What this run would take; nothing begins, and a limit of its cost may be left out. */
  @POST
  public RunEstimate estimate(@Valid @NotNull EvaluationRequest request) {
    RunSettings settings = request.settings(rules.models());
    rules.known(settings);
    return RunEstimate.of(suites.suite(request.suite()), settings, scoreboard.read(), rules);
  }
}
