package dev.deckhand;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Says where the playground is, once the service answers there. */
@ApplicationScoped
class Announcement {
  private final AccessToken token;
  private final HttpServer server;

  Announcement(AccessToken token, HttpServer server) {
    this.token = token;
    this.server = server;
  }

  void ready(@ObservesAsync HttpServerStart start) {
    String address = "http://localhost:" + server.getPort();
    new Terminal().say("Deckhand is ready: " + address + "/#token=" + token.reveal());
  }
}
