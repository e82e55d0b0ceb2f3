package dev.deckhand.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The task pane's page. */
@Path("/pane")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PanePage {
  private final OfficePage page;

  PanePage(PaneSettings.Source source) throws IOException {
    PaneSettings settings = source.settings();
    this.page = new OfficePage("/pages/pane.html", settings, settings.contentSecurityPolicy());
  }

  @GET
  @Operation(hidden = true)
  public Response page() {
    return page.response();
  }

  @GET
  @Path("index.html")
  @Operation(hidden = true)
  public Response index() {
    return page();
  }
}
