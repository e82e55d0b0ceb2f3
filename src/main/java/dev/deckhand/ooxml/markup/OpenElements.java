package dev.deckhand.ooxml.markup;

import java.util.Arrays;

/** The elements open at a point of a part, and which of them are compatibility wrappers. */
final class OpenElements {
  private static final byte ORDINARY = 0;
  private static final byte ALTERNATIVES = 1;
  private static final byte ALTERNATIVES_TAKEN = 2;
  private static final byte BRANCH = 3;

  private final String part;
  private final byte[] xml;
  private final int maxDepth;
  private final boolean everyBranch;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private byte[] kinds = new byte[32];
  private int depth;
  private boolean sawRoot;
  private boolean skipping;

  OpenElements(String part, byte[] xml, int maxDepth, boolean everyBranch) {
    this.part = part;
    this.xml = xml;
    this.maxDepth = maxDepth;
    this.everyBranch = everyBranch;
  }

  /** Opens an element; returns whether it is to be reported. */
  boolean push(int nameStart, int nameEnd) {
    byte kind = kind(nameStart, nameEnd);
    add(nameStart, nameEnd, kind);
    return kind == ORDINARY && !skipping;
  }

  void pushSkipped(int nameStart, int nameEnd) {
    add(nameStart, nameEnd, ORDINARY);
  }

  private void add(int nameStart, int nameEnd, byte kind) {
    if (depth == 0 && sawRoot) {
      throw BrokenXml.at(part, nameStart, "a second root element");
    }
    if (depth == maxDepth) {
      throw BrokenXml.tooDeep(part, maxDepth);
    }
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      ends = Arrays.copyOf(ends, depth * 2);
      kinds = Arrays.copyOf(kinds, depth * 2);
    }
    starts[depth] = nameStart;
    ends[depth] = nameEnd;
    kinds[depth++] = kind;
    sawRoot = true;
  }

  private byte kind(int nameStart, int nameEnd) {
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

  boolean closes(int nameStart, int nameEnd) {
    return depth > 0
        && Arrays.equals(xml, starts[depth - 1], ends[depth - 1], xml, nameStart, nameEnd);
  }

  int depth() {
    return depth;
  }

  boolean sawRoot() {
    return sawRoot;
  }
}
