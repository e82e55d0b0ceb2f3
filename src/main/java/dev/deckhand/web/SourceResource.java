package dev.deckhand.web;

import dev.deckhand.assist.TextSources;
import dev.deckhand.document.TextDocument;
import dev.deckhand.session.Source;
import dev.deckhand.session.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Text documents of a session: taken from, never edited. */
@Path("/api/v1/sessions/{id}/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SourceResource {
  private final Sources sources;
  private final TextSources texts;
  private final long maxBytes;

  SourceResource(
      Sources sources,
      TextSources texts,
      @ConfigProperty(name = "deckhand.document.max-bytes") long maxBytes) {
    this.sources = sources;
    this.texts = texts;
    this.maxBytes = maxBytes;
  }

  /** A text document in a list. */
  public record SourceLine(UUID id, String name, String format, int size) {
    static SourceLine of(Source source) {
      return new SourceLine(source.id(), source.name(), source.format().name(), source.size());
    }
  }

  @GET
  public List<SourceLine> list(UUID id) {
    return sources.ofSession(id).stream().map(SourceLine::of).toList();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Add a text document to take from",
      description =
          "Takes a Word document (.docx), a PDF document or a text in UTF-8 (.md, .txt) as form field"
              + " file. Name its id in the sources of a turn. It is read only and never edited.")
  public Response upload(UUID id, @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.of(
          400, "file-missing", "The form has no part named file", "Send the document as file");
    }
    String name = FileName.of(file.fileName());
    if (file.size() > maxBytes) {
      throw new ProblemException(DocumentView.tooLarge(name, file.size(), maxBytes));
    }
    byte[] content = bytes(file);
    TextDocument text = texts.read(name, content);
    Source source =
        sources
            .add(id, name, text.format(), content)
            .orElseThrow(() -> ProblemException.notFound("session", id));
    return Response.status(Response.Status.CREATED).entity(SourceView.of(source, text)).build();
  }

  @DELETE
  @Path("{source}")
  @Operation(summary = "Take a text document out of a session")
  public Response delete(UUID id, UUID source) {
    if (!sources.delete(id, source)) {
      throw ProblemException.notFound("source", source);
    }
    texts.forget(source);
    return Response.noContent().build();
  }

  private static byte[] bytes(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
