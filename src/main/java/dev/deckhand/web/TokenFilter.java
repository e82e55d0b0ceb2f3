package dev.deckhand.web;

import dev.deckhand.AccessToken;
import dev.deckhand.identity.AuthMode;
import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.User;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a request to the API pass only with a token: the installation's in local mode, one of Entra
 * ID where people sign in.
 */
final class TokenFilter {
  private static final String API = "/api/";
  private static final String SCHEME = "Bearer ";

  private final AuthMode mode;
  private final Instance<AccessToken> token;
  private final SignedIn signedIn;

  TokenFilter(AuthSettings settings, Instance<AccessToken> token, SignedIn signedIn) {
    this.mode = settings.mode();
    this.token = token;
    this.signedIn = signedIn;
  }

  @ServerRequestFilter(preMatching = true)
  Uni<Response> check(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (!path.startsWith(API) || path.equals(SignInResource.PATH)) {
      return Uni.createFrom().nullItem();
    }
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return switch (mode) {
      case LOCAL ->
          local(request, bearer ? header.substring(SCHEME.length()).strip() : "", header != null);
      case OIDC -> bearer ? signedIn.check(request) : Uni.createFrom().item(SignedIn.missing());
    };
  }

  private Uni<Response> local(ContainerRequestContext request, String sent, boolean any) {
    if (token.get().matches(sent)) {
      request.setSecurityContext(new Caller(User.LOCAL, request.getSecurityContext().isSecure()));
      return Uni.createFrom().nullItem();
    }
    Problem problem =
        Problem.of(
            401,
            "token-missing",
            any ? "The token is not the right one" : "The request carries no token",
            "Open the address the service printed at its start, or send the token as"
                + " Authorization: Bearer");
    return Uni.createFrom().item(ProblemMappers.response(problem));
  }
}
