package dev.deckhand.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.session.Journals;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the host noted down of an edit, so that another device can take it back. */
@Path("/api/v1/documents/{id}/versions/{version}/journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JournalResource {
  /** Characters of a journal; it holds settings and places, not what cells hold. */
  private static final int LONGEST = 2_000_000;

  private final Journals journals;

  JournalResource(Journals journals) {
    this.journals = journals;
  }

  @GET
  @Operation(summary = "How the edit of a version is taken back in Office")
  public String get(UUID id, int version) {
    return journals
        .find(id, version)
        .orElseThrow(() -> ProblemException.notFound("journal of version", version));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keep how the edit of a version is taken back in Office",
      description = "A list of steps of the host; the first one that is sent stays.")
  public void keep(UUID id, int version, @NotNull JsonNode journal) {
    String body = journal.toString();
    if (!journal.isArray() || body.length() > LONGEST) {
      throw ProblemException.of(
          422,
          "bad-journal",
          "A journal is a list of up to " + LONGEST + " characters",
          "Take the edit back in the window in which it was made");
    }
    if (!journals.keep(id, version, body)) {
      throw ProblemException.notFound("version", version);
    }
  }
}
