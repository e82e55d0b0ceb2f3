package dev.deckhand.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets only administrators to the settings; the one place where that is decided. */
final class AdminGate {
  static final String PATH = "/api/v1/admin";

  @ServerRequestFilter
  @Nullable Response check(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean settings = path.equals(PATH) || path.startsWith(PATH + "/");
    if (!settings || request.getSecurityContext().isUserInRole(LocalCaller.ADMIN)) {
      return null;
    }
    return ProblemMappers.response(
        Problem.of(
            403,
            "not-administrator",
            "Only administrators see and change settings",
            "Ask an administrator"));
  }
}
