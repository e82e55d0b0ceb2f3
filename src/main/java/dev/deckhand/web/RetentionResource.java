package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.Retention;
import dev.deckhand.admin.retention.RetentionJob;
import dev.deckhand.admin.retention.RetentionStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How long what users leave behind is kept. */
@Path(AdminGate.PATH + "/retention")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RetentionResource {
  private static final int MAX_DAYS = 3650;

  private final LiveSettings live;
  private final RetentionStore store;
  private final RetentionJob job;
  private final SettingsChanges changes;

  RetentionResource(
      LiveSettings live, RetentionStore store, RetentionJob job, SettingsChanges changes) {
    this.live = live;
    this.store = store;
    this.job = job;
    this.changes = changes;
  }

  /**
   * The retention in force.
   *
   * @param due what will be deleted with the next run
   */
  public record RetentionView(int revision, Retention retention, RetentionStore.Amount due) {}

  @GET
  @APIResponseSchema(RetentionView.class)
  public Response get() {
    LiveSettings.Snapshot now = live.snapshot();
    Retention retention = now.settings().retention();
    return Response.ok(new RetentionView(now.revision(), retention, store.due(retention)))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  /** What another retention would delete with the next run. */
  @GET
  @Path("due")
  public RetentionStore.Amount due(
      @RestQuery @Min(1) @Max(MAX_DAYS) @Nullable Integer sessionDays,
      @RestQuery @Min(1) @Max(MAX_DAYS) @Nullable Integer sentTextDays) {
    return store.due(new Retention(sessionDays, sentTextDays));
  }

  @PUT
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response put(
      @NotNull Retention retention,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "retention.changed", "retention"),
        settings -> settings.with(retention));
  }

  /** Deletes what is due now; it happens by itself every hour. */
  @POST
  @Path("runs")
  public RetentionStore.Amount run(@Context SecurityContext who) {
    return job.run(Caller.actor(who));
  }
}
