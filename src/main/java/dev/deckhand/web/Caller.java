package dev.deckhand.web;

import dev.deckhand.identity.Role;
import dev.deckhand.identity.User;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;

/** Who sent a request, as resources see it. */
final class Caller implements SecurityContext {
  private final User user;
  private final boolean secure;

  Caller(User user, boolean secure) {
    this.user = user;
    this.secure = secure;
  }

  /** Whose documents and sessions a request may see. */
  static String id(SecurityContext who) {
    return who.getUserPrincipal().getName();
  }

  /** How the audit writes down who it was. */
  static String actor(SecurityContext who) {
    return who instanceof Caller caller ? caller.user.actor() : id(who);
  }

  static boolean is(Role role, SecurityContext who) {
    return who.isUserInRole(role.name());
  }

  @Override
  public Principal getUserPrincipal() {
    return user::id;
  }

  @Override
  public boolean isUserInRole(String role) {
    return Arrays.stream(Role.values())
        .anyMatch(r -> r.name().equalsIgnoreCase(role) && user.is(r));
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
