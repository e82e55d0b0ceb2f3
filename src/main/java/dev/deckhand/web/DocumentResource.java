package dev.deckhand.web;

import dev.deckhand.assist.CellWindow;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.Review;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reading documents: outline, cells, pictures, versions, bytes. */
@Path("/api/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DocumentResource {
  private final Documents documents;
  private final OpenDocuments open;
  private final DocumentEngine engine;
  private final SourceOnly sourceOnly;

  DocumentResource(
      Documents documents, OpenDocuments open, DocumentEngine engine, SourceOnly sourceOnly) {
    this.sourceOnly = sourceOnly;
    this.documents = documents;
    this.open = open;
    this.engine = engine;
  }

  @GET
  public Response get(UUID id) {
    Document document = document(id);
    return Response.ok(DocumentView.of(document, open))
        .tag(String.valueOf(document.version()))
        .build();
  }

  @GET
  @Path("outline")
  public DocumentOutline outline(UUID id, @RestQuery @Nullable Integer version) {
    return open(id, version).outline();
  }

  @GET
  @Path("versions")
  public List<VersionView> versions(UUID id) {
    document(id);
    return documents.versions(id).stream().map(VersionView::of).toList();
  }

  @GET
  @Path("versions/{version}/receipt")
  public String receipt(UUID id, int version) {
    return documents
        .receipt(id, version)
        .orElseThrow(() -> ProblemException.notFound("receipt of version", version));
  }

  @GET
  @Path("content")
  @Produces(MediaType.WILDCARD)
  public Response content(UUID id, @RestQuery @Nullable Integer version) {
    int wanted = version == null ? document(id).version() : version;
    OfficeFile file =
        documents
            .content(id, wanted)
            .orElseThrow(() -> ProblemException.notFound("version", wanted));
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(file.content())
        .type(file.format().mediaType())
        .tag(String.valueOf(wanted))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  @GET
  @Path("cells")
  public CellWindow cells(
      UUID id,
      @RestQuery @Nullable String range,
      @RestQuery @Nullable Integer version,
      @RestQuery @Nullable Boolean formats) {
    OpenDocument document = open(id, version);
    require(document, Host.EXCEL, "cells");
    if (range == null) {
      throw ProblemException.of(
          400, "range-missing", "No range is given", "Send range=Sales!A1:H40");
    }
    try {
      SheetRange wanted = SheetRange.parse(range);
      return CellWindow.of(
          document.cells(wanted),
          wanted,
          Boolean.TRUE.equals(formats) ? engine.formats(document.file()) : null);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          400, "bad-range", e.getMessage() + "", "Send a range such as Sales!A1:H40");
    }
  }

  /** What to mend in a deck, with a plan for what can be mended safely. */
  @GET
  @Path("review")
  @Operation(
      summary = "Review a deck",
      description =
          "Titles, leftovers, wording, contrast, fonts, alternative texts, links and more; each with"
              + " slide, shape, measured value and, where safe, the operation of the plan that mends it.")
  public Review review(UUID id, @RestQuery @Nullable Integer version) {
    OpenDocument document = open(id, version);
    require(document, Host.POWERPOINT, "slides to review");
    return Review.of(document.deckOutline(), document.deckFindings());
  }

  @GET
  @Path("slides/{number}.{format: png|svg}")
  @Produces({"image/png", "image/svg+xml"})
  public Response slide(
      UUID id,
      int number,
      String format,
      @RestQuery @Nullable Integer version,
      @RestQuery @Nullable Integer width) {
    OpenDocument document = open(id, version);
    require(document, Host.POWERPOINT, "slides");
    if (number < 1 || number > document.deckOutline().slides().size()) {
      throw ProblemException.notFound("slide", number);
    }
    return Pictures.response(
        engine.slide(document.file(), number, Pictures.format(format), Pictures.width(width)));
  }

  private Document document(UUID id) {
    return documents.find(id).orElseThrow(() -> sourceOnly.missing(id));
  }

  private OpenDocument open(UUID id, @Nullable Integer version) {
    int wanted = version == null ? document(id).version() : version;
    return open.at(id, wanted).orElseThrow(() -> ProblemException.notFound("document", id));
  }

  private static void require(OpenDocument document, Host host, String what) {
    if (document.file().format().host() != host) {
      throw ProblemException.of(
          422, "wrong-document", document.file().name() + " has no " + what, null);
    }
  }
}
