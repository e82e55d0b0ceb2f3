package dev.deckhand.web;

import dev.deckhand.document.DocumentFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The sample files that come with Deckhand. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SampleResource {
  private final Samples samples;

  SampleResource(Samples samples) {
    this.samples = samples;
  }

  @GET
  public List<Samples.Sample> list() {
    return samples.all();
  }

  @GET
  @Path("{name}")
  @Produces(MediaType.WILDCARD)
  public Response get(String name) {
    Samples.Sample sample =
        samples.all().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("sample", name));
    String mediaType =
        DocumentFormat.ofFileName(sample.name())
            .map(DocumentFormat::mediaType)
            .orElse(MediaType.APPLICATION_OCTET_STREAM);
    return Response.ok(samples.content(sample)).type(mediaType).build();
  }
}
