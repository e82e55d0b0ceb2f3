package dev.deckhand.addin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes the add-in of one installation differ from that of another. The ids come from the
 * address, so that all nodes of an installation hand out the same add-in, today and after a
 * restart.
 *
 * @param address where Office reaches the service: https, host and port alone
 * @param name what people see; at most 30 characters
 * @param version three numbers
 * @param hidesTwin whether the unified manifest hides the add-in of the XML manifest, where both
 *     are deployed
 */
public record Site(URI address, String name, String version, boolean hidesTwin) {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");
  private static final int LONGEST_NAME = 30;

  public Site {
    if (!"https".equals(address.getScheme())
        || address.getHost() == null
        || address.getUserInfo() != null
        || !address.getPath().isEmpty()
        || address.getQuery() != null
        || address.getFragment() != null) {
      throw new IllegalArgumentException(
          "Office loads add-ins only from an address such as https://deckhand.example.com, not "
              + address);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The add-in's name has 1 to %d characters, not %d"
              .formatted(LONGEST_NAME, name.length()));
    }
  }

  /**
   * The add-in of an installation.
   *
   * @param build the build's version, such as {@code 1.2.0-SNAPSHOT}
   * @throws IllegalArgumentException when Office would not take it; the message says why
   */
  public static Site of(URI address, String name, String build, boolean hidesTwin) {
    String text = address.toString().replaceAll("/+$", "");
    return new Site(
        URI.create(text.toLowerCase(Locale.ROOT)), name.strip(), numbers(build), hidesTwin);
  }

  /** Id of the add-in the XML manifest describes. */
  public UUID xmlId() {
    return id("xml");
  }

  /** Id of the add-in the unified manifest describes; two at once must differ. */
  public UUID jsonId() {
    return id("json");
  }

  /** Host and port, as manifests list domains. */
  public String domain() {
    return address.getRawAuthority();
  }

  private UUID id(String kind) {
    String name = "deckhand add-in " + kind + " " + address;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String numbers(String build) {
    Matcher matcher = NUMBERS.matcher(build);
    if (!matcher.matches()) {
      return "0.0.1";
    }
    return "%s.%s.%s".formatted(matcher.group(1), part(matcher, 2), part(matcher, 3));
  }

  private static String part(Matcher matcher, int group) {
    return matcher.group(group) == null ? "0" : matcher.group(group);
  }
}
