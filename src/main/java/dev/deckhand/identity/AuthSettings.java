package dev.deckhand.identity;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** How this installation knows who asks, from the configuration. */
@Singleton
public class AuthSettings {
  private static final String ENTRA = "deckhand.entra.";

  private final AuthMode mode;
  private final boolean anyAddress;
  private final RoleNames roles;
  private final Optional<EntraSettings> entra;

  AuthSettings(Config config) {
    this.mode = config.getValue("deckhand.auth", AuthMode.class);
    this.anyAddress = config.getValue("deckhand.local.any-address", Boolean.class);
    this.roles =
        new RoleNames(
            config.getValue("deckhand.roles.claim", String.class),
            set(config, "deckhand.roles.qa"),
            set(config, "deckhand.roles.admin"));
    this.entra = mode == AuthMode.OIDC ? Optional.of(entra(config)) : Optional.empty();
  }

  public AuthMode mode() {
    return mode;
  }

  /** Whether others than this machine may reach local mode. */
  public boolean anyAddress() {
    return anyAddress;
  }

  /** There in OIDC mode only. */
  public Optional<EntraSettings> entra() {
    return entra;
  }

  /** There in OIDC mode only. */
  public Optional<SignIn> signIn() {
    return entra.map(settings -> new SignIn(settings, roles));
  }

  private static EntraSettings entra(Config config) {
    String tenant = required(config, "tenant").toLowerCase(Locale.ROOT);
    Set<String> tenants = new HashSet<>();
    set(config, ENTRA + "tenants").forEach(id -> tenants.add(id.toLowerCase(Locale.ROOT)));
    if (tenants.isEmpty()) {
      tenants.add(tenant);
    }
    if (tenants.stream().anyMatch(id -> !id.matches("[0-9a-f-]{36}"))) {
      throw new IllegalStateException(
          "People of which directories may sign in? Set DECKHAND_ENTRA_TENANTS to the ids of"
              + " their directories, or DECKHAND_ENTRA_TENANT to the id of yours");
    }
    return new EntraSettings(
        config.getValue(ENTRA + "cloud", URI.class),
        tenant,
        required(config, "client-id"),
        config.getValue(ENTRA + "scope", String.class),
        tenants,
        set(config, ENTRA + "clients"),
        config.getValue(ENTRA + "key-refresh", Duration.class),
        config.getOptionalValue(ENTRA + "msal", Path.class));
  }

  private static String required(Config config, String name) {
    return config
        .getOptionalValue(ENTRA + name, String.class)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "With DECKHAND_AUTH=oidc set DECKHAND_ENTRA_TENANT and"
                        + " DECKHAND_ENTRA_CLIENT_ID as your app registration says"));
  }

  private static Set<String> set(Config config, String name) {
    return config.getOptionalValues(name, String.class).orElse(List.of()).stream()
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
