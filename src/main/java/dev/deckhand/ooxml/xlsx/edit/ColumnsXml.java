package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The element {@code cols} (18.3.1.17) with new formats for some columns. */
final class ColumnsXml {
  private final String prefix;
  private final String defaultWidth;

  /** Columns {@code first} to {@code last}, zero-based, described by one element. */
  private record Band(int first, int last, @Nullable String xml, @Nullable Integer style) {}

  ColumnsXml(String prefix, String defaultWidth) {
    this.prefix = prefix;
    this.defaultWidth = defaultWidth;
  }

  String write(@Nullable XmlNode stored, byte[] base, NavigableMap<Integer, Integer> styles) {
    StringBuilder out = new StringBuilder("<" + prefix + "cols>");
    for (Band band : split(bands(stored, base), styles)) {
      out.append(xml(band));
    }
    return out.append("</").append(prefix).append("cols>").toString();
  }

  private static List<Band> bands(@Nullable XmlNode stored, byte[] base) {
    List<Band> bands = new ArrayList<>();
    if (stored != null) {
      for (XmlNode col : stored.children("col")) {
        int length = col.end() - col.start();
        String xml = new String(base, col.start(), length, StandardCharsets.UTF_8);
        bands.add(new Band(col.integer("min", 1) - 1, col.integer("max", 1) - 1, xml, null));
      }
    }
    return bands;
  }

  /** Cuts the bands where a format starts or ends; columns without a band get one. */
  private static Iterable<Band> split(List<Band> bands, NavigableMap<Integer, Integer> styles) {
    NavigableMap<Integer, Band> result = new TreeMap<>();
    NavigableMap<Integer, Integer> open = new TreeMap<>(styles);
    for (Band band : bands) {
      int first = band.first;
      while (first <= band.last) {
        Integer style = styles.get(first);
        int last = first;
        while (last < band.last && same(style, styles.get(last + 1))) {
          last++;
        }
        result.put(first, new Band(first, last, band.xml, style));
        open.subMap(first, true, last, true).clear();
        first = last + 1;
      }
    }
    addNew(result, open);
    return result.values();
  }

  private static void addNew(
      NavigableMap<Integer, Band> result, NavigableMap<Integer, Integer> open) {
    while (!open.isEmpty()) {
      int first = open.firstKey();
      Integer style = open.get(first);
      int last = first;
      while (same(style, open.get(last + 1))) {
        last++;
      }
      result.put(first, new Band(first, last, null, style));
      open.headMap(last, true).clear();
    }
  }

  private static boolean same(@Nullable Integer a, @Nullable Integer b) {
    return a == null ? b == null : a.equals(b);
  }

  private String xml(Band band) {
    if (band.xml != null && band.style == null && isWhole(band)) {
      return band.xml;
    }
    MarkupElement element =
        band.xml == null
            ? new MarkupElement(prefix, "col")
                .attribute("min", "")
                .attribute("max", "")
                .attribute("width", defaultWidth)
            : MarkupElement.parse(band.xml);
    element
        .attribute("min", Integer.toString(band.first + 1))
        .attribute("max", Integer.toString(band.last + 1));
    if (band.style != null) {
      element.attribute("style", band.style == 0 ? null : Integer.toString(band.style));
    }
    return element.xml();
  }

  private static boolean isWhole(Band band) {
    MarkupElement element = MarkupElement.parse(band.xml == null ? "<col/>" : band.xml);
    return Integer.toString(band.first + 1).equals(element.attribute("min"))
        && Integer.toString(band.last + 1).equals(element.attribute("max"));
  }
}
