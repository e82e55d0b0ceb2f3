package dev.deckhand;

import dev.deckhand.tls.TrustCommand;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the playground and the add-in are, once the service answers there. */
@ApplicationScoped
class Announcement {
  private final AccessToken token;
  private final HttpServer server;
  private final Optional<Path> authority;
  private final boolean fresh;

  Announcement(
      AccessToken token,
      HttpServer server,
      @ConfigProperty(name = LocalHttps.AUTHORITY) Optional<Path> authority,
      @ConfigProperty(name = LocalHttps.FRESH, defaultValue = "false") boolean fresh) {
    this.token = token;
    this.server = server;
    this.authority = authority;
    this.fresh = fresh;
  }

  void ready(@ObservesAsync HttpServerStart start) {
    String address = "http://localhost:" + server.getPort();
    new Terminal().say("Deckhand is ready: " + address + "/#token=" + token.reveal());
  }

  void ready(@ObservesAsync HttpsServerStart start) {
    if (authority.isEmpty()) {
      return;
    }
    Terminal terminal = new Terminal();
    terminal.say(
        "For Excel and PowerPoint: https://localhost:%d/addin/#token=%s"
            .formatted(server.getSecurePort(), token.reveal()));
    if (fresh) {
      TrustCommand trust = TrustCommand.of(System.getProperty("os.name"), authority.get());
      terminal.say("Trust its certificate once: " + trust.command());
    }
  }
}
