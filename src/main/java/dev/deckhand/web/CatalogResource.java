package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.document.Host;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What can be asked, and which models can answer. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
  private final Features features;
  private final Assistant assistant;

  CatalogResource(Features features, Assistant assistant) {
    this.features = features;
    this.assistant = assistant;
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
}
