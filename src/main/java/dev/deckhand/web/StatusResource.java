package dev.deckhand.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.SettingsStore;
import dev.deckhand.admin.Tenant;
import dev.deckhand.model.Presets;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Where the settings stand, and what changes while somebody looks. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  private final LiveSettings live;
  private final SettingsStore store;
  private final AdminStream stream;
  private final ObjectMapper json;
  private final String currency = Presets.load().currency();

  StatusResource(LiveSettings live, SettingsStore store, AdminStream stream, ObjectMapper json) {
    this.live = live;
    this.store = store;
    this.stream = stream;
    this.json = json;
  }

  /**
   * Where the settings stand.
   *
   * @param currency of prices, costs and budgets, as ISO 4217 names it
   * @param lastChange {@code null} as long as nothing was changed
   */
  public record StatusView(int revision, String currency, @Nullable LastChange lastChange) {}

  /**
   * The change that made the revision in force.
   *
   * @param changes a list of {@code path}, {@code from} and {@code to}
   * @param undoable whether undo takes something back
   */
  public record LastChange(
      Instant at,
      String actor,
      String action,
      String subject,
      JsonNode changes,
      boolean undoable) {}

  @GET
  @Path("status")
  @RunOnVirtualThread
  public StatusView status() {
    return new StatusView(
        live.snapshot().revision(),
        currency,
        store.lastChange(Tenant.LOCAL).map(this::view).orElse(null));
  }

  /**
   * What changes: {@code settings} with the revision, {@code health} when a model fails or
   * recovers, {@code traffic} when turns end or replays are scored. Each is told once at the
   * beginning.
   */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Blocking
  public Multi<OutboundSseEvent> events() {
    return stream.open();
  }

  private LastChange view(SettingsStore.LastChange last) {
    var entry = last.entry();
    try {
      return new LastChange(
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          json.readTree(entry.changes()),
          last.undoable());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Audit row " + entry.sequence() + " is not JSON", e);
    }
  }
}
