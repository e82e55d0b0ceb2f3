package dev.deckhand.web;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.Documents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Slides of a deck as files of their own, such as an add-in puts into an open presentation. */
@Path("/api/v1/documents/{id}")
@RunOnVirtualThread
public class SlideFileResource {
  private static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  private static final int MOST = 50;

  private final Documents documents;
  private final OpenDocuments open;
  private final DocumentEngine engine;
  private final SourceOnly sourceOnly;

  SlideFileResource(
      Documents documents, OpenDocuments open, DocumentEngine engine, SourceOnly sourceOnly) {
    this.documents = documents;
    this.open = open;
    this.engine = engine;
    this.sourceOnly = sourceOnly;
  }

  @GET
  @Path("slides/{number}.pptx")
  @Produces(PPTX)
  @Operation(
      summary = "One slide as a presentation",
      description =
          "With its layout, master, charts, notes and comments. It has a creation id of its own, so"
              + " that PowerPoint takes it beside the slide it comes from.")
  public Response one(UUID id, int number, @RestQuery @Nullable Integer version) {
    return answer(id, Set.of(number), version);
  }

  @GET
  @Path("slides.pptx")
  @Produces(PPTX)
  @Operation(
      summary = "Some slides as a presentation",
      description = "In show order; links among them stay. For example numbers=2,3.")
  public Response several(
      UUID id, @RestQuery @Nullable String numbers, @RestQuery @Nullable Integer version) {
    return answer(id, numbers(numbers == null ? "" : numbers), version);
  }

  private Response answer(UUID id, Set<Integer> numbers, @Nullable Integer version) {
    int latest = documents.find(id).orElseThrow(() -> sourceOnly.missing(id)).version();
    int wanted = version == null ? latest : version;
    OpenDocument document =
        open.at(id, wanted).orElseThrow(() -> ProblemException.notFound("version", wanted));
    if (document.file().format().host() != Host.POWERPOINT) {
      throw ProblemException.of(
          422, "wrong-document", document.file().name() + " has no slides", null);
    }
    int slides = document.deckOutline().slides().size();
    for (int number : numbers) {
      if (number < 1 || number > slides) {
        throw ProblemException.notFound("slide", number);
      }
    }
    OfficeFile file = engine.slides(document.file(), numbers);
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(file.content())
        .type(file.format().mediaType())
        .tag(String.valueOf(wanted))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  private static Set<Integer> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    for (String number : text.split(",", MOST + 1)) {
      if (!number.strip().matches("\\d{1,5}")) {
        throw ProblemException.of(
            400,
            "bad-slide-numbers",
            "\"%s\" is no list of at most %d slide numbers".formatted(text, MOST),
            "Send numbers=2,3");
      }
      numbers.add(Integer.valueOf(number.strip()));
    }
    return numbers;
  }
}
