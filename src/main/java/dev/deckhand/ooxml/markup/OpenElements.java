package dev.deckhand.ooxml.markup;

import java.util.Arrays;

/** The elements open at a point of a part, and which of them are compatibility wrappers. */
final class OpenElements {
  private static final byte ORDINARY = 0;
  private static final byte ALTERNATIVES = 1;
  private static final byte ALTERNATIVES_TAKEN = 2;
  private static final byte BRANCH = 3;

  private final String part;
  private final int maxDepth;
  private final boolean everyBranch;
  private byte[] names = new byte[512];
  private int[] ends = new int[32];
  private byte[] kinds = new byte[32];
  private int depth;
  private boolean sawRoot;
  private boolean skipping;

  OpenElements(String part, int maxDepth, boolean everyBranch) {
    this.part = part;
    this.maxDepth = maxDepth;
    this.everyBranch = everyBranch;
  }

  /** Opens the element named by a range of bytes; returns whether it is to be reported. */
  boolean push(byte[] xml, int nameStart, int nameEnd) {
    byte kind = kind(xml, nameStart, nameEnd);
    add(xml, nameStart, nameEnd, kind);
    return kind == ORDINARY && !skipping;
  }

  private void add(byte[] xml, int nameStart, int nameEnd, byte kind) {
    if (depth == 0 && sawRoot) {
      throw BrokenXml.at(part, nameStart, "a second root element");
    }
    if (depth == maxDepth) {
      throw BrokenXml.tooDeep(part, maxDepth);
    }
    if (depth == ends.length) {
      ends = Arrays.copyOf(ends, depth * 2);
      kinds = Arrays.copyOf(kinds, depth * 2);
    }
    int from = depth == 0 ? 0 : ends[depth - 1];
    int end = from + nameEnd - nameStart;
    if (end > names.length) {
      names = Arrays.copyOf(names, end * 2);
    }
    System.arraycopy(xml, nameStart, names, from, nameEnd - nameStart);
    ends[depth] = end;
    kinds[depth++] = kind;
    sawRoot = true;
  }

  private byte kind(byte[] xml, int nameStart, int nameEnd) {
    skipping = false;
    if (everyBranch) {
      return ORDINARY;
    }
    int local = Tag.localStart(xml, nameStart, nameEnd);
    if (Tag.equal(xml, local, nameEnd, "AlternateContent")) {
      return ALTERNATIVES;
    }
    byte parent = depth == 0 ? ORDINARY : kinds[depth - 1];
    if (parent != ALTERNATIVES && parent != ALTERNATIVES_TAKEN) {
      return ORDINARY;
    }
    skipping = parent == ALTERNATIVES_TAKEN;
    kinds[depth - 1] = ALTERNATIVES_TAKEN;
    return BRANCH;
  }

  /** Whether the element just pushed is a branch that is not taken. */
  boolean skipping() {
    return skipping;
  }

  /** Closes the innermost element; returns whether its end is to be reported. */
  boolean pop() {
    depth--;
    return kinds[depth] == ORDINARY;
  }

  boolean closes(byte[] xml, int nameStart, int nameEnd) {
    return depth > 0
        && Tag.same(
            names, depth == 1 ? 0 : ends[depth - 2], ends[depth - 1], xml, nameStart, nameEnd);
  }

  int depth() {
    return depth;
  }

  boolean sawRoot() {
    return sawRoot;
  }
}
