package dev.deckhand.ooxml.markup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A part as a DOM tree that costs little: attributes and texts are byte ranges until they are asked
 * for, and nothing but the text of elements can be changed. Trees that nobody writes to are safe
 * for several threads.
 */
public final class LeanTree {
  private static final ThreadLocal<LeanNames> NAMES = ThreadLocal.withInitial(LeanNames::new);
  private static final byte[] XMLNS = {'x', 'm', 'l', 'n', 's'};

  private final String part;
  private final byte[] xml;
  private final Set<LeanElement> written = new LinkedHashSet<>();
  private int[] ranges;
  private int count;
  private final LeanElement root;

  private LeanTree(String part, byte[] xml) {
    this.part = part;
    this.xml = xml;
    this.ranges = new int[Math.max(64, xml.length >> 4)];
    this.root = read(XmlScanner.ofEveryBranch(part, xml), NAMES.get());
  }

  /**
   * Reads a part, compatibility wrappers and all their branches included.
   *
   * @throws dev.deckhand.document.DocumentProblem when it is not well-formed
   */
  public static LeanTree read(String part, byte[] content) {
    return new LeanTree(part, XmlText.utf8(part, content));
  }

  /** The document element. */
  public Element root() {
    return root;
  }

  /** Whether the text of an element was set. */
  public boolean changed() {
    return !written.isEmpty();
  }

  private LeanElement read(XmlScanner scanner, LeanNames names) {
    LeanElement first = null;
    LeanElement open = null;
    for (XmlScanner.Event event = scanner.next();
        event != XmlScanner.Event.DONE;
        event = scanner.next()) {
      switch (event) {
        case START -> {
          open = start(scanner, open, names);
          first = first == null ? open : first;
        }
        case TEXT -> text(scanner, open);
        case END -> {
          LeanElement ended = Objects.requireNonNull(open);
          ended.ends(scanner.start());
          open = ended.parent();
        }
        case DONE -> {} // the loop ends before
      }
    }
    return Objects.requireNonNull(first);
  }

  private LeanElement start(XmlScanner scanner, @Nullable LeanElement parent, LeanNames names) {
    Tag tag = scanner.tag();
    LeanScope scope = parent == null ? null : parent.scope();
    int first = count;
    int size = tag.size();
    if ((count + size) * 4 > ranges.length) {
      ranges = Arrays.copyOf(ranges, Math.max(ranges.length * 2, (count + size) * 4));
    }
    for (int i = 0; i < size; i++) {
      int at = count++ * 4;
      ranges[at] = tag.attributeStart(i);
      ranges[at + 1] = tag.attributeEnd(i);
      ranges[at + 2] = tag.valueStart(i);
      ranges[at + 3] = tag.valueEnd(i);
      if (Tag.same(xml, ranges[at], Math.min(ranges[at] + 5, xml.length), XMLNS, 0, 5)) {
        scope = declared(at, scope, names);
      }
    }
    LeanNames.Name name = names.of(xml, tag.nameStart(), tag.nameEnd());
    LeanElement element = new LeanElement(this, parent, scope, name, first, size);
    element.starts(scanner.end(), scanner.selfClosed());
    return element;
  }

  private @Nullable LeanScope declared(int at, @Nullable LeanScope scope, LeanNames names) {
    int from = ranges[at] + XMLNS.length;
    int to = ranges[at + 1];
    boolean prefixed = from < to && xml[from] == ':';
    if (!prefixed && from < to) {
      return scope; // an attribute whose name only begins like this
    }
    String prefix = prefixed ? names.of(xml, from + 1, to).qualified() : "";
    String raw = names.of(xml, ranges[at + 2], ranges[at + 3]).qualified();
    String uri = raw.indexOf('&') < 0 ? raw : text(ranges[at + 2], ranges[at + 3]);
    return new LeanScope(prefix, uri, scope);
  }

  private void text(XmlScanner scanner, @Nullable LeanElement open) {
    if (open == null || open.hasChildNodes()) {
      return;
    }
    if (xml[scanner.start() - 1] == '[') { // of <![CDATA[; other text follows a tag
      open.characterData(scanner.text());
    } else {
      open.text(scanner.start(), scanner.end());
    }
  }

  String text(int start, int end) {
    return XmlText.decode(part, xml, start, end);
  }

  /** The place of an attribute without prefix, or -1. */
  int attribute(int first, int size, String name) {
    for (int i = first; i < first + size; i++) {
      if (Tag.equal(xml, ranges[i * 4], ranges[i * 4 + 1], name)) {
        return i;
      }
    }
    return -1;
  }

  /** The place of an attribute of a namespace, or -1. */
  int attribute(int first, int size, String local, String uri, @Nullable LeanScope scope) {
    for (int i = first; i < first + size; i++) {
      int from = ranges[i * 4];
      int to = ranges[i * 4 + 1];
      int start = Tag.localStart(xml, from, to);
      if (start > from
          && Tag.equal(xml, start, to, local)
          && uri.equals(LeanScope.uri(scope, XmlText.ascii(xml, from, start - 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** The value of an attribute; line breaks and tabs in it mean blanks. */
  String value(int attribute) {
    int start = ranges[attribute * 4 + 2];
    int end = ranges[attribute * 4 + 3];
    for (int i = start; i < end; i++) {
      if (xml[i] >= 0 && xml[i] < ' ') {
        byte[] blank = Arrays.copyOfRange(xml, start, end);
        for (int j = 0; j < blank.length; j++) {
          blank[j] = blank[j] >= 0 && blank[j] < ' ' ? (byte) ' ' : blank[j];
        }
        return XmlText.decode(part, blank, 0, blank.length);
      }
    }
    return XmlText.decode(part, xml, start, end);
  }

  void wrote(LeanElement element) {
    written.add(element);
  }

  /** The part with the texts that were set; every other byte is as it was. */
  public byte[] written() {
    List<LeanElement> texts = new ArrayList<>(written);
    texts.sort(Comparator.comparingInt(LeanElement::contentStart));
    List<byte[]> contents = texts.stream().map(LeanTree::content).toList();
    int length = xml.length;
    for (int i = 0; i < texts.size(); i++) {
      length += contents.get(i).length - (to(texts.get(i)) - from(texts.get(i)));
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      out.put(xml, at, from(texts.get(i)) - at).put(contents.get(i));
      at = to(texts.get(i));
    }
    return out.put(xml, at, xml.length - at).array();
  }

  private static int from(LeanElement element) {
    return element.contentStart() - (element.selfClosed() ? "/>".length() : 0);
  }

  private static int to(LeanElement element) {
    return element.selfClosed() ? element.contentStart() : element.contentEnd();
  }

  private static byte[] content(LeanElement element) {
    String text = XmlText.escape(element.getTextContent());
    String content = element.selfClosed() ? ">" + text + "</" + element.getTagName() + ">" : text;
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
