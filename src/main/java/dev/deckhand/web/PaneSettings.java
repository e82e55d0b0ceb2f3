package dev.deckhand.web;

import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.EntraSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the task pane of this installation is set up.
 *
 * @param officeJs address of Office.js
 * @param modeCeiling how far panes may go without asking
 * @param frameAncestors who may show the pane in a frame, as the content security policy writes it
 * @param signIn where people sign in, if they do: scheme, host and port
 */
record PaneSettings(
    URI officeJs, Mode modeCeiling, String frameAncestors, Optional<String> signIn) {

  /** How far a pane goes. Names are part of the HTTP contract; each includes those before it. */
  enum Mode {
    /** Questions and proposals; nothing is applied. */
    READ_ONLY,
    /** Proposals are applied once the user says so. */
    ASK,
    /** What needs no consent and warns of nothing is applied at once. */
    ACT
  }

  /** Reads the settings from the configuration. */
  @Singleton
  static final class Source {
    private final PaneSettings settings;

    Source(
        @ConfigProperty(name = "deckhand.office-js") URI officeJs,
        @ConfigProperty(name = "deckhand.pane.mode-ceiling") Mode modeCeiling,
        @ConfigProperty(name = "deckhand.pane.frame-ancestors") String frameAncestors,
        AuthSettings auth) {
      this.settings =
          new PaneSettings(
              officeJs, modeCeiling, frameAncestors, auth.entra().map(EntraSettings::origin));
    }

    PaneSettings settings() {
      return settings;
    }
  }

  /** Ends a request that would apply a proposal where none may be. */
  void requireEdits() {
    if (modeCeiling == Mode.READ_ONLY) {
      throw ProblemException.of(
          403,
          "read-only",
          "This installation answers and proposes, it applies nothing",
          "Make the change yourself, or ask whoever set deckhand.pane.mode-ceiling");
    }
  }

  /** Where Office.js and what it loads come from: scheme, host and port. */
  String officeOrigin() {
    return officeJs.getScheme() + "://" + officeJs.getAuthority();
  }

  /** Everything from here, scripts of Office.js besides; nothing inline. */
  String contentSecurityPolicy() {
    return policy("'self' " + frameAncestors);
  }

  /**
   * The same for the page that tells whether the pane may be shown where it is: it is shown in any
   * frame, or it could not say so.
   */
  String selfTestPolicy() {
    return policy("'self' https:");
  }

  private String policy(String ancestors) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + officeOrigin(),
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "connect-src 'self'" + signIn.map(origin -> " " + origin).orElse(""),
        "frame-src " + signIn.orElse("'none'"),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors " + ancestors);
  }
}
