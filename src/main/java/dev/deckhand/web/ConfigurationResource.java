package dev.deckhand.web;

import dev.deckhand.admin.Administration;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.Settings;
import dev.deckhand.admin.SettingsJson;
import dev.deckhand.admin.SettingsProblem;
import dev.deckhand.admin.SettingsStore;
import dev.deckhand.admin.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** All settings in one YAML file without keys, and back; and undo. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConfigurationResource {
  private static final String YAML = "application/yaml";

  private final LiveSettings live;
  private final Administration administration;
  private final SettingsStore store;
  private final SettingsChanges changes;
  private final Once once;

  ConfigurationResource(
      LiveSettings live,
      Administration administration,
      SettingsStore store,
      SettingsChanges changes,
      Once once) {
    this.live = live;
    this.administration = administration;
    this.store = store;
    this.changes = changes;
    this.once = once;
  }

  @GET
  @Path("configuration")
  @Produces(YAML)
  public Response export() {
    LiveSettings.Snapshot now = live.snapshot();
    return Response.ok(SettingsJson.writeYaml(now.settings()))
        .tag(String.valueOf(now.revision()))
        .header("Content-Disposition", "attachment; filename=\"deckhand.yaml\"")
        .build();
  }

  /** What a file would change; its revision is what the import has to name. */
  @POST
  @Path("configuration/preview")
  @Consumes({YAML, MediaType.TEXT_PLAIN})
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response preview(@NotNull String yaml) {
    Settings imported = SettingsJson.readYaml(yaml);
    return changes.preview(settings -> imported).response();
  }

  /** Replaces all settings by those of the file; keys stay where the provider stays. */
  @POST
  @Path("configuration")
  @Consumes({YAML, MediaType.TEXT_PLAIN})
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response apply(
      @NotNull String yaml,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Context SecurityContext who) {
    var order = SettingsChanges.order(who, ifMatch, "configuration.imported", "configuration");
    Settings imported = SettingsJson.readYaml(yaml);
    return once.run(
        "admin:configuration",
        Preconditions.key(key),
        List.of(order.revision(), yaml),
        () -> changes.apply(order, settings -> imported));
  }

  /** What undo would do. */
  @GET
  @Path("undo")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response undoPreview() {
    Settings before = store.beforeLast(Tenant.LOCAL).orElseThrow(SettingsProblem::nothingToUndo);
    return changes.preview(settings -> before).response();
  }

  /** Takes the last change back. Keys do not come back. */
  @POST
  @Path("undo")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response undo(
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Context SecurityContext who) {
    var order = SettingsChanges.order(who, ifMatch, "change.undone", "settings");
    return once.run(
        "admin:undo",
        Preconditions.key(key),
        order.revision(),
        () -> SettingsChanges.view(administration.undo(order), List.of()));
  }
}
