package dev.deckhand.web;

import dev.deckhand.admin.KnownProviders;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.PresetSetup;
import dev.deckhand.admin.SettingsProblem;
import dev.deckhand.model.Presets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is known of providers beforehand, and what administrators know better. */
@Path(AdminGate.PATH + "/presets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PresetResource {
  private final LiveSettings live;
  private final SettingsChanges changes;
  private final Presets shipped = Presets.load();

  PresetResource(LiveSettings live, SettingsChanges changes) {
    this.live = live;
    this.changes = changes;
  }

  @GET
  @APIResponseSchema(KnownProviders.class)
  public Response all() {
    LiveSettings.Snapshot now = live.snapshot();
    return Response.ok(KnownProviders.of(shipped, now.settings()))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  /** Puts a preset in the place of the one of that name, or beside the others. */
  @PUT
  @Path("{name}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response change(
      String name,
      @NotNull PresetSetup preset,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    if (!preset.name().isEmpty() && !preset.name().equals(name)) {
      throw ProblemException.of(
          422,
          "name-differs",
          "The address names the preset " + name + ", the body " + preset.name(),
          "Give both the same name");
    }
    PresetSetup named =
        new PresetSetup(
            name,
            preset.kind(),
            preset.baseAddress(),
            preset.addressHint(),
            preset.keyPage(),
            preset.note(),
            preset.models());
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "preset.changed", name),
        settings -> settings.with(named));
  }

  /** Goes back to the preset that comes with the program, or to none. */
  @DELETE
  @Path("{name}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response remove(
      String name,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "preset.removed", name),
        settings -> {
          if (settings.presets().stream().noneMatch(preset -> preset.name().equals(name))) {
            throw SettingsProblem.unknown("preset of your own", name);
          }
          return settings.withoutPreset(name);
        });
  }
}
