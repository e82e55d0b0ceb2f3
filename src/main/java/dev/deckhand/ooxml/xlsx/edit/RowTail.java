package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlScanner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where further cells go at the end of a row, as a rule without going through the row. */
final class RowTail {
  private final String part;
  private final byte[] endTag;
  private final byte[] startTag;

  /**
   * @param prefix of the worksheet's elements with its colon, or an empty string
   */
  RowTail(String part, String prefix) {
    this.part = part;
    this.endTag = ("</" + prefix + "c>").getBytes(StandardCharsets.UTF_8);
    this.startTag = ("<" + prefix + "c").getBytes(StandardCharsets.UTF_8);
  }

  /** The place behind the last cell of the row element between two offsets. */
  int of(byte[] xml, int start, int behind) {
    int end = tagBefore(xml, behind);
    return endsWithCell(xml, start, end) ? end : start + search(xml, start, behind);
  }

  private boolean endsWithCell(byte[] xml, int start, int end) {
    int last = tagBefore(xml, end);
    if (last <= start || xml[end - 1] != '>') {
      return false;
    }
    boolean empty = xml[end - 2] == '/' && isNameEnd(xml[last + startTag.length]);
    return empty
        ? holds(xml, last, end, startTag)
        : Arrays.equals(xml, last, end, endTag, 0, endTag.length);
  }

  private static boolean holds(byte[] xml, int from, int to, byte[] text) {
    int end = from + text.length;
    return end < to && Arrays.equals(xml, from, end, text, 0, text.length);
  }

  private static boolean isNameEnd(byte b) {
    return b == ' ' || b == '/';
  }

  /** Where the tag before an offset starts; a bracket never stands inside a tag. */
  private static int tagBefore(byte[] xml, int offset) {
    int at = offset - 1;
    while (xml[at] != '<') {
      at--;
    }
    return at;
  }

  /** Something else may stand behind the cells (18.3.1.73), or wrap them. */
  private int search(byte[] xml, int start, int behind) {
    XmlScanner scanner = new XmlScanner(part, Arrays.copyOfRange(xml, start, behind));
    scanner.next();
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END) {
      if (event == XmlScanner.Event.START) {
        if (!scanner.is("c")) {
          return scanner.start();
        }
        scanner.skip();
      }
      event = scanner.next();
    }
    return scanner.start();
  }
}
