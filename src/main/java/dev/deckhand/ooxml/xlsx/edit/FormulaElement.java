package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formula element of a cell (18.3.1.40) with its byte offsets.
 *
 * @param kind {@code shared}, {@code array}, {@code dataTable} or empty
 * @param index which shared formula it is of
 * @param hasArea whether it says which cells it is for; of a shared formula the first cell does
 * @param always whether it is computed whatever changes
 * @param areas its attributes that name cells, in the file's order; those that name none stay as
 *     they are
 */
record FormulaElement(
    int start,
    int end,
    int textStart,
    int textEnd,
    String text,
    String prefix,
    String kind,
    String index,
    boolean hasArea,
    boolean always,
    List<Area> areas) {

  /** An attribute that names cells: {@code ref}, {@code r1}, {@code r2}. */
  record Area(int start, int end, String value) {}

  /** The element whose start the scanner has just reported, read to its end. */
  static FormulaElement read(XmlScanner scanner) {
    Tag tag = scanner.tag();
    int start = scanner.start();
    int textStart = scanner.end();
    String kind = orEmpty(tag.value("t"));
    String index = orEmpty(tag.value("si"));
    String prefix = scanner.prefix();
    boolean hasArea = tag.find("ref") >= 0;
    boolean always = "1".equals(tag.value("ca"));
    List<Area> areas = kind.isEmpty() ? List.of() : areas(tag);
    String text = "";
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END) {
      if (event == XmlScanner.Event.TEXT) {
        text = text.isEmpty() ? scanner.text() : text + scanner.text();
      } else {
        scanner.skip();
      }
      event = scanner.next();
    }
    return new FormulaElement(
        start,
        scanner.end(),
        textStart,
        scanner.start(),
        text,
        prefix,
        kind,
        index,
        hasArea,
        always,
        areas);
  }

  private static List<Area> areas(Tag tag) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < tag.size(); i++) {
      switch (tag.name(i)) {
        case "ref", "r1", "r2" -> {
          if (AreaList.read(tag.value(i)).size() == 1) {
            areas.add(new Area(tag.valueStart(i), tag.valueEnd(i), tag.value(i)));
          }
        }
        default -> {
          // says nothing about cells
        }
      }
    }
    return areas;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  boolean isShared() {
    return kind.equals("shared");
  }
}
