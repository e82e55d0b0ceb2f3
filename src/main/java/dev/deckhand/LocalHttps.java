package dev.deckhand;

import dev.deckhand.tls.LocalCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Local mode answers over https on localhost, too: Office loads no task pane without. Unless the
 * operator says how the service is reached, or sets {@code DECKHAND_HTTPS=off}.
 */
final class LocalHttps {
  /** The setting that says whether the local certificate was made just now. */
  static final String FRESH = LocalCertificate.AUTHORITY_SETTING + ".fresh";

  private static final String PORT = "quarkus.http.ssl-port";
  private static final int USUAL_PORT = 8443;

  private LocalHttps() {}

  /** Has to be called before the service starts; without a certificate it starts all the same. */
  static void useUnlessConfigured(Path home) {
    if (isConfigured()) {
      return;
    }
    try {
      LocalCertificate certificate = LocalCertificate.in(home.resolve("tls"), Clock.systemUTC());
      System.setProperty("quarkus.tls.key-store.p12.path", certificate.keyStore().toString());
      System.setProperty("quarkus.tls.key-store.p12.password", certificate.password());
      System.setProperty(
          LocalCertificate.AUTHORITY_SETTING, certificate.authority().toAbsolutePath().toString());
      System.setProperty(FRESH, String.valueOf(certificate.fresh()));
      if (!isSet(PORT)) {
        System.setProperty(PORT, String.valueOf(isFree(USUAL_PORT) ? USUAL_PORT : 0));
      }
    } catch (IOException e) {
      new Terminal().say("Office cannot load the task pane from here: " + e.getMessage());
    }
  }

  private static boolean isConfigured() {
    return "off".equals(System.getenv("DECKHAND_HTTPS"))
        || Stream.of(
                "quarkus.tls.key-store.p12.path",
                "quarkus.tls.key-store.jks.path",
                "quarkus.tls.key-store.pem.0.cert",
                "quarkus.http.ssl.certificate.files",
                "quarkus.http.ssl.certificate.key-store-file",
                "deckhand.public-address")
            .anyMatch(LocalHttps::isSet);
  }

  /** By property or environment: the settings themselves cannot be asked for this early. */
  private static boolean isSet(String name) {
    return System.getProperty(name) != null
        || System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")) != null;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
