package dev.deckhand.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.snapshot.RangeSnapshot;
import dev.deckhand.assist.snapshot.SnapshotWorkbooks;
import dev.deckhand.document.Host;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Session;
import dev.deckhand.session.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Workbooks that Office does not give as a file: what their ranges tell makes a document. */
@Path("/api/v1/sessions/{id}/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SnapshotResource {
  private final Sessions sessions;
  private final Documents documents;
  private final OpenDocuments open;
  private final Snapshots snapshots;

  SnapshotResource(
      Sessions sessions, Documents documents, OpenDocuments open, Snapshots snapshots) {
    this.sessions = sessions;
    this.documents = documents;
    this.open = open;
    this.snapshots = snapshots;
  }

  /**
   * A document made of a snapshot.
   *
   * @param missing what it lacks of the workbook in Excel, in sentences for the user
   */
  public record Snapshotted(@JsonUnwrapped DocumentView document, List<String> missing) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a workbook from its ranges",
      description =
          "For workbooks Office does not give as a file. The answer is that of an upload, with what"
              + " the snapshot could not tell in `missing`. Up to 500,000 cells.")
  public Response snapshot(UUID id, @NotNull RangeSnapshot snapshot) {
    Session session = sessions.find(id).orElseThrow(() -> ProblemException.notFound("session", id));
    if (session.host() != Host.EXCEL) {
      throw ProblemException.of(
          422,
          "wrong-document",
          "A snapshot of ranges does not belong into a session for " + session.host().id(),
          "Start a session for excel and add it there");
    }
    SnapshotWorkbooks.Outcome.Made made = snapshots.workbook(snapshot);
    Document document =
        documents.add(id, made.file()).orElseThrow(() -> ProblemException.notFound("session", id));
    return Response.created(URI.create("/api/v1/documents/" + document.id()))
        .tag(String.valueOf(document.version()))
        .entity(new Snapshotted(DocumentView.of(document, open), made.missing()))
        .build();
  }
}
