package dev.deckhand.web;

import dev.deckhand.addin.Icons;
import dev.deckhand.addin.Manifests;
import dev.deckhand.addin.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The add-in of this installation: manifests to sideload or deploy, and what they point to. Office
 * fetches these without a token; nothing of a document is among them.
 */
@Path("/addin")
@RunOnVirtualThread
public class AddinResource {
  private final Manifests manifests = new Manifests();
  private final Optional<URI> address;
  private final String name;
  private final String build;
  private final boolean hidesTwin;

  AddinResource(
      @ConfigProperty(name = "deckhand.public-address") Optional<URI> address,
      @ConfigProperty(name = "deckhand.addin.name") String name,
      @ConfigProperty(name = "deckhand.addin.hides-xml-twin") boolean hidesTwin,
      @ConfigProperty(name = "quarkus.application.version") String build) {
    this.address = address;
    this.name = name;
    this.build = build;
    this.hidesTwin = hidesTwin;
  }

  /** The add-in-only manifest. */
  @GET
  @Path("manifest.xml")
  public Response xml(@Context UriInfo request) {
    return file(manifests.xml(site(request)), MediaType.APPLICATION_XML, "deckhand.xml");
  }

  /** The package of the unified manifest. */
  @GET
  @Path("manifest.zip")
  public Response zip(@Context UriInfo request) {
    return file(manifests.zip(site(request)), "application/zip", "deckhand.zip");
  }

  /** The keys of the add-in-only manifest. */
  @GET
  @Path("shortcuts.json")
  public Response shortcuts() {
    return Response.ok(manifests.shortcuts(), MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("icon-{size}.png")
  public Response icon(int size) {
    if (!Icons.SIZES.contains(size)) {
      throw ProblemException.of(
          404,
          "not-found",
          "There is no icon of %d pixels".formatted(size),
          "Ask for one of " + Icons.SIZES);
    }
    return Response.ok(Icons.color(size), "image/png").build();
  }

  private Site site(UriInfo request) {
    URI asked = request.getBaseUri();
    try {
      return Site.of(address.orElse(asked), name, build, hidesTwin);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          409,
          "no-public-address",
          String.valueOf(e.getMessage()),
          "Set DECKHAND_PUBLIC_ADDRESS to the https address Office reaches this service at, or ask"
              + " for the manifest over https");
    }
  }

  private static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
