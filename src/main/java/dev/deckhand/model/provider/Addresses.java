package dev.deckhand.model.provider;

import java.net.URI;

/** Base addresses as people write them. */
final class Addresses {
  private Addresses() {}

  /** The address without a slash at its end, and with the path at its end. */
  static String ending(URI base, String path) {
    String address = base.toString().replaceAll("/+$", "");
    return address.endsWith(path) ? address : address + path;
  }
}
