package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Turn;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteWriter;
import dev.deckhand.plan.ChangeReport;
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
import java.util.Set;
import java.util.UUID;

/** Makes a case of a turn: its file, its instruction, and as the right answer what was applied. */
@Path("/api/v1/turns/{id}/case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TurnCaseResource {
  /** Changed cells a case checks at most. */
  private static final int MOST_CELLS = 5_000;

  private final Assistant assistant;
  private final Documents documents;
  private final Evaluations evaluations;

  TurnCaseResource(Assistant assistant, Documents documents, Evaluations evaluations) {
    this.assistant = assistant;
    this.documents = documents;
    this.evaluations = evaluations;
  }

  /** The suite the case goes to; it is begun when there is none of that name. */
  public record CaseRequest(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,59}",
              message = "is lower-case letters, digits and dashes")
          String suite) {}

  /** A case that was written. */
  public record CaseView(String suite, String caseId) {}

  @POST
  public Response make(UUID id, @Valid @NotNull CaseRequest request) throws IOException {
    Turn turn = assistant.find(id).orElseThrow(() -> ProblemException.notFound("turn", id));
    Integer version = turn.documentVersion();
    Integer applied = turn.appliedVersion();
    if (turn.documentId() == null || version == null || applied == null) {
      throw ProblemException.of(
          409,
          "not-applied",
          "Nothing of this turn was applied, so there is no right answer to learn from",
          "Apply its proposal first");
    }
    OfficeFile before = content(turn, version);
    CaseDraft draft = draft(turn, before, content(turn, applied));
    SuiteWriter suite =
        SuiteWriter.of(
            evaluations.suites().own().resolve(request.suite()),
            request.suite(),
            "Cases made from turns.");
    try {
      suite.write(draft);
    } catch (FileAlreadyExistsException e) {
      throw ProblemException.of(
          409, "case-exists", "This turn is a case of " + request.suite() + " already", null);
    }
    return Response.status(201).entity(new CaseView(request.suite(), draft.id())).build();
  }

  private OfficeFile content(Turn turn, int version) {
    return documents
        .content(UUID.fromString(turn.documentId() + ""), version)
        .orElseThrow(() -> ProblemException.notFound("version", version));
  }

  private static CaseDraft draft(Turn turn, OfficeFile before, OfficeFile after) {
    String id = "turn-" + turn.id();
    String ending = "." + before.format().extension();
    return new CaseDraft(
        id,
        turn.feature(),
        List.of(new CaseDraft.Document(id + "-before" + ending, before.content())),
        turn.instruction(),
        null,
        Set.of("turn"),
        SampleCase.Difficulty.MEDIUM,
        checks(turn, before),
        null,
        new CaseDraft.Document(id + "-after" + ending, after.content()),
        null,
        List.of());
  }

  /** The changed cells, as they came out. */
  private static List<Check> checks(Turn turn, OfficeFile before) {
    ChangeReport report = turn.preview();
    List<String> cells =
        report == null || before.format().host() != Host.EXCEL
            ? List.of()
            : report.cells().stream().map(ChangeReport.CellChange::anchor).distinct().toList();
    if (cells.isEmpty() || cells.size() > MOST_CELLS) {
      throw ProblemException.of(
          422,
          "no-checks",
          "Only edits of 1 to " + MOST_CELLS + " cells of a workbook become cases by themselves",
          "Write the case's file by hand; a suite's other cases show how");
    }
    return List.of(new WorkbookCheck.GoldenRange(cells, null), new WorkbookCheck.NoNewErrors());
  }
}
