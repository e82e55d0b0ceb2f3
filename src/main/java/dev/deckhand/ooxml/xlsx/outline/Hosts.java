package dev.deckhand.ooxml.xlsx.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts that addresses and paths lead to. */
final class Hosts {
  /** Scheme and user in front, port behind; or a network path with either slash. */
  private static final Pattern HOST =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\]{2,}(?:[^/\\\\?#]*@)?([^/\\\\?#:]+)");

  private Hosts() {}

  /** The host a target names, in lower case; empty for places on the own computer. */
  static Optional<String> of(String target) {
    Matcher matcher = HOST.matcher(target.strip());
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)).filter(h -> !isDrive(target))
        : mailHost(target.strip());
  }

  private static boolean isDrive(String target) {
    return target.strip().toLowerCase(Locale.ROOT).startsWith("file:///");
  }

  private static Optional<String> mailHost(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    int at = lower.indexOf('@');
    if (!lower.startsWith("mailto:") || at < 0) {
      return Optional.empty();
    }
    String host = lower.substring(at + 1).split("[?,;]", 2)[0];
    return host.isBlank() ? Optional.empty() : Optional.of(host);
  }
}
