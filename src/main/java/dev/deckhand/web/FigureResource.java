package dev.deckhand.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.figure.Figure;
import dev.deckhand.assist.DeckFigures;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.Proof;
import dev.deckhand.assist.Prover;
import dev.deckhand.assist.builtin.FigureRefresh;
import dev.deckhand.document.Host;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures of a deck that come from a workbook: which are stale, and how to refresh them. */
@Path("/api/v1/documents/{id}/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FigureResource {
  private final Documents documents;
  private final OpenDocuments open;
  private final DeckFigures figures;
  private final Prover prover;
  private final SourceOnly sourceOnly;

  FigureResource(
      Documents documents,
      OpenDocuments open,
      DeckFigures figures,
      Prover prover,
      SourceOnly sourceOnly) {
    this.sourceOnly = sourceOnly;
    this.documents = documents;
    this.open = open;
    this.figures = figures;
    this.prover = prover;
  }

  /**
   * A plan that brings the stale figures up to date; send it to {@code plan/apply}.
   *
   * @param version the version of the deck it is for
   * @param lost the stale figures whose row or column is no longer in the workbook
   */
  public record Refresh(
      int version,
      ObjectNode plan,
      List<Violation> violations,
      ChangeReport preview,
      List<Figure> lost) {}

  @GET
  @Operation(
      summary = "Figures of a deck",
      description =
          "The numbers in tables and charts of slides whose notes name cells of a workbook of the"
              + " session, each with its cell, what the slide shows and what the workbook has now.")
  public List<Figure> figures(UUID id) {
    Document deck = deck(id);
    return figures.of(deck, opened(deck));
  }

  @POST
  @Path("refresh")
  @Operation(
      summary = "Propose an update of stale figures",
      description = "Nothing is written: the answer is a plan with its preview.")
  public Refresh refresh(UUID id) {
    Document deck = deck(id);
    OpenDocument opened = opened(deck);
    List<Figure> all = figures.of(deck, opened);
    EditPlan plan = FigureRefresh.of(opened.deckOutline(), all);
    List<Figure> lost = all.stream().filter(f -> f.stale() && f.now() == null).toList();
    if (plan.isEmpty()) {
      return new Refresh(
          deck.version(), PlanJson.write(plan), List.of(), ChangeReport.NOTHING, lost);
    }
    return switch (prover.prove(opened.file(), plan)) {
      case Proof.Refused refused ->
          throw ProblemException.refused(
              "plan-invalid", "The figures cannot be updated as they are", refused.violations());
      case Proof.Proven proven ->
          new Refresh(
              deck.version(),
              PlanJson.write(plan),
              proven.violations(),
              proven.edited().report(),
              lost);
    };
  }

  private Document deck(UUID id) {
    Document document = documents.find(id).orElseThrow(() -> sourceOnly.missing(id));
    if (document.format().host() != Host.POWERPOINT) {
      throw ProblemException.of(
          422, "wrong-document", document.name() + " is a workbook; figures are on slides", null);
    }
    return document;
  }

  private OpenDocument opened(Document deck) {
    return open.at(deck.id(), deck.version())
        .orElseThrow(() -> ProblemException.notFound("document", deck.id()));
  }
}
