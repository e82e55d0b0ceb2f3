package dev.deckhand;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Says where the playground is, once the service answers there. */
@ApplicationScoped
class Announcement {
  private final AccessToken token;

  Announcement(AccessToken token) {
    this.token = token;
  }

  void ready(@ObservesAsync HttpServerStart start) {
    new Terminal()
        .say(
            "Deckhand is ready: http://localhost:"
                + start.options().getPort()
                + "/#token="
                + token.reveal());
  }
}
