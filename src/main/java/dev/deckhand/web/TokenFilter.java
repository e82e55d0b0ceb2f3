package dev.deckhand.web;

import dev.deckhand.AccessToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request to the API pass only with the installation's token. */
final class TokenFilter {
  private static final String SCHEME = "Bearer ";

  private final AccessToken token;

  TokenFilter(AccessToken token) {
    this.token = token;
  }

  @ServerRequestFilter(preMatching = true)
  @Nullable Response check(ContainerRequestContext request) {
    if (!request.getUriInfo().getPath().startsWith("/api/")) {
      return null;
    }
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    boolean known =
        header != null
            && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            && token.matches(header.substring(SCHEME.length()).strip());
    if (known) {
      request.setSecurityContext(new LocalCaller());
      return null;
    }
    return ProblemMappers.response(
        Problem.of(
            401,
            "token-missing",
            header == null ? "The request carries no token" : "The token is not the right one",
            "Open the address the service printed at its start, or send the token as"
                + " Authorization: Bearer"));
  }
}
