package dev.deckhand.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The task pane's page, which alone may load Office.js from its configured address. */
@Path("/pane")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PanePage {
  private static final String TEMPLATE = "/pages/pane.html";
  private static final String PLACE = "{officeJs}";

  private final String page;
  private final String policy;

  PanePage(PaneSettings.Source source) throws IOException {
    PaneSettings settings = source.settings();
    this.policy = settings.contentSecurityPolicy();
    try (InputStream in = PanePage.class.getResourceAsStream(TEMPLATE)) {
      byte[] template = Objects.requireNonNull(in, TEMPLATE).readAllBytes();
      this.page =
          new String(template, StandardCharsets.UTF_8)
              .replace(PLACE, settings.officeJs().toASCIIString().replace("\"", "%22"));
    }
  }

  @GET
  @Operation(hidden = true)
  public Response page() {
    return Response.ok(page)
        .header("Content-Security-Policy", policy)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @GET
  @Path("index.html")
  @Operation(hidden = true)
  public Response index() {
    return page();
  }
}
