package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Turn;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.importer.TurnCase;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SuiteWriter;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.Documents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a case of a turn: its files, what was asked, and as right what was applied or answered. */
@Path("/api/v1/turns/{id}/case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TurnCaseResource {
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";
  private static final String NAME_RULE = "is lower-case letters, digits and dashes";

  private final Assistant assistant;
  private final Documents documents;
  private final Evaluations evaluations;
  private final TurnCase cases;

  TurnCaseResource(
      Assistant assistant, Documents documents, Evaluations evaluations, DocumentEngine engine) {
    this.assistant = assistant;
    this.documents = documents;
    this.evaluations = evaluations;
    this.cases = new TurnCase(engine);
  }

  /**
   * Where the case goes.
   *
   * @param suite begun when there is none of that name
   * @param name of the case; made of the turn's id when left out
   */
  public record CaseRequest(
      @NotNull @Pattern(regexp = NAME, message = NAME_RULE) String suite,
      @Nullable @Pattern(regexp = NAME, message = NAME_RULE) String name) {}

  /** A case that was written. */
  public record CaseView(String suite, String caseId) {}

  @POST
  public Response make(UUID id, @Valid @NotNull CaseRequest request) throws IOException {
    Turn turn = assistant.find(id).orElseThrow(() -> ProblemException.notFound("turn", id));
    if (!evaluations.suites().takes(request.suite())) {
      throw ProblemException.of(
          409,
          "suite-taken",
          "The suite " + request.suite() + " is not kept where cases made here go",
          "Choose another name");
    }
    CaseDraft made = draft(turn);
    CaseDraft draft = request.name() == null ? made : made.named(request.name());
    SuiteWriter suite =
        SuiteWriter.of(
            evaluations.suites().own().resolve(request.suite()),
            request.suite(),
            "Cases made from turns.");
    try {
      suite.write(draft);
    } catch (FileAlreadyExistsException e) {
      throw ProblemException.of(
          409,
          "case-exists",
          "The suite " + request.suite() + " has the case " + draft.id() + " already",
          "Choose another name");
    }
    return Response.status(201).entity(new CaseView(request.suite(), draft.id())).build();
  }

  private CaseDraft draft(Turn turn) {
    UUID document = turn.documentId();
    Integer version = turn.documentVersion();
    Integer applied = turn.appliedVersion();
    if (document == null
        || version == null
        || (applied == null && turn.status() != TurnStatus.ANSWERED)) {
      throw ProblemException.of(
          409,
          "not-applied",
          "Nothing of this turn was applied, so there is no right answer to learn from",
          "Apply its proposal first");
    }
    List<OfficeFile> sources =
        turn.sources().stream()
            .map(source -> content(source.documentId(), source.version()))
            .toList();
    @Nullable OfficeFile after = applied == null ? null : content(document, applied);
    return cases
        .of(turn, content(document, version), sources, after)
        .orElseThrow(TurnCaseResource::unchecked);
  }

  private OfficeFile content(UUID document, int version) {
    return documents
        .content(document, version)
        .orElseThrow(() -> ProblemException.notFound("version", version));
  }

  private static ProblemException unchecked() {
    return ProblemException.of(
        422,
        "no-checks",
        "Nothing of this turn's result can be checked by itself: no up to 5,000 changed cells, no"
            + " texts, charts, notes or slides that came or went, no citations that hold",
        "Write the case's file by hand; a suite's other cases show how");
  }
}
