package dev.deckhand.identity;

/** How the service knows who asks; the setting {@code deckhand.auth}. */
public enum AuthMode {
  /** One token for one user with every role, on one machine. */
  LOCAL,
  /** Access tokens of Microsoft Entra ID; the local token is worth nothing then. */
  OIDC
}
