package dev.deckhand.ooxml.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks a UTF-8 part and tells where every tag, attribute and text lies, as byte offsets.
 *
 * <p>Names are local names: a producer may bind any prefix. {@code mc:AlternateContent} (ECMA-376
 * part 3) is resolved on the way: the first choice is reported as if it stood there alone, and a
 * fallback only where there is no choice. An empty-element tag is reported as a start and an end.
 */
public final class XmlScanner {
  /** What {@link #next()} found. */
  public enum Event {
    START,
    END,
    TEXT,
    DONE
  }

  private static final int MAX_DEPTH = 1024;

  private final String part;
  private final byte[] xml;
  private final Tag tag;
  private final OpenElements open;
  private int position;
  private boolean endPending;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;
  private boolean characterData;

  public XmlScanner(String part, byte[] xml) {
    this(part, xml, false);
  }

  /** A scanner that reports compatibility wrappers as elements, with all their branches. */
  public static XmlScanner ofEveryBranch(String part, byte[] xml) {
    return new XmlScanner(part, xml, true);
  }

  private XmlScanner(String part, byte[] xml, boolean everyBranch) {
    this.part = part;
    this.xml = xml;
    this.tag = new Tag(part, xml);
    this.open = new OpenElements(part, xml, MAX_DEPTH, everyBranch);
    this.position = xml.length >= 3 && xml[0] == (byte) 0xEF && xml[1] == (byte) 0xBB ? 3 : 0;
  }

  /** The next reported event. */
  public Event next() {
    while (true) {
      if (endPending) {
        endPending = false;
        if (open.pop()) {
          start = end;
          return Event.END;
        }
        continue;
      }
      if (position >= xml.length) {
        return done();
      }
      Event event = xml[position] == '<' ? markup() : characters();
      if (event != null) {
        return event;
      }
    }
  }

  private Event done() {
    if (open.depth() > 0) {
      throw BrokenXml.at(part, position, "the part ends inside an element");
    }
    if (!open.sawRoot()) {
      throw BrokenXml.at(part, 0, "there is no element");
    }
    return Event.DONE;
  }

  private @Nullable Event characters() {
    start = position;
    while (position < xml.length && xml[position] != '<') {
      position++;
    }
    end = position;
    characterData = false;
    return open.depth() == 0 ? null : Event.TEXT;
  }

  private @Nullable Event markup() {
    if (position + 1 >= xml.length) {
      throw BrokenXml.at(part, position, "the part ends inside a tag");
    }
    return switch (xml[position + 1]) {
      case '/' -> endTag();
      case '!' -> declaration();
      case '?' -> {
        position = find("?>", position + 2) + 2;
        yield null;
      }
      default -> startTag();
    };
  }

  private @Nullable Event declaration() {
    if (matches("<!--")) {
      position = find("-->", position + 4) + 3;
      return null;
    }
    if (matches("<![CDATA[") && open.depth() > 0) {
      start = position + 9;
      end = find("]]>", start);
      position = end + 3;
      characterData = true;
      return Event.TEXT;
    }
    if (matches("<!DOCTYPE")) {
      throw BrokenXml.hostile(part);
    }
    throw BrokenXml.at(part, position, "unknown markup");
  }

  private @Nullable Event startTag() {
    start = position;
    position = tag.read(position);
    end = position;
    nameStart = tag.nameStart();
    nameEnd = tag.nameEnd();
    endPending = tag.selfClosed();
    boolean reported = open.push(nameStart, nameEnd);
    if (open.skipping()) {
      skip();
      return null;
    }
    return reported ? Event.START : null;
  }

  private @Nullable Event endTag() {
    start = position;
    nameStart = position + 2;
    nameEnd = Tag.nameEnd(xml, nameStart);
    int close = Tag.skipSpace(xml, nameEnd);
    if (close >= xml.length || xml[close] != '>' || !open.closes(nameStart, nameEnd)) {
      throw BrokenXml.at(part, position, "an end tag that closes nothing");
    }
    position = close + 1;
    end = position;
    return open.pop() ? Event.END : null;
  }

  /** After a start: moves behind the element's end without reporting what is inside. */
  public void skip() {
    int depth = open.depth() - 1;
    while (true) {
      if (endPending) {
        endPending = false;
        open.pop();
      } else if (position >= xml.length) {
        throw BrokenXml.at(part, position, "the part ends inside an element");
      } else if (xml[position] == '<') {
        skipMarkup();
      } else {
        position++;
        continue;
      }
      if (open.depth() == depth) {
        end = position;
        return;
      }
    }
  }

  private void skipMarkup() {
    byte kind = position + 1 < xml.length ? xml[position + 1] : 0;
    if (kind == '/') {
      endTag();
    } else if (kind == '!') {
      declaration();
    } else if (kind == '?') {
      position = find("?>", position + 2) + 2;
    } else {
      position = tag.read(position);
      endPending = tag.selfClosed();
      open.pushSkipped(tag.nameStart(), tag.nameEnd());
    }
  }

  private boolean matches(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (position + i >= xml.length || xml[position + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int find(String text, int from) {
    for (int i = from; i + text.length() <= xml.length; i++) {
      int j = 0;
      while (j < text.length() && xml[i + j] == text.charAt(j)) {
        j++;
      }
      if (j == text.length()) {
        return i;
      }
    }
    throw BrokenXml.at(part, position, "markup that does not end");
  }

  /** Where the current tag or text starts. */
  public int start() {
    return start;
  }

  /** Just behind the current tag or text; after {@link #skip()} just behind the element. */
  public int end() {
    return end;
  }

  /** Number of elements open, hidden compatibility wrappers included. */
  public int depth() {
    return open.depth();
  }

  /** Whether the current start tag is an empty-element tag. */
  public boolean selfClosed() {
    return tag.selfClosed();
  }

  /** Whether the current element has this local name. */
  public boolean is(String local) {
    int from = Tag.localStart(xml, nameStart, nameEnd);
    return Tag.equal(xml, from, nameEnd, local);
  }

  /** The local name of the current element. */
  public String name() {
    int from = Tag.localStart(xml, nameStart, nameEnd);
    return XmlText.ascii(xml, from, nameEnd);
  }

  /** The prefix of the current element with its colon, or an empty string. */
  public String prefix() {
    return XmlText.ascii(xml, nameStart, Tag.localStart(xml, nameStart, nameEnd));
  }

  /** The current start tag. */
  public Tag tag() {
    return tag;
  }

  /** The current text, entities resolved. */
  public String text() {
    return characterData ? XmlText.raw(xml, start, end) : XmlText.decode(part, xml, start, end);
  }

  /** The current text's bytes as they are. */
  public byte[] rawText() {
    return Arrays.copyOfRange(xml, start, end);
  }
}
