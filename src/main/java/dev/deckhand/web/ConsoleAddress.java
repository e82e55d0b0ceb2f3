package dev.deckhand.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Leads from {@code /admin} to the console's folder, below which its parts are found. */
@Singleton
class ConsoleAddress {
  private static final String PLACE = "/admin";

  void route(@Observes Router router) {
    router
        .get(PLACE)
        .handler(
            request -> {
              if (PLACE.equals(request.request().path())) {
                request.response().setStatusCode(308).putHeader("Location", PLACE + "/").end();
              } else {
                request.next();
              }
            });
  }
}
