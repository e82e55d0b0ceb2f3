package dev.deckhand.web;

import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.EntraSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What signing in needs besides the pages: the operator's MSAL, the page a popup comes back to, and
 * the one of a dialog of Office.
 */
@Path("/sign-in")
@RunOnVirtualThread
public class SignInFiles {
  static final String LIBRARY = "/sign-in/msal.js";

  private static final String DONE =
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Deckhand</title></html>";

  private final Optional<java.nio.file.Path> library;
  private final OfficePage dialog;

  SignInFiles(AuthSettings settings, PaneSettings.Source source) throws IOException {
    PaneSettings pane = source.settings();
    this.library = settings.entra().flatMap(EntraSettings::library);
    this.dialog = new OfficePage("/pages/sign-in.html", pane, pane.contentSecurityPolicy());
  }

  /** Empty: the page that opened the popup reads its address and closes it. */
  @GET
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public String done() {
    return DONE;
  }

  /** In a dialog of Office: goes to the sign-in and hands the token to the pane. */
  @GET
  @Path("office")
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public Response dialog() {
    return dialog.response();
  }

  @GET
  @Path("msal.js")
  @Produces("text/javascript;charset=UTF-8")
  @Operation(hidden = true)
  public Response library() throws IOException {
    if (library.isEmpty() || !Files.isReadable(library.get())) {
      throw ProblemException.of(
          404,
          "no-msal",
          "MSAL, which pages sign in with, is not there",
          "Set DECKHAND_ENTRA_MSAL to the file msal-browser.min.js");
    }
    return Response.ok(Files.readAllBytes(library.get())).build();
  }
}
