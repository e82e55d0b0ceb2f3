package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the numbered lists of the styles part: equal entries are found, new ones appended. */
final class StyleList {
  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private final String name;
  private final @Nullable XmlNode list;
  private final List<String> items = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final int stored;

  StyleList(XmlNode root, byte[] xml, String name) {
    this.name = name;
    this.list = root.child(name).orElse(null);
    for (XmlNode item : root.list(name)) {
      int length = item.end() - item.start();
      String text = new String(xml, item.start(), length, StandardCharsets.UTF_8);
      places.putIfAbsent(text, items.size());
      items.add(text);
    }
    this.stored = items.size();
  }

  int size() {
    return items.size();
  }

  String get(int index) {
    return items.get(Math.clamp(index, 0, items.size() - 1));
  }

  /** The position of an entry, appended where there is no equal one. */
  int place(String item) {
    return places.computeIfAbsent(
        item,
        added -> {
          items.add(added);
          return items.size() - 1;
        });
  }

  /** Appends the new entries to the part. */
  void write(Splices splices, XmlNode root) {
    if (items.size() == stored) {
      return;
    }
    String added = String.join("", items.subList(stored, items.size()));
    if (list != null) {
      splices.append(list, added);
      splices.attribute(list, "count", Integer.toString(items.size()));
      return;
    }
    String tag = root.prefix() + name;
    String count = " count=\"" + items.size() + "\"";
    splices.insert(place(root), "<" + tag + count + ">" + added + "</" + tag + ">");
  }

  private int place(XmlNode root) {
    int rank = ORDER.indexOf(name);
    for (XmlNode sibling : root.children()) {
      if (ORDER.indexOf(sibling.name()) > rank) {
        return sibling.start();
      }
    }
    return root.contentEnd();
  }
}
