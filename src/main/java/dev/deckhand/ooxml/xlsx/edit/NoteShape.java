package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box of a note on a drawing of the old kind, as text, a byte a character.
 *
 * @param xml its element
 * @param cell whose note it shows
 * @param names the namespaces it counts on, by the attributes that declare them
 */
record NoteShape(String xml, CellAddress cell, Map<String, String> names) {
  private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
  private static final Pattern ROW = number("Row", 7);
  private static final Pattern COLUMN = number("Column", 5);
  private static final Pattern ANCHOR =
      Pattern.compile("(<(?:[\\w.-]+:)?Anchor>)([\\d\\s,]*)(?=</)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int ANCHOR_NUMBERS = 8;
  private static final Pattern START = Pattern.compile("^<[^>]*>");
  private static final String VALUE = "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')";
  private static final Pattern ID = Pattern.compile("\\s(?:[\\w.-]+:sp)?id" + VALUE);
  private static final Pattern TYPE = Pattern.compile("\\stype\\s*=\\s*[\"']#([^\"']*)[\"']");

  private static Pattern number(String name, int digits) {
    return Pattern.compile("(<(?:[\\w.-]+:)?" + name + ">\\s*)(\\d{1," + digits + "})(?=\\s*</)");
  }

  /** A shape as the box of a note; empty for any other shape. */
  static Optional<NoteShape> of(String xml, Map<String, String> names) {
    Matcher row = ROW.matcher(xml);
    Matcher column = COLUMN.matcher(xml);
    if (!NOTE.matcher(xml).find() || !row.find() || !column.find()) {
      return Optional.empty();
    }
    int r = Integer.parseInt(row.group(2));
    int c = Integer.parseInt(column.group(2));
    return r < CellAddress.ROWS && c < CellAddress.COLUMNS
        ? Optional.of(new NoteShape(xml, new CellAddress(r, c), names))
        : Optional.empty();
  }

  /** The same box for another cell, as far from it. */
  NoteShape on(CellAddress other) {
    String now = ROW.matcher(xml).replaceFirst("$1" + other.row());
    now = COLUMN.matcher(now).replaceFirst("$1" + other.column());
    Matcher anchor = ANCHOR.matcher(now);
    if (anchor.find()) {
      String moved =
          anchor(anchor.group(2), other.row() - cell.row(), other.column() - cell.column());
      now = now.substring(0, anchor.start(2)) + moved + now.substring(anchor.end(2));
    }
    return new NoteShape(now, other, names);
  }

  /** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
  private static String anchor(String anchor, int rows, int columns) {
    Matcher numbers = NUMBER.matcher(anchor);
    if (numbers.results().count() != ANCHOR_NUMBERS) {
      return anchor;
    }
    int[] at = {0};
    return numbers.replaceAll(
        number -> {
          int by = at[0] % 4 == 0 ? columns : at[0] % 4 == 2 ? rows : 0;
          at[0]++;
          return by == 0
              ? number.group()
              : Integer.toString(Math.max(0, Integer.parseInt(number.group()) + by));
        });
  }

  /** The same box with another id. */
  NoteShape numbered(int id) {
    Matcher start = START.matcher(xml);
    if (!start.find()) {
      return this;
    }
    String tag = ID.matcher(start.group()).replaceAll("");
    String name = tag.split("[\\s>]", 2)[0];
    String now = name + " id=\"_x0000_s" + id + "\"" + tag.substring(name.length());
    return new NoteShape(now + xml.substring(start.end()), cell, names);
  }

  /** The id of the kind of shape it is, or an empty string. */
  String type() {
    Matcher start = START.matcher(xml);
    Matcher type = TYPE.matcher(start.find() ? start.group() : "");
    return type.find() ? type.group(1) : "";
  }

  /** Whether it shows something of another part, such as a picture. */
  boolean needsParts() {
    return xml.contains("relid");
  }
}
