package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.Turn;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Session;
import dev.deckhand.session.Sessions;
import dev.deckhand.session.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Sessions and the documents put into them. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SessionResource {
  private final Sessions sessions;
  private final Documents documents;
  private final Sources sources;
  private final OpenDocuments open;
  private final DocumentEngine engine;
  private final Assistant assistant;
  private final long maxBytes;

  SessionResource(
      Sessions sessions,
      Documents documents,
      Sources sources,
      OpenDocuments open,
      DocumentEngine engine,
      Assistant assistant,
      @ConfigProperty(name = "deckhand.document.max-bytes") long maxBytes) {
    this.maxBytes = maxBytes;
    this.sessions = sessions;
    this.sources = sources;
    this.documents = documents;
    this.open = open;
    this.engine = engine;
    this.assistant = assistant;
  }

  /**
   * A new session.
   *
   * @param host {@code excel} or {@code powerpoint}
   */
  public record NewSession(@NotNull Host host, @Nullable @Size(max = 200) String title) {}

  /** A session with all it holds. */
  public record SessionView(
      UUID id,
      Host host,
      String title,
      Instant createdAt,
      Instant updatedAt,
      List<DocumentSummary> documents,
      List<SourceResource.SourceLine> sources,
      List<Turn> turns) {}

  /** A session in the list. */
  public record SessionLine(
      UUID id,
      Host host,
      String title,
      Instant createdAt,
      Instant updatedAt,
      List<DocumentSummary> documents,
      long turnCount) {}

  @POST
  public Response create(@Valid @NotNull NewSession request, @Context SecurityContext who) {
    String title = request.title() == null ? "" : request.title();
    Session session = sessions.create(request.host(), title, Caller.id(who));
    return Response.created(URI.create("/api/v1/sessions/" + session.id()))
        .entity(view(session))
        .build();
  }

  @GET
  public List<SessionLine> list(@Context SecurityContext who) {
    return sessions.list(Caller.id(who)).stream()
        .map(
            line ->
                new SessionLine(
                    line.session().id(),
                    line.session().host(),
                    line.session().title(),
                    line.session().createdAt(),
                    line.session().updatedAt(),
                    line.documents().stream().map(DocumentSummary::of).toList(),
                    line.turnCount()))
        .toList();
  }

  @GET
  @Path("{id}")
  public SessionView get(UUID id) {
    return view(session(id));
  }

  @DELETE
  @Path("{id}")
  public void delete(UUID id) {
    List<Document> held = documents.ofSession(id);
    if (!sessions.delete(id)) {
      throw ProblemException.notFound("session", id);
    }
    held.forEach(document -> open.forget(document.id()));
  }

  @POST
  @Path("{id}/documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(UUID id, @RestForm("file") @Nullable FileUpload file) {
    Session session = session(id);
    if (file == null) {
      throw ProblemException.of(
          400, "file-missing", "The form has no part named file", "Send the document as file");
    }
    String name = FileName.of(file.fileName());
    if (file.size() > maxBytes) {
      throw new ProblemException(DocumentView.tooLarge(name, file.size(), maxBytes));
    }
    SourceFormat.ofFileName(name)
        .ifPresent(
            format -> {
              throw SourceOnly.problem(name, format);
            });
    OfficeFile opened = engine.open(name, bytes(file));
    boolean source = session.host() == Host.POWERPOINT && opened.format().host() == Host.EXCEL;
    if (opened.format().host() != session.host() && !source) {
      throw ProblemException.of(
          422,
          "wrong-document",
          name + " does not belong into a session for " + session.host().id(),
          "Start a session for " + opened.format().host().id() + " and add it there");
    }
    engine.outline(opened);
    Document document =
        documents.add(id, opened).orElseThrow(() -> ProblemException.notFound("session", id));
    DocumentView view = DocumentView.of(document, open);
    return Response.created(URI.create("/api/v1/documents/" + document.id()))
        .tag(String.valueOf(document.version()))
        .entity(view)
        .build();
  }

  private static byte[] bytes(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Session session(UUID id) {
    return sessions.find(id).orElseThrow(() -> ProblemException.notFound("session", id));
  }

  private SessionView view(Session session) {
    return new SessionView(
        session.id(),
        session.host(),
        session.title(),
        session.createdAt(),
        session.updatedAt(),
        documents.ofSession(session.id()).stream().map(DocumentSummary::of).toList(),
        sources.ofSession(session.id()).stream().map(SourceResource.SourceLine::of).toList(),
        assistant.ofSession(session.id()));
  }
}
