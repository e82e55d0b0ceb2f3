package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.ConnectionTest;
import dev.deckhand.model.provider.ModelLists;
import dev.deckhand.model.provider.OfferedModels;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What helps to set a provider up: a connection test, the models it has. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProbeResource {
  private final LiveSettings live;
  private final ConnectionTest test;
  private final ModelLists lists;

  ProbeResource(LiveSettings live, ConnectionTest test, ModelLists lists) {
    this.live = live;
    this.test = test;
    this.lists = lists;
  }

  /**
   * What a connection test found.
   *
   * @param model {@code provider/model}
   * @param message what happened and, when it failed, what to do
   * @param failure kind of failure; {@code null} when it works
   */
  public record TestView(
      String model,
      boolean works,
      String message,
      @Nullable String failure,
      long latencyMs,
      TokenUsage usage) {}

  /**
   * The models a provider says it has.
   *
   * @param problem why there is no list, and what to do; {@code null} when there is one
   */
  public record OfferedView(List<OfferedModels.Offered> models, @Nullable String problem) {}

  /**
   * One small real call.
   *
   * @param model id of the model to ask; the provider's first one when left out
   */
  @POST
  @Path("providers/{id}/test")
  public TestView test(String id, @RestQuery @Nullable String model) {
    ProviderSettings provider = provider(id);
    ModelSettings asked =
        provider.models().stream()
            .filter(m -> model == null || m.id().equals(model))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        404,
                        "not-found",
                        model == null
                            ? "The provider " + id + " has no model to ask"
                            : "The provider " + id + " has no model " + model,
                        "Add the model first"));
    ConnectionTest.Finding finding = test.of(provider, asked, new CancelSignal());
    return new TestView(
        id + "/" + asked.id(),
        finding.works(),
        finding.message(),
        finding.failure() == null ? null : finding.failure().name(),
        finding.latency().toMillis(),
        finding.usage());
  }

  @GET
  @Path("providers/{id}/available-models")
  public OfferedView available(String id) {
    return switch (lists.of(provider(id), new CancelSignal())) {
      case OfferedModels.Listed listed -> new OfferedView(listed.models(), null);
      case OfferedModels.NotOffered none -> new OfferedView(List.of(), none.reason());
      case OfferedModels.Failed failed -> new OfferedView(List.of(), failed.failure().message());
    };
  }

  private ProviderSettings provider(String id) {
    return live.providers().stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unusable(id));
  }

  private ProblemException unusable(String id) {
    String problem = live.snapshot().problems().get(id);
    return problem == null
        ? ProblemException.of(404, "not-found", "There is no provider " + id, "Reload the settings")
        : ProblemException.of(
            409,
            "provider-unusable",
            "The provider cannot be asked: " + problem,
            "Mend that first");
  }
}
