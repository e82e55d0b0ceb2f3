package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.ModelChoice;
import dev.deckhand.assist.Scoreboard;
import dev.deckhand.document.Host;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What can be asked, and which models can answer. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CatalogResource {
  private final Features features;
  private final Assistant assistant;

  private final ModelChoice choice;
  private final Scoreboard scoreboard;

  CatalogResource(
      Features features, Assistant assistant, ModelChoice choice, Scoreboard scoreboard) {
    this.features = features;
    this.assistant = assistant;
    this.choice = choice;
    this.scoreboard = scoreboard;
  }

  /** A feature as menus show it. */
  public record FeatureView(
      String id, Host host, String title, String description, String example) {}

  @GET
  @Path("features")
  public List<FeatureView> features() {
    return features.all().stream()
        .map(Feature::card)
        .map(c -> new FeatureView(c.id(), c.host(), c.title(), c.description(), c.example()))
        .toList();
  }

  @GET
  @Path("models")
  public List<Assistant.ModelView> models() {
    return assistant.models();
  }

  /** How well models do features, by replays and by what users did. */
  @GET
  @Path("scoreboard")
  public Scoreboard.Board scoreboard() {
    return scoreboard.read();
  }

  /** Who would serve a feature in a new session now, and why. No model is asked. */
  @GET
  @Path("features/{id}/route")
  public Route route(String id) {
    Feature feature = features.find(id).orElseThrow(() -> ProblemException.notFound("feature", id));
    return switch (choice.dryRun(feature)) {
      case Router.Choice.Chosen chosen -> chosen.route();
      case Router.Choice.Nobody nobody ->
          throw ProblemException.of(409, "no-model", nobody.message(), nobody.nextStep());
    };
  }
}
