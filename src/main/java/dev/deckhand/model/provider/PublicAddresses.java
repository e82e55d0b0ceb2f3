package dev.deckhand.model.provider;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: private, loopback, link-local, shared,
 * reserved, documentation, multicast and metadata ranges (IANA special-purpose registries, RFC
 * 6890), also when an IPv4 address is wrapped into an IPv6 one.
 */
final class PublicAddresses {
  private static final List<Range> CLOSED =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 3),
          // the platform service of Azure's virtual machines
          range("168.63.129.16", 32),
          range("2001::", 23),
          range("2001:db8::", 32),
          range("2002::", 16),
          range("3fff::", 20));

  /** All of IPv6 that is handed out to anybody; the rest of it is not public. */
  private static final Range UNICAST = range("2000::", 3);

  private static final int IPV4_BYTES = 4;

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean unicast = bytes.length == IPV4_BYTES || UNICAST.contains(bytes);
    return unicast && CLOSED.stream().noneMatch(range -> range.contains(bytes));
  }

  private static Range range(String first, int bits) {
    try {
      return new Range(InetAddress.getByName(first).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Range(byte[] first, int bits) {
    boolean contains(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      boolean same = Arrays.equals(address, 0, whole, first, 0, whole);
      int mask = 0xff << (Byte.SIZE - rest);
      return same && (rest == 0 || ((address[whole] ^ first[whole]) & mask & 0xff) == 0);
    }
  }
}
