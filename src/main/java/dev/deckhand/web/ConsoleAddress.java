package dev.deckhand.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Leads from {@code /admin} and {@code /qa} to their folders, below which their parts are found.
 */
@Singleton
class ConsoleAddress {
  private static final List<String> PLACES = List.of("/admin", "/qa");

  void route(@Observes Router router) {
    PLACES.forEach(place -> lead(router, place));
  }

  private static void lead(Router router, String place) {
    router
        .get(place)
        .handler(
            request -> {
              if (place.equals(request.request().path())) {
                request.response().setStatusCode(308).putHeader("Location", place + "/").end();
              } else {
                request.next();
              }
            });
  }
}
