package dev.deckhand.web;

import dev.deckhand.assist.Ask;
import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Material;
import dev.deckhand.assist.SendPreview;
import dev.deckhand.assist.Turn;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Asking: the finished turn as JSON, or its events as they happen. */
@Path("/api/v1/sessions/{id}/turns")
public class AskResource {
  private final Assistant assistant;
  private final TurnStarter starter;
  private final TurnStream stream;
  private final SendPreview preview;

  AskResource(Assistant assistant, TurnStarter starter, TurnStream stream, SendPreview preview) {
    this.preview = preview;
    this.assistant = assistant;
    this.starter = starter;
    this.stream = stream;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<Turn> ask(UUID id, @Valid @NotNull TurnRequest request) {
    Ask ask = request.ask(id);
    Material material = starter.material(ask);
    return stream.whole((events, cancel) -> assistant.run(ask, material, events, cancel));
  }

  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Blocking
  public Multi<OutboundSseEvent> askStreaming(UUID id, @Valid @NotNull TurnRequest request) {
    Ask ask = request.ask(id);
    Material material = starter.material(ask);
    return stream.of((events, cancel) -> assistant.run(ask, material, events, cancel));
  }

  /** What an ask would send; no model is asked and nothing is kept. */
  @POST
  @Path("would-send")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  public SendPreview.Preview wouldSend(UUID id, @Valid @NotNull TurnRequest request) {
    Ask ask = request.ask(id);
    return preview.of(ask, starter.material(ask));
  }
}
