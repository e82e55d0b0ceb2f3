package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The element {@code cols} (18.3.1.17) with other attributes for some columns. */
final class ColumnsXml {
  private static final Map<String, String> NONE = Map.of();

  private final String prefix;
  private final String defaultWidth;

  /** Columns {@code first} to {@code last}, zero-based, described by one element. */
  private record Band(int first, int last, @Nullable String xml, Map<String, String> changes) {}

  ColumnsXml(String prefix, String defaultWidth) {
    this.prefix = prefix;
    this.defaultWidth = defaultWidth;
  }

  /** The element after columns got other formats, by their indices. */
  String write(@Nullable XmlNode stored, byte[] base, NavigableMap<Integer, Integer> styles) {
    NavigableMap<Integer, Map<String, String>> changes = new TreeMap<>();
    styles.forEach(
        (column, style) -> changes.put(column, Map.of("style", style == 0 ? "" : "" + style)));
    return change(stored, base, changes);
  }

  /** The element after columns got other attributes; an empty value removes one. */
  String change(
      @Nullable XmlNode stored, byte[] base, NavigableMap<Integer, Map<String, String>> changes) {
    StringBuilder out = new StringBuilder("<" + prefix + "cols>");
    for (Band band : split(bands(stored, base), changes)) {
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
        bands.add(new Band(col.integer("min", 1) - 1, col.integer("max", 1) - 1, xml, NONE));
      }
    }
    return bands;
  }

  /** Cuts the bands where a change starts or ends; columns without a band get one. */
  private static Iterable<Band> split(
      List<Band> bands, NavigableMap<Integer, Map<String, String>> changes) {
    NavigableMap<Integer, Band> result = new TreeMap<>();
    NavigableMap<Integer, Map<String, String>> open = new TreeMap<>(changes);
    for (Band band : bands) {
      int first = band.first;
      while (first <= band.last) {
        Map<String, String> change = changes.getOrDefault(first, NONE);
        int last = first;
        while (last < band.last && change.equals(changes.getOrDefault(last + 1, NONE))) {
          last++;
        }
        result.put(first, new Band(first, last, band.xml, change));
        open.subMap(first, true, last, true).clear();
        first = last + 1;
      }
    }
    addNew(result, open);
    return result.values();
  }

  private static void addNew(
      NavigableMap<Integer, Band> result, NavigableMap<Integer, Map<String, String>> open) {
    while (!open.isEmpty()) {
      int first = open.firstKey();
      Map<String, String> change = open.getOrDefault(first, NONE);
      int last = first;
      while (change.equals(open.get(last + 1))) {
        last++;
      }
      result.put(first, new Band(first, last, null, change));
      open.headMap(last, true).clear();
    }
  }

  private String xml(Band band) {
    if (band.xml != null && band.changes.isEmpty() && isWhole(band)) {
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
    new TreeMap<>(band.changes)
        .forEach((name, value) -> element.attribute(name, value.isEmpty() ? null : value));
    return element.xml();
  }

  private static boolean isWhole(Band band) {
    MarkupElement element = MarkupElement.parse(band.xml == null ? "<col/>" : band.xml);
    return Integer.toString(band.first + 1).equals(element.attribute("min"))
        && Integer.toString(band.last + 1).equals(element.attribute("max"));
  }
}
