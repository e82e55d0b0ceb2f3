package dev.deckhand.ooxml.markup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of a part copied from front to back with changes on the way. Where {@link Splices}
 * keeps every change until the end, this writes it at once: for changes by the million.
 */
public final class ByteCopy {
  private final byte[] base;
  private byte[] out = new byte[0];
  private int length;
  private int position;
  private boolean changed;

  /** Starts a copy at an offset. */
  public ByteCopy(byte[] base, int from) {
    this.base = base;
    this.position = from;
  }

  public boolean isChanged() {
    return changed;
  }

  /** Leaves out a range of bytes. */
  public void delete(int from, int to) {
    replace(from, to, new byte[0]);
  }

  public void insert(int at, String xml) {
    replace(at, at, xml);
  }

  public void replace(int from, int to, String xml) {
    replace(from, to, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a range that lies behind all earlier ones. */
  public void replace(int from, int to, byte[] bytes) {
    changed = true;
    add(base, position, from);
    add(bytes, 0, bytes.length);
    position = to;
  }

  /** Sets an unprefixed attribute of a start tag; changes to one tag come in the file's order. */
  public void attribute(Tag tag, String name, String value) {
    int found = tag.find(name);
    if (found >= 0) {
      replace(tag.valueStart(found), tag.valueEnd(found), XmlText.escapeAttribute(value));
    }
  }

  /** Adds an attribute in front of all others of a start tag. */
  public void addAttribute(Tag tag, String name, String value) {
    insert(tag.nameEnd(), " " + name + "=\"" + XmlText.escapeAttribute(value) + "\"");
  }

  private void add(byte[] bytes, int from, int to) {
    int size = to - from;
    if (size < 0) {
      throw new IllegalStateException("Two changes to the same bytes at " + to);
    }
    if (length + size > out.length) {
      int room = Math.max(length + size, Math.max(base.length + base.length / 16, out.length * 2));
      out = Arrays.copyOf(out, room);
    }
    System.arraycopy(bytes, from, out, length, size);
    length += size;
  }

  /** The copy up to an offset. */
  public byte[] bytes(int end) {
    add(base, position, end);
    position = end;
    return Arrays.copyOf(out, length);
  }
}
