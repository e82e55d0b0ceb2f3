package dev.deckhand.web;

import dev.deckhand.tls.LocalCertificate;
import dev.deckhand.tls.TrustCommand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to make this computer trust the certificate that local mode made for itself. */
@Path("/addin")
@RunOnVirtualThread
public class LocalTrustResource {
  private final Optional<java.nio.file.Path> authority;

  LocalTrustResource(
      @ConfigProperty(name = LocalCertificate.AUTHORITY_SETTING)
          Optional<java.nio.file.Path> authority) {
    this.authority = authority;
  }

  /**
   * What to do.
   *
   * @param local whether the certificate is one that local mode made
   * @param commands one for each operating system; empty when there is nothing to trust
   */
  public record Trust(boolean local, List<TrustCommand> commands) {}

  @GET
  @Path("trust")
  public Trust trust() {
    return new Trust(authority.isPresent(), authority.map(TrustCommand::all).orElse(List.of()));
  }

  /** The certificate to trust; it is no secret. */
  @GET
  @Path("authority.crt")
  public Response authority() throws IOException {
    if (authority.isEmpty()) {
      throw ProblemException.of(
          404,
          "not-found",
          "This service has no certificate of its own making",
          "Ask whoever runs it which certificate it uses");
    }
    return Response.ok(Files.readAllBytes(authority.get()), "application/x-x509-ca-cert")
        .header("Content-Disposition", "attachment; filename=\"deckhand-authority.crt\"")
        .build();
  }
}
