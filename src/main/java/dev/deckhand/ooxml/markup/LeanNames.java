package dev.deckhand.ooxml.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of elements, each made once however often it stands in parts. */
final class LeanNames {
  private static final int SLOTS = 1 << 10;

  private final @Nullable Name[] names = new @Nullable Name[SLOTS];

  /** A name with its parts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Name(byte[] bytes, String qualified, String prefix, String local) {}

  Name of(byte[] xml, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + xml[i];
    }
    int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
    Name known = names[slot];
    if (known != null && Tag.same(known.bytes, 0, known.bytes.length, xml, from, to)) {
      return known;
    }
    Name made = made(xml, from, to);
    names[slot] = made;
    return made;
  }

  private static Name made(byte[] xml, int from, int to) {
    // of one spelling there is one string, so that comparing it with a constant ends at once
    String qualified = XmlText.ascii(xml, from, to).intern();
    int colon = qualified.indexOf(':');
    String prefix = colon < 0 ? "" : qualified.substring(0, colon).intern();
    return new Name(
        Arrays.copyOfRange(xml, from, to),
        qualified,
        prefix,
        qualified.substring(colon + 1).intern());
  }
}
