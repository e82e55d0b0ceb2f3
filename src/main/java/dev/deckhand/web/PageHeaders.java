package dev.deckhand.web;

import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.EntraSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Puts the headers of {@link HeaderRules} on every answer; one that a resource has set stays. */
@Singleton
class PageHeaders {
  private static final int FIRST = 1_000;
  private static final String CACHE = "Cache-Control";

  private final HeaderRules rules;

  PageHeaders(AuthSettings settings) {
    this.rules = new HeaderRules(settings.entra().map(EntraSettings::origin));
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, FIRST);
  }

  private void add(RoutingContext context) {
    HttpServerRequest request = context.request();
    String host = request.authority() == null ? "" : request.authority().host();
    MultiMap answer = context.response().headers();
    Map<String, String> ours =
        rules.of(context.normalizedPath(), "https".equals(request.scheme()), host);
    // files are served with a lifetime of their own unless there is one already
    answer.set(CACHE, ours.get(CACHE));
    context.addHeadersEndHandler(end -> complete(answer, ours));
    context.next();
  }

  private static void complete(MultiMap answer, Map<String, String> ours) {
    List<String> kept = answer.getAll(CACHE);
    if (kept.size() > 1) {
      answer.set(CACHE, kept.getLast());
    }
    ours.forEach(
        (name, value) -> {
          if (!answer.contains(name)) {
            answer.set(name, value);
          }
        });
  }
}
