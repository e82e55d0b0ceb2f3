package dev.deckhand.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;

/** Who has the installation's token: in local mode one person with every role. */
final class LocalCaller implements SecurityContext {
  /** May change settings. */
  static final String ADMIN = "admin";

  /** May replay suites. */
  static final String QA = "qa";

  private static final Set<String> ROLES = Set.of("user", QA, ADMIN);

  @Override
  public Principal getUserPrincipal() {
    return () -> "local";
  }

  @Override
  public boolean isUserInRole(String role) {
    return ROLES.contains(role);
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
