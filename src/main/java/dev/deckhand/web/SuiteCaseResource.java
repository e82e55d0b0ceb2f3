package dev.deckhand.web;

import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The cases of a suite: what is asked, of which files, and what must hold afterwards. */
@Path(AdminGate.SUITES + "/{suite}/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuiteCaseResource {
  private final SuiteLookup suites;

  SuiteCaseResource(SuiteLookup suites) {
    this.suites = suites;
  }

  /** A suite with a line for each of its cases. */
  public record SuiteCases(String name, String title, String description, List<CaseLine> cases) {}

  /**
   * A case in a list.
   *
   * @param files names of the document it is about and of those to take from
   * @param checks how many there are
   * @param variants how many changed inputs it has
   */
  public record CaseLine(
      String id,
      String feature,
      List<String> files,
      String instruction,
      SampleCase.Difficulty difficulty,
      List<String> tags,
      int checks,
      int variants) {
    static CaseLine of(SampleCase sample) {
      return new CaseLine(
          sample.id(),
          sample.feature(),
          SuiteCaseView.names(sample),
          sample.instruction(),
          sample.difficulty(),
          sample.tags().stream().sorted().toList(),
          sample.checks().size(),
          sample.variants().size());
    }
  }

  @GET
  public SuiteCases list(String suite) {
    Suite found = suites.suite(suite);
    return new SuiteCases(
        found.name(),
        found.title(),
        found.description(),
        found.cases().stream().map(CaseLine::of).toList());
  }

  @GET
  @Path("{id}")
  public SuiteCaseView get(String suite, String id) {
    return SuiteCaseView.of(suites.sample(suite, id));
  }

  /**
   * A file of a case.
   *
   * @param number 1 for the document it is about, then those to take from
   */
  @GET
  @Path("{id}/files/{number}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response file(String suite, String id, int number) throws IOException {
    List<java.nio.file.Path> files = suites.sample(suite, id).files();
    if (number < 1 || number > files.size()) {
      throw ProblemException.of(
          404, "not-found", "The case has " + files.size() + " files", "Count them from 1");
    }
    java.nio.file.Path file = files.get(number - 1);
    String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
    return Response.ok(Files.readAllBytes(file))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''" + name.replace("+", "%20"))
        .build();
  }
}
