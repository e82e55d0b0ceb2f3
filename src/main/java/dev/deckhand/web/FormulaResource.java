package dev.deckhand.web;

import dev.deckhand.analysis.trace.CellTrace;
import dev.deckhand.analysis.trace.CellTracing;
import dev.deckhand.analysis.trace.Evaluation;
import dev.deckhand.analysis.trace.FormulaEvaluation;
import dev.deckhand.analysis.trace.FormulaEvaluation.Evaluated;
import dev.deckhand.analysis.trace.FormulaEvaluation.NoSuchPlace;
import dev.deckhand.analysis.trace.FormulaEvaluation.Unreadable;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Formulas of a workbook: tried out without writing them, and traced. */
@Path("/api/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FormulaResource {
  private static final String A_CELL = "Send a cell such as Sales!B2";

  private final OpenDocuments open;
  private final SourceOnly sourceOnly;
  private final Clock clock;

  FormulaResource(OpenDocuments open, SourceOnly sourceOnly, Clock clock) {
    this.open = open;
    this.sourceOnly = sourceOnly;
    this.clock = clock;
  }

  /**
   * A formula to evaluate.
   *
   * @param formula with or without the equals sign
   * @param at the cell it is thought to stand in
   */
  public record EvaluateRequest(
      @NotBlank
          @Schema(
              description = "English function names, commas between arguments",
              examples = "=SUM(Orders!K2:K40)")
          String formula,
      @Nullable
          @Schema(
              description =
                  "the cell it is thought to stand in; references without a worksheet mean that"
                      + " cell's. Left out: the first worksheet's",
              examples = "Orders!L2")
          String at) {}

  @POST
  @Path("evaluate")
  @Operation(
      summary = "Evaluate a formula without writing it",
      description =
          "Over the stored values of the workbook; formulas without a stored result are calculated"
              + " first. Arrays are given whole up to 1,000 values. What is not supported or takes"
              + " too much work has a reason under notEvaluated and no value.")
  @APIResponse(responseCode = "200", description = "the value, or why there is none")
  @APIResponse(
      responseCode = "400",
      description = "bad-formula: the text cannot be read, with the place; bad-range: no such cell")
  public Evaluation evaluate(
      UUID id, @RestQuery @Nullable Integer version, @Valid @NotNull EvaluateRequest request) {
    OpenDocument document = workbook(id, version);
    SheetRange at = request.at() == null ? null : cell(request.at());
    FormulaEvaluation evaluation = new FormulaEvaluation(document.workbook(), clock);
    return switch (evaluation.evaluate(request.formula(), at)) {
      case Evaluated evaluated -> evaluated.evaluation();
      case Unreadable unreadable ->
          throw ProblemException.of(
              400,
              "bad-formula",
              "The formula cannot be read at character %d: %s"
                  .formatted(unreadable.character(), unreadable.message()),
              "Mend it there and send it again, with English names and commas");
      case NoSuchPlace none -> throw badCell(none.message());
    };
  }

  @GET
  @Path("trace")
  @Operation(
      summary = "Trace what leads to a cell and what it leads to",
      description =
          "Precedents and dependents as trees with values and formulas, up to 250 cells and ranges"
              + " each, the nearest first; truncated says whether there are more. Below a range of"
              + " several cells are its formulas.")
  @APIResponse(responseCode = "200", description = "both trees")
  @APIResponse(
      responseCode = "400",
      description = "bad-range: no such cell; bad-depth: not from 1 to 10")
  public CellTrace trace(
      UUID id,
      @RestQuery @Nullable @Parameter(description = "such as Sales!B2") String cell,
      @RestQuery @Nullable @Parameter(description = "steps from the cell, 1 to 10; 3 if left out")
          Integer depth,
      @RestQuery @Nullable Integer version) {
    OpenDocument document = workbook(id, version);
    if (cell == null) {
      throw badCell("No cell is given");
    }
    SheetRange wanted = cell(cell);
    int steps = depth == null ? CellTracing.DEFAULT_DEPTH : depth;
    if (steps < 1 || steps > CellTracing.MAX_DEPTH) {
      throw ProblemException.of(
          400,
          "bad-depth",
          "The depth is " + steps,
          "Send a depth from 1 to " + CellTracing.MAX_DEPTH);
    }
    try {
      return document.tracing().trace(wanted, steps);
    } catch (IllegalArgumentException e) {
      throw badCell(e.getMessage() + "");
    }
  }

  private static SheetRange cell(String text) {
    try {
      return SheetRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw badCell(e.getMessage() + "");
    }
  }

  private static ProblemException badCell(String what) {
    return ProblemException.of(400, "bad-range", what, A_CELL);
  }

  private OpenDocument workbook(UUID id, @Nullable Integer version) {
    Optional<OpenDocument> document = version == null ? open.current(id) : open.at(id, version);
    OpenDocument found = document.orElseThrow(() -> sourceOnly.missing(id));
    if (found.file().format().host() != Host.EXCEL) {
      throw ProblemException.of(
          422, "wrong-document", found.file().name() + " has no formulas", null);
    }
    return found;
  }
}
