package dev.deckhand;

import dev.deckhand.identity.AuthMode;
import dev.deckhand.identity.AuthSettings;
import dev.deckhand.tls.LocalCertificate;
import dev.deckhand.tls.TrustCommand;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says where the playground and the add-in are, once the service answers there. In tests nobody
 * would read it, and the standard output is how their process reports to the build.
 */
@ApplicationScoped
@UnlessBuildProfile("test")
class Announcement {
  private static final int MOST_LOOKS = 3_000;
  private static final long PAUSE_NANOS = 10_000_000;

  private final AuthMode mode;
  private final Instance<AccessToken> token;
  private final HttpServer server;
  private final Optional<Path> authority;
  private final boolean fresh;

  Announcement(
      AuthSettings settings,
      Instance<AccessToken> token,
      HttpServer server,
      @ConfigProperty(name = LocalCertificate.AUTHORITY_SETTING) Optional<Path> authority,
      @ConfigProperty(name = LocalHttps.FRESH, defaultValue = "false") boolean fresh) {
    this.mode = settings.mode();
    this.token = token;
    this.server = server;
    this.authority = authority;
    this.fresh = fresh;
  }

  void ready(@ObservesAsync HttpServerStart start) {
    String address = "http://localhost:" + known(server::getPort);
    new Terminal().say("Deckhand is ready: " + address + "/" + fragment());
  }

  void ready(@ObservesAsync HttpsServerStart start) {
    if (authority.isEmpty()) {
      return;
    }
    Terminal terminal = new Terminal();
    terminal.say(
        "For Excel and PowerPoint: https://localhost:%d/addin/%s"
            .formatted(known(server::getSecurePort), fragment()));
    if (fresh) {
      TrustCommand trust = TrustCommand.of(System.getProperty("os.name"), authority.get());
      terminal.say("Trust its certificate once: " + trust.command());
    }
  }

  /** The event of a server may come before its port is known, which it is a moment later. */
  private static int known(IntSupplier port) {
    int now = port.getAsInt();
    for (int look = 0; now < 0 && look < MOST_LOOKS; look++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      now = port.getAsInt();
    }
    return now;
  }

  /** People who sign in need no token, so none is made. */
  private String fragment() {
    return switch (mode) {
      case LOCAL -> "#token=" + token.get().reveal();
      case OIDC -> "";
    };
  }
}
