package dev.deckhand.web;

import dev.deckhand.assist.Ask;
import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.SendPreview;
import dev.deckhand.assist.Sent;
import dev.deckhand.assist.SentStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What leaves for a provider: of a turn that was asked, and of one that would be. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SentResource {
  private final Assistant assistant;
  private final SentStore store;
  private final SendPreview preview;
  private final TurnStarter starter;

  SentResource(Assistant assistant, SentStore store, SendPreview preview, TurnStarter starter) {
    this.assistant = assistant;
    this.store = store;
    this.preview = preview;
    this.starter = starter;
  }

  /** The exact texts that left during a turn. */
  @GET
  @Path("turns/{id}/sent")
  public Sent sent(UUID id) {
    if (assistant.find(id).isEmpty()) {
      throw ProblemException.notFound("turn", id);
    }
    return store.of(id);
  }

  /** What an ask would send; no model is asked and nothing is kept. */
  @POST
  @Path("sessions/{id}/turns/would-send")
  public SendPreview.Preview wouldSend(UUID id, @Valid @NotNull TurnRequest request) {
    Ask ask = request.ask(id);
    return preview.of(ask, starter.document(ask));
  }
}
