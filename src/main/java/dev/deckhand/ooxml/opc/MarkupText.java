package dev.deckhand.ooxml.opc;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The text of a well-formed XML part whose root has simple children. Children are added and removed
 * as text, so that everything else in the part keeps its bytes.
 */
final class MarkupText {
  private record Span(int start, int end) {}

  private final String text;
  private final Charset charset;
  private final List<Span> children = new ArrayList<>();
  private Span rootStart = new Span(0, 0);
  private int rootClose;

  private MarkupText(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
    scan();
  }

  static MarkupText of(String partName, byte[] xml) {
    Charset charset = XmlEncoding.of(xml);
    String text = new String(xml, charset);
    if (!Arrays.equals(text.getBytes(charset), xml)) {
      throw Problems.broken(partName + " is not valid " + charset + " text.");
    }
    return new MarkupText(text, charset);
  }

  private void scan() {
    int depth = 0;
    int start = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      int end = endOfMarkup(at);
      boolean closes = text.startsWith("</", at);
      boolean opens = !closes && isElement(at);
      if (opens) {
        rootStart = depth == 0 ? new Span(at, end) : rootStart;
        start = depth == 1 ? at : start;
        depth++;
      }
      if (closes || (opens && text.charAt(end - 2) == '/')) {
        depth--;
        rootClose = depth == 0 ? at : rootClose;
        if (depth == 1) {
          children.add(new Span(start, end));
        }
      }
      at = end;
    }
  }

  private boolean isElement(int at) {
    char next = text.charAt(at + 1);
    return next != '!' && next != '?';
  }

  private int endOfMarkup(int at) {
    if (text.startsWith("<!--", at)) {
      return after("-->", at + 4);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return after("]]>", at);
    }
    if (text.startsWith("<?", at)) {
      return after("?>", at);
    }
    int end = at;
    for (char c = text.charAt(end); c != '>'; c = text.charAt(end)) {
      end = c == '"' || c == '\'' ? after(String.valueOf(c), end + 1) : end + 1;
    }
    return end + 1;
  }

  private int after(String end, int from) {
    return text.indexOf(end, from) + end.length();
  }

  /** With one more child at the end, in the namespace of the root. */
  byte[] withChild(String localName, Map<String, String> attributes) {
    String root = rootName();
    int colon = root.indexOf(':');
    StringBuilder child = new StringBuilder("<").append(root, 0, colon + 1).append(localName);
    attributes.forEach(
        (n, v) -> child.append(' ').append(n).append("=\"").append(escape(v)).append('"'));
    child.append("/>");
    boolean emptyRoot = text.charAt(rootStart.end() - 2) == '/';
    String edited =
        emptyRoot
            ? text.substring(0, rootStart.end() - 2)
                + ">"
                + child
                + "</"
                + root
                + ">"
                + text.substring(rootStart.end())
            : text.substring(0, rootClose) + child + text.substring(rootClose);
    return edited.getBytes(charset);
  }

  private String rootName() {
    int end = rootStart.start() + 1;
    while (!Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(rootStart.start() + 1, end);
  }

  private static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }

  /** Without the child at this place in document order. */
  byte[] withoutChild(int index) {
    Span child = children.get(index);
    return (text.substring(0, child.start()) + text.substring(child.end())).getBytes(charset);
  }
}
