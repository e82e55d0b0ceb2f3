package dev.deckhand.ooxml.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a part a scanner looks at: all of them, or a stretch that moves along while the part
 * is inflated. Bytes stay where they are until {@link #release}.
 */
final class Window {
  private static final int SIZE = 1 << 17;

  private final @Nullable InputStream rest;
  private byte[] bytes;
  private int end;
  private long released;

  Window(byte[] part) {
    this.rest = null;
    this.bytes = part;
    this.end = part.length;
  }

  Window(InputStream part) {
    this.rest = part;
    this.bytes = new byte[SIZE];
  }

  /** The bytes; those at and behind {@link #end} mean nothing. Another array after a move. */
  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  /** How many bytes of the part lie before the first one here. */
  long released() {
    return released;
  }

  /** Takes in more of the part; false where it ends. */
  boolean more() {
    if (rest == null) {
      return false;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(end, 2));
    }
    try {
      int read = rest.readNBytes(bytes, end, bytes.length - end);
      end += read;
      return read > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Streams of parts tell problems, not I/O errors", e);
    }
  }

  /** Whether a number of bytes is there from an offset on, or can be taken in. */
  boolean has(int from, int count) {
    while (end - from < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  boolean startsWithByteOrderMark() {
    return has(0, 3) && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
  }

  /** Whether a text in ASCII stands at an offset. */
  boolean holds(int at, String text) {
    return has(at, text.length()) && Tag.equal(bytes, at, at + text.length(), text);
  }

  /** Where the next tag begins, or the part ends. */
  int endOfText(int from) {
    int at = from;
    do {
      byte[] xml = bytes;
      int limit = end;
      while (at < limit && xml[at] != '<') {
        at++;
      }
    } while (at == end && more());
    return at;
  }

  /** Behind the tag that begins at an offset, or -1 where it does not end. */
  private int endOfTag(int from) {
    int at = from + 1;
    int quote = 0;
    do {
      byte[] xml = bytes;
      for (int limit = end; at < limit; at++) {
        int c = xml[at];
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '>') {
          return at + 1;
        } else if (c == '"' || c == '\'') {
          quote = c;
        }
      }
    } while (more());
    return -1;
  }

  /**
   * Behind the end tag of the element whose content begins at an offset, or -1. Names are not
   * compared.
   */
  int endOfElement(int content) {
    int end = endOfPlain(content);
    return end < 0 ? endOfAny(content) : end;
  }

  /** The same for an element of elements and text that is here as a whole; else -1. */
  private int endOfPlain(int content) {
    byte[] xml = bytes;
    int limit = end;
    int at = content;
    for (int open = 1; open > 0; at++) {
      while (at < limit && xml[at] != '<') {
        at++;
      }
      if (at + 1 >= limit || xml[at + 1] == '!' || xml[at + 1] == '?') {
        return -1;
      }
      boolean closes = xml[at + 1] == '/';
      at = plainEndOfTag(xml, at + 1, limit);
      if (at < 0) {
        return -1;
      }
      open += closes ? -1 : xml[at - 1] == '/' ? 0 : 1;
    }
    return at;
  }

  /** The bracket that ends a tag, or -1. */
  private static int plainEndOfTag(byte[] xml, int from, int limit) {
    int at = from;
    while (at < limit) {
      byte c = xml[at];
      if (c == '>') {
        return at;
      }
      at++;
      if (c == '"' || c == '\'') {
        while (at < limit && xml[at] != c) {
          at++;
        }
        at++;
      }
    }
    return -1;
  }

  private int endOfAny(int content) {
    int open = 1;
    int at = content;
    while (open > 0 && at >= 0) {
      at = endOfText(at);
      if (!has(at, 2)) {
        return -1;
      }
      byte kind = bytes[at + 1];
      if (kind == '!') {
        at = holds(at, "<!--") ? behind("-->", at + 4) : behind("]]>", at + 3);
      } else if (kind == '?') {
        at = behind("?>", at + 2);
      } else {
        at = endOfTag(at);
        open += kind == '/' ? -1 : at > 0 && bytes[at - 2] == '/' ? 0 : 1;
      }
    }
    return at;
  }

  private int behind(String text, int from) {
    int found = find(text, from);
    return found < 0 ? -1 : found + text.length();
  }

  /** Where a text in ASCII begins next, or -1. */
  int find(String text, int from) {
    int at = from;
    while (has(at, text.length())) {
      int last = end - text.length();
      for (; at <= last; at++) {
        if (Tag.equal(bytes, at, at + text.length(), text)) {
          return at;
        }
      }
    }
    return -1;
  }

  /**
   * Forgets the bytes before an offset, now or later.
   *
   * @return by how much all other bytes moved to the front
   */
  int release(int before) {
    if (rest == null || before < bytes.length / 2) {
      return 0;
    }
    System.arraycopy(bytes, before, bytes, 0, end - before);
    end -= before;
    released += before;
    return before;
  }
}
