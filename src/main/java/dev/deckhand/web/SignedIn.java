package dev.deckhand.web;

import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.SignIn;
import dev.deckhand.identity.User;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out who sent a request by its token of Entra ID. What was wrong with one stands in the log;
 * whoever sent it learns only that it is refused.
 */
@Singleton
class SignedIn {
  private static final Logger LOG = Logger.getLogger(SignedIn.class);

  private final Optional<SignIn> signIn;
  private final CurrentIdentityAssociation identity;

  SignedIn(AuthSettings settings, CurrentIdentityAssociation identity) {
    this.signIn = settings.signIn();
    this.identity = identity;
  }

  /** Sets who it is, or answers why not. */
  Uni<Response> check(ContainerRequestContext request) {
    return identity
        .getDeferredIdentity()
        .flatMap(
            found -> {
              try {
                User user = user(found);
                request.setSecurityContext(
                    new Caller(user, request.getSecurityContext().isSecure()));
                return Uni.createFrom().<Response>nullItem();
              } catch (SignIn.Refused e) {
                LOG.infof("A token was refused: %s", e.getMessage());
                return Uni.createFrom().item(refused());
              }
            })
        .onFailure()
        .recoverWithItem(SignedIn::failed);
  }

  private User user(SecurityIdentity found) throws SignIn.Refused {
    Map<String, Object> claims = new HashMap<>();
    if (found.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
      token.getClaims().getClaimsMap().forEach((name, value) -> claims.put(name, plain(value)));
    }
    return signIn.orElseThrow().user(claims);
  }

  /** Lists hold the types of another JSON library. */
  private static Object plain(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(v -> v instanceof JsonString text ? text.getString() : v).toList()
        : value;
  }

  private static Response failed(Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      LOG.infof("A token was refused: %s", reason(failure));
      return refused();
    }
    LOG.warn("Tokens cannot be checked: Entra ID does not answer, or not with its keys");
    LOG.debug("Why tokens cannot be checked", failure);
    return unavailable();
  }

  /** The library's own words; they name claims and keys, never the token. */
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }

  static Response missing() {
    return challenge(
        Problem.of(401, "token-missing", "The request carries no token", "Sign in and try again"));
  }

  private static Response refused() {
    return challenge(
        Problem.of(
            401,
            "token-refused",
            "This sign-in does not open Deckhand",
            "Sign in again; if that does not help, ask an administrator, who finds the reason in"
                + " the service's log"));
  }

  private static Response challenge(Problem problem) {
    return Response.fromResponse(ProblemMappers.response(problem))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static Response unavailable() {
    return Response.fromResponse(
            ProblemMappers.response(
                Problem.of(
                    503,
                    "sign-in-unavailable",
                    "Deckhand cannot reach the sign-in service, so it cannot check who you are",
                    "Try again in a minute; nothing you did is lost")))
        .header(HttpHeaders.RETRY_AFTER, 10)
        .build();
  }
}
