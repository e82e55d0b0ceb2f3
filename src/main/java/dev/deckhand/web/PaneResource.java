package dev.deckhand.web;

import dev.deckhand.identity.AuthMode;
import dev.deckhand.identity.AuthSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What task panes need to know about this installation. */
@Path("/api/v1/pane")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaneResource {
  private final PaneSettings settings;
  private final boolean local;

  PaneResource(PaneSettings.Source source, AuthSettings auth) {
    this.settings = source.settings();
    this.local = auth.mode() == AuthMode.LOCAL;
  }

  /**
   * The settings.
   *
   * @param modeCeiling how far panes may go: {@code readOnly}, {@code ask} or {@code act}
   * @param local whether this is an installation for one machine, open to whoever has its token
   */
  public record PaneView(PaneSettings.Mode modeCeiling, boolean local) {}

  @GET
  @Operation(summary = "Settings of the task pane")
  public PaneView settings() {
    return new PaneView(settings.modeCeiling(), local);
  }
}
