package dev.deckhand.web;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The page that finds out why the add-in does not work, and what it asks for. It runs before
 * anybody has a token and says nothing of any document.
 */
@Path("/addin")
public class SelfTestResource {
  private static final int EVENTS = 5;
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final OfficePage page;
  private final Clock clock;
  private final String version;

  SelfTestResource(
      PaneSettings.Source source,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version)
      throws IOException {
    PaneSettings settings = source.settings();
    this.page = new OfficePage("/pages/self-test.html", settings, settings.selfTestPolicy());
    this.clock = clock;
    this.version = version;
  }

  /** What the service's clock says. */
  public record ServiceView(Instant now, String version) {}

  @GET
  @Path("self-test.html")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response page() {
    return page.response();
  }

  @GET
  @Path("self-test/service")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response service() {
    return Response.ok(new ServiceView(clock.instant(), version))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** A few events one after the other; they arrive like that unless something gathers them. */
  @GET
  @Path("self-test/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> stream(@Context Sse sse) {
    return Multi.createFrom()
        .ticks()
        .every(BETWEEN)
        .select()
        .first(EVENTS)
        .map(
            number ->
                sse.newEventBuilder()
                    .name("tick")
                    .data(String.class, String.valueOf(number + 1))
                    .build());
  }
}
