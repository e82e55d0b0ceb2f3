package dev.deckhand.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The registration in Entra ID.
 *
 * @param cloud where people sign in; clouds of their own have addresses of their own
 * @param tenant the directory's id, or {@code organizations} for several
 * @param clientId of the app registration, which is the audience of tokens, too
 * @param scope the name of the scope the registration exposes
 * @param tenants ids of the directories whose people may sign in
 * @param clients applications whose tokens are taken; empty: any that got one for us
 * @param keyRefresh the least time between two looks for new keys
 * @param library file with MSAL's browser build, which pages sign in with
 */
public record EntraSettings(
    URI cloud,
    String tenant,
    String clientId,
    String scope,
    Set<String> tenants,
    Set<String> clients,
    Duration keyRefresh,
    Optional<Path> library) {
  public EntraSettings {
    tenants = Set.copyOf(tenants);
    clients = Set.copyOf(clients);
  }

  /** Where people of the configured tenant sign in. */
  public String authority() {
    return base() + "/" + tenant;
  }

  /** What pages ask a token for. */
  public String fullScope() {
    return "api://" + clientId + "/" + scope;
  }

  /** Scheme, host and port of the sign-in, as a content security policy writes it. */
  public String origin() {
    return cloud.getScheme() + "://" + cloud.getAuthority();
  }

  /** Where keys and names are found. */
  String discovery() {
    return authority() + "/v2.0";
  }

  /** Who signs for the people of a directory. */
  String issuer(String directory) {
    return base() + "/" + directory + "/v2.0";
  }

  private String base() {
    return cloud.toString().replaceAll("/+$", "");
  }
}
