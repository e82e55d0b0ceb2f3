package dev.deckhand.web;

import dev.deckhand.identity.AuthMode;
import dev.deckhand.identity.AuthSettings;
import dev.deckhand.session.Owners;
import dev.deckhand.session.Owners.Kind;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people who are signed in to what is theirs; the one place where that is decided. What
 * belongs to somebody else is answered as what does not exist. In local mode everything belongs to
 * one user.
 */
final class OwnerGate {
  private static final String API = "/api/v1/";

  /** The path parameter that names what a resource is about. */
  private static final String ID = "id";

  /** The turn whose edit was taken back in Office. */
  private static final String TAKEN_BACK = "takesBack";

  private final boolean everythingIsOnes;
  private final Owners owners;

  OwnerGate(AuthSettings settings, Owners owners) {
    this.everythingIsOnes = settings.mode() == AuthMode.LOCAL;
    this.owners = owners;
  }

  @ServerRequestFilter
  @Nullable Response check(ContainerRequestContext request, SimpleResourceInfo resource) {
    if (everythingIsOnes) {
      return null;
    }
    @Nullable Kind kind = kind(resource.getResourceClass());
    if (kind == null) {
      return null;
    }
    UriInfo asked = request.getUriInfo();
    String user = Caller.id(request.getSecurityContext());
    return refused(user, kind, asked.getPathParameters().getFirst(ID))
        .or(() -> refused(user, Kind.TURN, asked.getQueryParameters().getFirst(TAKEN_BACK)))
        .orElse(null);
  }

  private Optional<Response> refused(String user, Kind kind, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return uuid(text)
        .filter(id -> owners.owns(user, kind, id))
        .map(id -> Optional.<Response>empty())
        .orElseGet(() -> Optional.of(missing(kind, text)));
  }

  private static Response missing(Kind kind, String id) {
    return ProblemMappers.response(
        ProblemException.notFound(kind.name().toLowerCase(Locale.ROOT), id).problem());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Resources are about sessions, documents or turns by their address. */
  static @Nullable Kind kind(Class<?> resource) {
    @Nullable Path path = resource.getAnnotation(Path.class);
    if (path == null) {
      return null;
    }
    String address = path.value();
    if (isBelow(address, "sessions")) {
      return Kind.SESSION;
    }
    if (isBelow(address, "documents")) {
      return Kind.DOCUMENT;
    }
    return isBelow(address, "turns") ? Kind.TURN : null;
  }

  private static boolean isBelow(String address, String place) {
    return address.equals(API + place) || address.startsWith(API + place + "/");
  }
}
