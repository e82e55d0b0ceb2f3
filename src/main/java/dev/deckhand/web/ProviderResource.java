package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.ModelSetup;
import dev.deckhand.admin.ProviderSetup;
import dev.deckhand.admin.Settings;
import dev.deckhand.admin.SettingsProblem;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Providers and their models. With {@code preview=true} a change is only told, not made. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProviderResource {
  private final LiveSettings live;
  private final KnownFaults faults;
  private final SettingsChanges changes;
  private final Once once;

  ProviderResource(LiveSettings live, KnownFaults faults, SettingsChanges changes, Once once) {
    this.live = live;
    this.faults = faults;
    this.changes = changes;
    this.once = once;
  }

  /** The providers of a revision, in the order in which they serve. */
  public record ProviderList(int revision, List<ProviderView> providers) {}

  /** The models of a revision. */
  public record ModelList(int revision, List<ModelView> models) {}

  /**
   * A model and where it is from.
   *
   * @param ref {@code provider/model}
   * @param health how this node finds it
   */
  public record ModelView(
      String ref, String provider, String source, ModelSetup model, ModelCondition health) {}

  @GET
  @Path("providers")
  @APIResponseSchema(ProviderList.class)
  public Response list() {
    LiveSettings.Snapshot now = live.snapshot();
    List<ProviderView> all = ProviderView.all(live);
    return Response.ok(new ProviderList(now.revision(), all))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  @GET
  @Path("providers/{id}")
  @APIResponseSchema(ProviderView.class)
  public Response get(String id) {
    LiveSettings.Snapshot now = live.snapshot();
    ProviderView found =
        ProviderView.all(live).stream()
            .filter(provider -> provider.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown("provider", id));
    return Response.ok(found).tag(String.valueOf(now.revision())).build();
  }

  @GET
  @Path("models")
  @APIResponseSchema(ModelList.class)
  public Response models() {
    LiveSettings.Snapshot now = live.snapshot();
    List<ModelView> models =
        ProviderView.all(live).stream()
            .flatMap(
                provider ->
                    provider.models().stream()
                        .map(
                            model ->
                                new ModelView(
                                    provider.id() + "/" + model.id(),
                                    provider.id(),
                                    provider.source(),
                                    model,
                                    ModelCondition.of(
                                        faults,
                                        now.providers(),
                                        new ModelRef(provider.id(), model.id())))))
            .toList();
    return Response.ok(new ModelList(now.revision(), models))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  @POST
  @Path("providers")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response create(
      @NotNull ProviderSetup provider,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Context SecurityContext who) {
    UnaryOperator<Settings> edit =
        settings -> {
          if (settings.provider(provider.id()).isPresent()) {
            throw new SettingsProblem(
                "provider-exists",
                "There is a provider " + provider.id() + " already",
                "Choose another id, or change that one");
          }
          return settings.with(provider);
        };
    if (preview) {
      return changes.preview(edit).response();
    }
    var order = SettingsChanges.order(who, ifMatch, "provider.created", provider.id());
    return once.run(
        "admin:providers",
        Preconditions.key(key),
        List.of(order.revision(), provider),
        () -> changes.apply(order, edit));
  }

  @PUT
  @Path("providers/{id}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response change(
      String id,
      @NotNull ProviderSetup provider,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    ProviderSetup named =
        new ProviderSetup(id, provider.kind(), provider.baseUrl(), provider.models());
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "provider.changed", id),
        settings -> {
          own(settings, id);
          return settings.with(named);
        });
  }

  @DELETE
  @Path("providers/{id}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response delete(
      String id,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "provider.deleted", id),
        settings -> {
          own(settings, id);
          return settings.without(id);
        });
  }

  @PUT
  @Path("providers/{id}/models/{model: .+}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response putModel(
      String id,
      String model,
      @NotNull ModelSetup setup,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "model.changed", id + "/" + model),
        settings -> settings.with(own(settings, id).with(setup.named(model))));
  }

  @DELETE
  @Path("providers/{id}/models/{model: .+}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response deleteModel(
      String id,
      String model,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "model.deleted", id + "/" + model),
        settings -> {
          ProviderSetup provider = own(settings, id);
          if (provider.models().stream().noneMatch(m -> m.id().equals(model))) {
            throw unknown("model", id + "/" + model);
          }
          return settings.with(provider.without(model));
        });
  }

  private ProviderSetup own(Settings settings, String id) {
    return ProviderView.own(live, settings, id);
  }

  private static SettingsProblem unknown(String what, String name) {
    return SettingsProblem.unknown(what, name);
  }
}
