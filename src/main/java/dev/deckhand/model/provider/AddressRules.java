package dev.deckhand.model.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses a provider may have. Whoever edits settings over the network may name public
 * hosts only, so that Deckhand cannot be made to read from the network it runs in; hosts in private
 * networks are named in the operator's configuration file.
 */
public final class AddressRules {
  private static final Pattern NUMERIC =
      Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final List<String> LOCAL =
      List.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Set<String> trusted;

  /**
   * @param trusted hosts the operator allows, as {@code host} for all its ports or {@code
   *     host:port}; an IPv6 address in brackets
   */
  public AddressRules(Collection<String> trusted) {
    this.trusted =
        trusted.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The entry for a host in the list of trusted ones. */
  public static String entry(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT) + ":" + port(address);
  }

  /** Whether the operator allows the address, wherever its host is. */
  public boolean trusts(URI address) {
    String host = address.getHost();
    return host != null
        && (trusted.contains(host.toLowerCase(Locale.ROOT)) || trusted.contains(entry(address)));
  }

  /**
   * What speaks against an address, as far as can be told without looking its host up; in words
   * that follow the address. That a name resolves to public addresses is checked with each
   * connection.
   */
  public Optional<String> problem(URI address) {
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      return Optional.of("is not an address with a plain host");
    }
    if (trusts(address)) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      return Optional.of("is not https");
    }
    return hostProblem(host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", ""));
  }

  private static Optional<String> hostProblem(String host) {
    boolean ipv6 = host.startsWith("[");
    if (ipv6 || IPV4.matcher(host).matches()) {
      return literalProblem(host);
    }
    if (NUMERIC.matcher(host).matches()) {
      return Optional.of("hides an IP address; write it as four decimal numbers");
    }
    boolean local =
        !host.contains(".") || LOCAL.stream().anyMatch(name -> host.endsWith("." + name));
    return local ? Optional.of("names a host of a private network") : Optional.empty();
  }

  private static Optional<String> literalProblem(String host) {
    try {
      return PublicAddresses.contain(InetAddress.getByName(host))
          ? Optional.empty()
          : Optional.of("lies in a private or reserved network");
    } catch (UnknownHostException e) {
      return Optional.of("is not an IP address");
    }
  }

  /**
   * Passes on where a name leads, unless any of it is not public.
   *
   * @throws AddressRefusedException when it is not
   */
  static InetAddress[] requirePublic(String host, InetAddress[] addresses)
      throws AddressRefusedException {
    for (InetAddress address : addresses) {
      if (!PublicAddresses.contain(address)) {
        throw new AddressRefusedException(host + " leads to a private or reserved network");
      }
    }
    return addresses;
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }

  /** A host that may not be connected to. */
  static final class AddressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
      super(message);
    }
  }
}
