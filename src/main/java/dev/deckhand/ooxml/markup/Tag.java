package dev.deckhand.ooxml.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A start tag of a part: name and attributes as byte ranges; refilled for each tag read. */
public final class Tag {
  /** What {@link #read} gives where the tag does not end in the window. */
  static final int INCOMPLETE = -1;

  private final String part;
  private final Window window;
  private int nameStart;
  private int nameEnd;
  private boolean selfClosed;
  private int count;
  private int[] ranges = new int[64];

  Tag(String part, Window window) {
    this.part = part;
    this.window = window;
  }

  /** Reads the tag at an offset and returns the offset behind it, or {@link #INCOMPLETE}. */
  int read(int at) {
    byte[] xml = window.bytes();
    int limit = window.end();
    nameStart = at + 1;
    nameEnd = nameEnd(xml, nameStart, limit);
    count = 0;
    int position = nameEnd;
    while (true) {
      position = skipSpace(xml, position, limit);
      if (position + 1 >= limit && (position == limit || xml[position] != '>')) {
        return INCOMPLETE;
      }
      if (nameEnd == nameStart) {
        throw BrokenXml.at(part, at, "a tag without a name");
      }
      if (xml[position] == '>') {
        selfClosed = false;
        return position + 1;
      }
      if (xml[position] == '/' && xml[position + 1] == '>') {
        selfClosed = true;
        return position + 2;
      }
      position = attribute(xml, position, limit);
      if (position < 0) {
        return INCOMPLETE;
      }
    }
  }

  private int attribute(byte[] xml, int at, int limit) {
    int end = nameEnd(xml, at, limit);
    int equals = skipSpace(xml, end, limit);
    int quote = skipSpace(xml, equals + 1, limit);
    if (quote >= limit) {
      return INCOMPLETE;
    }
    if (end == at || xml[equals] != '=') {
      throw BrokenXml.at(part, at, "an attribute without a value");
    }
    byte mark = xml[quote];
    if (mark != '"' && mark != '\'') {
      throw BrokenXml.at(part, at, "an attribute value without quotes");
    }
    int close = quote + 1;
    while (close < limit && xml[close] != mark && xml[close] != '<') {
      close++;
    }
    if (close >= limit) {
      return INCOMPLETE;
    }
    if (xml[close] != mark) {
      throw BrokenXml.at(part, at, "an attribute value that does not end");
    }
    remember(at, end, quote + 1, close);
    return close + 1;
  }

  private void remember(int name, int nameEnd, int value, int valueEnd) {
    int slot = count * 4;
    if (slot == ranges.length) {
      ranges = Arrays.copyOf(ranges, slot * 2);
    }
    ranges[slot] = name;
    ranges[slot + 1] = nameEnd;
    ranges[slot + 2] = value;
    ranges[slot + 3] = valueEnd;
    count++;
  }

  /** Follows when the window moves. */
  void moved(int by) {
    nameStart -= by;
    nameEnd -= by;
    for (int i = 0; i < count * 4; i++) {
      ranges[i] -= by;
    }
  }

  int nameStart() {
    return nameStart;
  }

  public int nameEnd() {
    return nameEnd;
  }

  boolean selfClosed() {
    return selfClosed;
  }

  /** Number of attributes. */
  public int size() {
    return count;
  }

  /** The position among the attributes of an unprefixed name, or -1. */
  public int find(String name) {
    for (int i = 0; i < count; i++) {
      if (equal(window.bytes(), ranges[i * 4], ranges[i * 4 + 1], name)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of an unprefixed attribute, entities resolved. */
  public @Nullable String value(String name) {
    int i = find(name);
    return i < 0 ? null : value(i);
  }

  public String value(int i) {
    return XmlText.decode(part, window.bytes(), valueStart(i), valueEnd(i));
  }

  /** An attribute's name with its prefix. */
  public String name(int i) {
    return XmlText.ascii(window.bytes(), ranges[i * 4], ranges[i * 4 + 1]);
  }

  public int attributeStart(int i) {
    return ranges[i * 4];
  }

  int attributeEnd(int i) {
    return ranges[i * 4 + 1];
  }

  public int valueStart(int i) {
    return ranges[i * 4 + 2];
  }

  public int valueEnd(int i) {
    return ranges[i * 4 + 3];
  }

  static int localStart(byte[] xml, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (xml[i] == ':') {
        return i + 1;
      }
    }
    return from;
  }

  static boolean equal(byte[] xml, int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (xml[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether two ranges hold the same bytes; for names, which are too short for more than a loop.
   */
  static boolean same(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
    int length = to - from;
    if (length != otherTo - otherFrom) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (one[from + i] != other[otherFrom + i]) {
        return false;
      }
    }
    return true;
  }

  static int nameEnd(byte[] xml, int from, int limit) {
    int i = from;
    while (i < limit && !endsName(xml[i])) {
      i++;
    }
    return i;
  }

  /** Where the {@code >} is that follows a name at once, or -1. */
  static int closed(byte[] xml, int from, int limit) {
    int end = nameEnd(xml, from, limit);
    return end < limit && xml[end] == '>' ? end : -1;
  }

  private static boolean endsName(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', '/', '>', '=', '<', '"', '\'' -> true;
      default -> false;
    };
  }

  static int skipSpace(byte[] xml, int from, int limit) {
    int i = from;
    while (i < limit && (xml[i] == ' ' || xml[i] == '\t' || xml[i] == '\r' || xml[i] == '\n')) {
      i++;
    }
    return i;
  }
}
