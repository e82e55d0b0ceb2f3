package dev.deckhand.web;

import dev.deckhand.identity.Role;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets only administrators to the settings, and only them and quality assurance to suites and runs;
 * the one place where that is decided.
 */
final class AdminGate {
  static final String PATH = "/api/v1/admin";
  static final String SUITES = "/api/v1/suites";
  static final String EVALUATIONS = "/api/v1/evaluations";

  /** The end of the address that makes a case of a turn. */
  private static final String CASE = "/case";

  @ServerRequestFilter
  @Nullable Response check(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    SecurityContext who = request.getSecurityContext();
    if (isQuality(path) && !Caller.is(Role.QA, who) && !Caller.is(Role.ADMIN, who)) {
      return ProblemMappers.response(
          Problem.of(
              403,
              "not-quality",
              "Only quality assurance and administrators replay suites",
              "Ask an administrator"));
    }
    if (!isBelow(path, PATH) || Caller.is(Role.ADMIN, who)) {
      return null;
    }
    return ProblemMappers.response(
        Problem.of(
            403,
            "not-administrator",
            "Only administrators see and change settings",
            "Ask an administrator"));
  }

  private static boolean isQuality(String path) {
    return isBelow(path, SUITES) || isBelow(path, EVALUATIONS) || path.endsWith(CASE);
  }

  private static boolean isBelow(String path, String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }
}
