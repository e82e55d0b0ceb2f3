package dev.deckhand.ooxml.markup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to byte ranges of a part; all other bytes are copied. Insertions at one place keep the
 * order they were asked for.
 */
public final class Splices {
  /** How much is handed on at a time, in bytes. */
  public static final int CHUNK = 1 << 16;

  private final byte[] whole;
  private final @Nullable XmlScanner stream;
  private final List<Splice> splices = new ArrayList<>();
  private int passed;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Splice(int from, int to, byte[] replacement) {}

  public Splices(byte[] base) {
    this.whole = base;
    this.stream = null;
  }

  /** Changes to a part that is read as a stream; {@link #pass} hands it on along with them. */
  public Splices(XmlScanner stream) {
    this.whole = new byte[0];
    this.stream = stream;
  }

  public byte[] base() {
    return stream == null ? whole : stream.bytes();
  }

  public boolean isEmpty() {
    return splices.isEmpty();
  }

  /** Number of changes asked for. */
  public int size() {
    return splices.size();
  }

  public void insert(int at, String xml) {
    replace(at, at, xml);
  }

  public void delete(int from, int to) {
    replace(from, to, "");
  }

  public void replace(int from, int to, String xml) {
    if (from < 0 || to < from || to > base().length) {
      throw new IllegalArgumentException("No such byte range: " + from + " to " + to);
    }
    splices.add(new Splice(from, to, xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** Replaces bytes by bytes of the part's encoding. */
  public void replace(int from, int to, byte[] content) {
    splices.add(new Splice(from, to, content));
  }

  /** Sets an unprefixed attribute of an element. */
  public void attribute(XmlNode node, String name, String value) {
    String escaped = XmlText.escapeAttribute(value);
    node.attribute(name)
        .ifPresentOrElse(
            found -> {
              if (!found.value().equals(value)) {
                replace(found.start(), found.end(), escaped);
              }
            },
            () -> insert(nameEnd(node), " " + name + "=\"" + escaped + "\""));
  }

  /** Sets an unprefixed attribute of the start tag a scanner has just reported. */
  public void attribute(Tag tag, String name, String value) {
    String escaped = XmlText.escapeAttribute(value);
    int found = tag.find(name);
    if (found < 0) {
      insert(tag.nameEnd(), " " + name + "=\"" + escaped + "\"");
    } else if (!tag.value(found).equals(value)) {
      replace(tag.valueStart(found), tag.valueEnd(found), escaped);
    }
  }

  /** Removes an unprefixed attribute of the start tag a scanner has just reported. */
  public void removeAttribute(Tag tag, String name) {
    int found = tag.find(name);
    if (found >= 0) {
      removeAttribute(tag.attributeStart(found), tag.valueEnd(found));
    }
  }

  private void removeAttribute(int nameStart, int valueEnd) {
    int from = nameStart;
    while (base()[from - 1] == ' ') {
      from--;
    }
    delete(from, valueEnd + 1);
  }

  /** Removes an unprefixed attribute of an element where it is there, with the space before it. */
  public void removeAttribute(XmlNode node, String name) {
    node.attribute(name).ifPresent(found -> removeAttribute(found.nameStart(), found.end()));
  }

  private int nameEnd(XmlNode node) {
    return Tag.nameEnd(base(), node.start() + 1, base().length);
  }

  /** Adds content at the end of an element, opening it where it is an empty-element tag. */
  public void append(XmlNode node, String xml) {
    if (!node.selfClosed()) {
      insert(node.contentEnd(), xml);
      return;
    }
    String name = node.prefix() + node.name();
    replace(node.contentStart() - 2, node.contentStart(), ">" + xml + "</" + name + ">");
  }

  /** Replaces the text of an element that holds nothing but text. */
  public void text(XmlNode node, String text) {
    if (node.selfClosed()) {
      append(node, XmlText.escape(text));
    } else {
      replace(node.contentStart(), node.contentEnd(), XmlText.escape(text));
    }
  }

  /** The changed part; the very same array when nothing changes. */
  public byte[] apply() {
    if (splices.isEmpty()) {
      return whole;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(length()));
    try {
      write(out, whole.length);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private long length() {
    long length = whole.length;
    for (Splice splice : splices) {
      length += splice.replacement.length - (splice.to - splice.from);
    }
    return length;
  }

  /**
   * Hands on what the scanner has left behind, changed, once it is worth it. After that no offset
   * from before holds.
   */
  public void pass(XmlScanner scanner, OutputStream out) throws IOException {
    if (scanner.ahead() - passed >= CHUNK) {
      passAll(scanner, out);
    }
  }

  /** The same in any case, for the end of the part. */
  public void passAll(XmlScanner scanner, OutputStream out) throws IOException {
    write(out, scanner.ahead());
    splices.clear();
    scanner.release();
    passed = scanner.ahead();
  }

  private void write(OutputStream out, int end) throws IOException {
    // what is inserted where something else is replaced comes before it
    splices.sort(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to));
    byte[] base = base();
    int read = passed;
    for (Splice splice : splices) {
      if (splice.from < read) {
        throw new IllegalStateException("Two changes to the same bytes at " + splice.from);
      }
      out.write(base, read, splice.from - read);
      out.write(splice.replacement);
      read = splice.to;
    }
    out.write(base, read, end - read);
  }
}
