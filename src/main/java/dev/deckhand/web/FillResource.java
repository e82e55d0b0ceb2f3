package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.FillPages;
import dev.deckhand.assist.Fills;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.Turn;
import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillEstimate;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Fills: all rows after a sample, and what was worked out for them. */
@Path("/api/v1/turns/{id}")
public class FillResource {
  private final Assistant assistant;
  private final Fills fills;
  private final FillPages pages;
  private final TurnStream stream;

  FillResource(Assistant assistant, Fills fills, FillPages pages, TurnStream stream) {
    this.assistant = assistant;
    this.fills = fills;
    this.pages = pages;
    this.stream = stream;
  }

  /**
   * What a run may take; at least one limit is named.
   *
   * @param costCap money at most, in the currency of the model's prices
   * @param tokenCap tokens of prompts and replies at most
   * @param model {@code provider/model} for the values that are left; the sample's when left out
   */
  public record BatchRequest(
      @Nullable @Positive BigDecimal costCap,
      @Nullable @Positive Long tokenCap,
      @Nullable String model) {}

  @POST
  @Path("batch")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      summary = "Fill all rows after a sample",
      description =
          "Goes on from the sample of a fill, or from a run that ended early: each distinct value is"
              + " asked once, and what was worked out before is not asked again. The answer is a turn"
              + " of its own with a plan for all rows; as server-sent events it tells its progress.")
  public Uni<Turn> batch(UUID id, @Valid @Nullable BatchRequest request) {
    Fills.Batch batch = ready(id, request);
    return stream.whole((events, cancel) -> fills.run(batch, events, cancel));
  }

  @POST
  @Path("batch")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Blocking
  public Multi<OutboundSseEvent> batchStreaming(UUID id, @Valid @Nullable BatchRequest request) {
    Fills.Batch batch = ready(id, request);
    return stream.of((events, cancel) -> fills.run(batch, events, cancel));
  }

  @GET
  @Path("ledger")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      summary = "What was worked out for the rows of a fill",
      description = "Value by value: the result, who gave it when, by which prompt, at what cost.")
  public FillPages.Page ledger(UUID id, @RestQuery @Min(0) @Nullable Integer from) {
    return pages.of(turn(id).id(), from == null ? 0 : from);
  }

  private Fills.Batch ready(UUID id, @Nullable BatchRequest request) {
    Turn turn = turn(id);
    String model =
        request == null || request.model() == null || request.model().isBlank()
            ? null
            : request.model();
    FillCap cap =
        request == null ? FillCap.NONE : new FillCap(request.costCap(), request.tokenCap());
    return switch (fills.start(turn, cap, model)) {
      case Fills.Start.Not(Refusal why) ->
          throw ProblemException.of(409, why.code(), why.message(), why.nextStep());
      case Fills.Start.Ready(Fills.Batch batch) -> limited(batch);
    };
  }

  /** A limit is named, and one that can hold. */
  private Fills.Batch limited(Fills.Batch batch) {
    FillCap cap = batch.cap();
    FillEstimate rest = batch.fill().rest();
    if (cap.cost() == null && cap.tokens() == null) {
      String about =
          rest == null || rest.cost() == null
              ? "about " + (rest == null ? 0 : rest.inputTokens() + rest.outputTokens()) + " tokens"
              : "about " + rest.cost().toPlainString();
      throw ProblemException.of(
          422,
          "cap-missing",
          "Say what the rest may take at most; it would take " + about,
          "Send costCap (money) or tokenCap (tokens)");
    }
    if (cap.tokens() == null && !fills.priced(batch.model())) {
      throw ProblemException.of(
          422,
          "price-unknown",
          "The prices of " + batch.model() + " are unknown, so a limit in money cannot hold",
          "Send tokenCap instead");
    }
    return batch;
  }

  private Turn turn(UUID id) {
    return assistant.find(id).orElseThrow(() -> ProblemException.notFound("turn", id));
  }
}
