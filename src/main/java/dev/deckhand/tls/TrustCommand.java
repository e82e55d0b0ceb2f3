package dev.deckhand.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The command that makes a computer trust the certificate; Office and browsers on Windows and macOS
 * look into the system's store.
 *
 * @param system what people call the operating system
 * @param command to run once; on Windows without special rights
 */
public record TrustCommand(String system, String command) {

  /** All of them. */
  public static List<TrustCommand> all(Path authority) {
    return List.of(windows(authority), mac(authority), linux(authority));
  }

  /** The one for an operating system, by the JDK's property {@code os.name}. */
  public static TrustCommand of(String osName, Path authority) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return windows(authority);
    }
    return name.startsWith("mac") ? mac(authority) : linux(authority);
  }

  private static TrustCommand windows(Path authority) {
    return new TrustCommand("Windows", "certutil -user -addstore Root \"%s\"".formatted(authority));
  }

  private static TrustCommand mac(Path authority) {
    return new TrustCommand(
        "macOS",
        "security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db '%s'"
            .formatted(authority));
  }

  private static TrustCommand linux(Path authority) {
    return new TrustCommand(
        "Linux",
        "certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n Deckhand -i '%s'".formatted(authority));
  }
}
