package dev.deckhand.ooxml.opc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the bytes of an XML part as they are inflated, for what must never reach a parser:
 * a document type declaration, and nesting that overflows a stack. It does not check whether the
 * part is well-formed; a part that is not may be counted wrongly and is refused by the parser
 * later.
 */
final class XmlScan {
  private enum State {
    TEXT,
    MARKUP,
    START_TAG,
    QUOTED,
    END_TAG,
    DECLARATION,
    SKIPPED
  }

  private static final int SNIFFED_BYTES = 512;
  private static final Pattern LIKE_XML =
      Pattern.compile("^\\uFEFF?\\s*<(\\?xml|!--|!DOCTYPE|\\p{L})");

  private final String partName;
  private final int maxDepth;
  private final int width;
  private final int lowByte;

  private State state = State.TEXT;
  private int depth;
  private int quote;
  private int skippedEnd;
  private int before;
  private int last;
  private int high;
  private long position;

  XmlScan(String partName, Charset charset, int maxDepth) {
    this.partName = partName;
    this.maxDepth = maxDepth;
    boolean little = charset.equals(StandardCharsets.UTF_16LE);
    this.width = little || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
    this.lowByte = little ? 0 : 1;
  }

  /**
   * The scan for a part that is XML by its name or its first bytes. Pictures in SVG are left alone:
   * graphics programs write document type declarations into them, and no part of the package layer
   * reads them. VML is not always well-formed, so its nesting is not counted.
   *
   * @return null for a part that needs none
   */
  static @Nullable XmlScan forPart(String partName, byte[] buffer, int length, int maxDepth) {
    String name = partName.toLowerCase(Locale.ROOT);
    byte[] start = Arrays.copyOf(buffer, Math.min(length, SNIFFED_BYTES));
    Charset charset = XmlEncoding.of(start);
    boolean named = name.endsWith(".xml") || name.endsWith(".rels");
    if (name.endsWith(".svg") || (!named && !LIKE_XML.matcher(new String(start, charset)).find())) {
      return null;
    }
    return new XmlScan(partName, charset, name.endsWith(".vml") ? Integer.MAX_VALUE : maxDepth);
  }

  /** Takes the next bytes of the part. */
  void accept(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (width == 1) {
        character(bytes[i]);
      } else {
        half(bytes[i] & 0xFF);
      }
    }
  }

  private void half(int octet) {
    if (position++ % 2 == 0) {
      high = octet;
    } else {
      character(lowByte == 0 ? (octet << 8) | high : (high << 8) | octet);
    }
  }

  private void character(int c) {
    switch (state) {
      case TEXT -> state = c == '<' ? State.MARKUP : State.TEXT;
      case MARKUP -> markup(c);
      case START_TAG -> startTag(c);
      case QUOTED -> state = c == quote ? State.START_TAG : State.QUOTED;
      case END_TAG -> state = c == '>' ? State.TEXT : State.END_TAG;
      case DECLARATION -> declaration(c);
      case SKIPPED -> skipped(c);
    }
    before = last;
    last = c;
  }

  private void markup(int c) {
    switch (c) {
      case '/' -> {
        depth--;
        state = State.END_TAG;
      }
      case '?' -> skipUntil('?');
      case '!' -> state = State.DECLARATION;
      default -> {
        if (++depth > maxDepth) {
          throw Problems.tooLarge(partName + " nests more than " + maxDepth + " elements.");
        }
        state = State.START_TAG;
      }
    }
  }

  private void startTag(int c) {
    if (c == '"' || c == '\'') {
      quote = c;
      state = State.QUOTED;
    } else if (c == '>') {
      depth -= last == '/' ? 1 : 0;
      state = State.TEXT;
    }
  }

  /** Anything else after an exclamation mark is no XML, which the parser says. */
  private void declaration(int c) {
    switch (c) {
      case '-' -> skipUntil('-');
      case '[' -> skipUntil(']');
      case 'D' -> throw Problems.hostile(partName + " contains a document type declaration.");
      default -> state = c == '<' ? State.MARKUP : State.TEXT;
    }
  }

  private void skipUntil(int end) {
    skippedEnd = end;
    state = State.SKIPPED;
  }

  /** Comments end in two dashes, CDATA in two brackets, instructions in one question mark. */
  private void skipped(int c) {
    boolean ends = c == '>' && last == skippedEnd && (skippedEnd == '?' || before == skippedEnd);
    state = ends ? State.TEXT : State.SKIPPED;
  }
}
