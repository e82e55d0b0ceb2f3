package dev.deckhand.guard;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts that a formula or an address names; look-alike letters are written out. */
final class Hosts {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?(?://|\\\\\\\\)([^/\\\\\"'\\s?#&]+)");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\"'\\s?]*@([^\"'\\s?,;]+)");

  private Hosts() {}

  static List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern pattern : List.of(AUTHORITY, MAIL)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(host(matcher.group(1)));
      }
    }
    return List.copyOf(found);
  }

  /** What stands before an {@code @} is no host, whatever it looks like. */
  private static String host(String authority) {
    String bare = authority.substring(authority.lastIndexOf('@') + 1);
    try {
      return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException oddHost) {
      return bare;
    }
  }
}
