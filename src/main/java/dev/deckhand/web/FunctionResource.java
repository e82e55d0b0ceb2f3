package dev.deckhand.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.CellAnswer;
import dev.deckhand.assist.CellAnswers;
import dev.deckhand.assist.CellOutcome;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.cell.CellQuestion;
import dev.deckhand.assist.cell.CellResult;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What worksheet functions ask. */
@Path("/api/v1/functions")
@Produces(MediaType.APPLICATION_JSON)
public class FunctionResource {
  private final CellAnswers answers;
  private final TurnStream stream;
  private final int dailyCalls;

  FunctionResource(
      CellAnswers answers,
      TurnStream stream,
      @ConfigProperty(name = "deckhand.functions.daily-calls") int dailyCalls) {
    this.answers = answers;
    this.stream = stream;
    this.dailyCalls = dailyCalls;
  }

  /**
   * A question.
   *
   * @param prompt up to 4,000 characters
   * @param values rows of numbers, texts, booleans and {@code null}; up to 2,000 cells with 40,000
   *     characters
   */
  public record FunctionRequest(
      @NotNull String prompt, @Nullable @Schema(example = "[[\"North\", 12.5]]") JsonNode values) {}

  /**
   * The value of a cell.
   *
   * @param value a number or a text; a text that begins like a formula has an apostrophe before it
   * @param model {@code provider/model}
   * @param cached whether it was paid for before
   * @param cost {@code null} where the model's prices are unknown
   */
  public record FunctionValue(
      Object value, String model, boolean cached, @Nullable BigDecimal cost) {}

  @POST
  @Path("ask")
  @Blocking
  @Operation(
      summary = "Answer the worksheet function DECKHAND.ASK",
      description =
          "Asks the model that fills rows (excel.fill) for one value. The same prompt and values are"
              + " paid for once by each user. Without a chat model only plain figures of numbers are answered.")
  @APIResponse(responseCode = "200", description = "the value")
  @APIResponse(responseCode = "422", description = "bad-question: too long, too many cells")
  @APIResponse(responseCode = "429", description = "function-quota: no questions left for today")
  @APIResponse(responseCode = "502", description = "the model failed")
  @APIResponse(responseCode = "503", description = "no-model, builtin-cannot: nobody can be asked")
  public Uni<FunctionValue> ask(
      @Valid @NotNull FunctionRequest request, @Context SecurityContext caller) {
    CellQuestion question = question(request);
    String who = caller.getUserPrincipal().getName();
    return stream.once(cancel -> view(answers.answer(question, who, dailyCalls, cancel)));
  }

  private static CellQuestion question(FunctionRequest request) {
    try {
      return CellQuestion.of(request.prompt(), request.values());
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          422, "bad-question", e.getMessage() + "", "Ask for less in one cell");
    }
  }

  private static FunctionValue view(CellOutcome outcome) {
    return switch (outcome) {
      case CellOutcome.Answered(CellAnswer answer) ->
          new FunctionValue(plain(answer.result()), answer.model(), answer.cached(), answer.cost());
      case CellOutcome.Not(CellOutcome.Cause cause, Refusal why) ->
          throw ProblemException.of(status(cause), why.code(), why.message(), why.nextStep());
    };
  }

  private static Object plain(CellResult result) {
    return switch (result) {
      case CellResult.Number(double value) -> value;
      case CellResult.Text(String value) -> value;
    };
  }

  private static int status(CellOutcome.Cause cause) {
    return switch (cause) {
      case QUOTA -> 429;
      case NOBODY -> 503;
      case FAILED -> 502;
      case CANCELLED -> 409;
    };
  }
}
