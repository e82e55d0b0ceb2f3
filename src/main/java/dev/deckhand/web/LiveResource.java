package dev.deckhand.web;

import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.UserOutcomes;
import dev.deckhand.assist.snapshot.RangeSnapshot;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.CommitOutcome;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.OfficeEdit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Documents that are open in Office: how the service learns what they are now. */
@Path("/api/v1/documents/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LiveResource {
  private final Documents documents;
  private final OpenDocuments open;
  private final DocumentEngine engine;
  private final Snapshots snapshots;
  private final UserOutcomes users;
  private final SourceOnly sourceOnly;
  private final long maxBytes;

  LiveResource(
      Documents documents,
      OpenDocuments open,
      DocumentEngine engine,
      Snapshots snapshots,
      UserOutcomes users,
      SourceOnly sourceOnly,
      @ConfigProperty(name = "deckhand.document.max-bytes") long maxBytes) {
    this.documents = documents;
    this.open = open;
    this.engine = engine;
    this.snapshots = snapshots;
    this.users = users;
    this.sourceOnly = sourceOnly;
    this.maxBytes = maxBytes;
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Bring a document up to date with Office",
      description =
          "Takes the whole file, or as JSON a snapshot of its ranges. Content the document has"
              + " already makes no new version, so that the request can be repeated. `takesBack`"
              + " names the turn whose edit was taken back in Office.")
  public Response file(
      UUID id,
      byte[] content,
      @RestQuery @Nullable UUID takesBack,
      @RestHeader("If-Match") @Nullable String ifMatch) {
    int version = Preconditions.version(ifMatch);
    Document document = document(id);
    if (content.length > maxBytes) {
      throw new ProblemException(DocumentView.tooLarge(document.name(), content.length, maxBytes));
    }
    OfficeFile file = engine.open(document.name(), content);
    engine.outline(file);
    return replaced(document, version, file, takesBack);
  }

  /** The same for workbooks Office does not give as a file. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ranges(
      UUID id,
      @NotNull RangeSnapshot snapshot,
      @RestQuery @Nullable UUID takesBack,
      @RestHeader("If-Match") @Nullable String ifMatch) {
    int version = Preconditions.version(ifMatch);
    Document document = document(id);
    if (document.format().host() != Host.EXCEL) {
      throw ProblemException.of(
          422,
          "wrong-document",
          document.name() + " is no workbook, so ranges cannot tell what it is",
          "Send the whole file");
    }
    return replaced(document, version, snapshots.workbook(snapshot).file(), takesBack);
  }

  private Response replaced(
      Document document, int version, OfficeFile file, @Nullable UUID takesBack) {
    String where =
        switch (document.format().host()) {
          case EXCEL -> " in Excel";
          case POWERPOINT -> " in PowerPoint";
        };
    String summary = (takesBack == null ? "Edited" : "Taken back") + where;
    OfficeEdit edit = new OfficeEdit(file.content(), summary, takesBack);
    return switch (documents.replace(document.id(), version, edit)) {
      case CommitOutcome.Committed committed -> {
        if (takesBack != null) {
          users.undone(List.of(takesBack));
        }
        yield Response.ok(DocumentView.of(document(document.id()), open))
            .tag(String.valueOf(committed.version().number()))
            .build();
      }
      case CommitOutcome.VersionChanged changed -> throw Preconditions.changed(changed.current());
      case CommitOutcome.Gone gone -> throw sourceOnly.missing(document.id());
    };
  }

  private Document document(UUID id) {
    return documents.find(id).orElseThrow(() -> sourceOnly.missing(id));
  }
}
