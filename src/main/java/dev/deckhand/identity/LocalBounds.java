package dev.deckhand.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps local mode, where one token opens everything, on one machine unless told otherwise. */
@ApplicationScoped
class LocalBounds {
  private final AuthSettings settings;
  private final String host;

  LocalBounds(AuthSettings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.settings = settings;
    this.host = host;
  }

  void check(@Observes StartupEvent start) {
    if (settings.mode() == AuthMode.LOCAL) {
      check(host, settings.anyAddress());
    }
  }

  /**
   * Ends the start where others could reach local mode.
   *
   * @throws IllegalStateException with what to do about it
   */
  static void check(String host, boolean anyAddress) {
    if (!anyAddress && !isLoopback(host)) {
      throw new IllegalStateException(
          "In local mode one token opens everything, so it answers on this machine only, not on "
              + host
              + ". Set DECKHAND_AUTH=oidc to have people sign in, QUARKUS_HTTP_HOST=127.0.0.1, or"
              + " DECKHAND_LOCAL_ANY_ADDRESS=true if whoever can reach it may have the token");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
