package dev.deckhand.ooxml.markup;

import dev.deckhand.document.DocumentProblem;
import java.io.InputStream;
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
  private final Window window;
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
    this(part, new Window(xml), false);
  }

  /**
   * A scanner of a part in UTF-8 that is read as the scanner needs it. Offsets hold until {@link
   * #release()}.
   */
  public XmlScanner(String part, InputStream xml) {
    this(part, new Window(xml), false);
  }

  /** A scanner that reports compatibility wrappers as elements, with all their branches. */
  public static XmlScanner ofEveryBranch(String part, byte[] xml) {
    return new XmlScanner(part, new Window(xml), true);
  }

  private XmlScanner(String part, Window window, boolean everyBranch) {
    this.part = part;
    this.window = window;
    this.tag = new Tag(part, window);
    this.open = new OpenElements(part, MAX_DEPTH, everyBranch);
    this.position = window.startsWithByteOrderMark() ? 3 : 0;
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
      if (!window.has(position, 1)) {
        return done();
      }
      Event event = window.bytes()[position] == '<' ? markup() : characters();
      if (event != null) {
        return event;
      }
    }
  }

  /** Forgets what lies before the current position; offsets reported so far hold no longer. */
  public void release() {
    int moved = window.release(position);
    if (moved > 0) {
      position -= moved;
      start -= moved;
      end -= moved;
      nameStart -= moved;
      nameEnd -= moved;
      tag.moved(moved);
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
    position = window.endOfText(position);
    end = position;
    characterData = false;
    return open.depth() == 0 ? null : Event.TEXT;
  }

  private @Nullable Event markup() {
    if (!window.has(position, 2)) {
      throw BrokenXml.at(part, position, "the part ends inside a tag");
    }
    return switch (window.bytes()[position + 1]) {
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
    if (window.holds(position, "<!--")) {
      position = find("-->", position + 4) + 3;
      return null;
    }
    if (window.holds(position, "<![CDATA[") && open.depth() > 0) {
      start = position + 9;
      end = find("]]>", start);
      position = end + 3;
      characterData = true;
      return Event.TEXT;
    }
    if (window.holds(position, "<!DOCTYPE")) {
      throw BrokenXml.hostile(part);
    }
    throw BrokenXml.at(part, position, "unknown markup");
  }

  private @Nullable Event startTag() {
    start = position;
    position = readTag();
    end = position;
    nameStart = tag.nameStart();
    nameEnd = tag.nameEnd();
    endPending = tag.selfClosed();
    boolean reported = open.push(window.bytes(), nameStart, nameEnd);
    if (open.skipping()) {
      skip();
      return null;
    }
    return reported ? Event.START : null;
  }

  private int readTag() {
    int behind = tag.read(position);
    while (behind == Tag.INCOMPLETE) {
      if (!window.more()) {
        throw BrokenXml.at(part, position, "a tag that does not end");
      }
      behind = tag.read(position);
    }
    return behind;
  }

  private @Nullable Event endTag() {
    start = position;
    int plain = Tag.closed(window.bytes(), position + 2, window.end());
    int close = plain < 0 ? find(">", position + 2) : plain;
    byte[] xml = window.bytes();
    nameStart = position + 2;
    nameEnd = Tag.nameEnd(xml, nameStart, close);
    if (Tag.skipSpace(xml, nameEnd, close) != close || !open.closes(xml, nameStart, nameEnd)) {
      throw BrokenXml.at(part, position, "an end tag that closes nothing");
    }
    position = close + 1;
    end = position;
    return open.pop() ? Event.END : null;
  }

  /**
   * After a start: moves behind the element's end without reporting what is inside. Names inside
   * are not compared.
   */
  public void skip() {
    if (!endPending) {
      int behind = window.endOfElement(position);
      if (behind < 0) {
        throw BrokenXml.at(part, position, "the part ends inside an element");
      }
      position = behind;
    }
    endPending = false;
    open.pop();
    end = position;
  }

  /** Where a text begins that has to be there. */
  private int find(String text, int from) {
    int found = window.find(text, from);
    if (found < 0) {
      throw BrokenXml.at(part, position, "markup that does not end");
    }
    return found;
  }

  DocumentProblem tooLarge(int elements) {
    return BrokenXml.tooLarge(part, elements);
  }

  /** The bytes at hand, for callers that read plain elements themselves. */
  public byte[] bytes() {
    return window.bytes();
  }

  /** How far {@link #bytes()} mean something. */
  public int limit() {
    return window.end();
  }

  /** Where the next event starts, unless an empty-element tag is at hand. */
  public int ahead() {
    return position;
  }

  /** Goes on behind whole elements that the caller has read itself, or does not want to. */
  public void goTo(int behind) {
    if (!window.has(position, behind - position)) {
      throw BrokenXml.at(part, position, "the part ends inside an element");
    }
    position = behind;
  }

  /** How many bytes of the part lie before an offset. */
  public long offset(int offset) {
    return window.released() + offset;
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
    byte[] xml = window.bytes();
    return Tag.equal(xml, Tag.localStart(xml, nameStart, nameEnd), nameEnd, local);
  }

  /** The local name of the current element. */
  public String name() {
    byte[] xml = window.bytes();
    return XmlText.ascii(xml, Tag.localStart(xml, nameStart, nameEnd), nameEnd);
  }

  /** The prefix of the current element with its colon, or an empty string. */
  public String prefix() {
    byte[] xml = window.bytes();
    return XmlText.ascii(xml, nameStart, Tag.localStart(xml, nameStart, nameEnd));
  }

  /** The current start tag. */
  public Tag tag() {
    return tag;
  }

  /** The current text, entities resolved. */
  public String text() {
    byte[] xml = window.bytes();
    return characterData ? XmlText.raw(xml, start, end) : XmlText.decode(part, xml, start, end);
  }

  /** The current text's bytes as they are. */
  public byte[] rawText() {
    return Arrays.copyOfRange(window.bytes(), start, end);
  }
}
