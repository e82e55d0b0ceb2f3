package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.BuiltinFormats;
import java.util.HashMap;
import java.util.Map;

/** The number formats of a workbook: builtin by id, own ones from 164 on (18.8.31). */
final class NumberFormatList {
  private static final int FIRST_OWN = 164;
  private final StyleList list;
  private final String prefix;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private int next = FIRST_OWN;

  NumberFormatList(XmlNode root, byte[] xml) {
    list = new StyleList(root, xml, "numFmts");
    prefix = root.prefix();
    for (XmlNode format : root.list("numFmts")) {
      int id = format.integer("numFmtId", 0);
      String code = format.value("formatCode", "General");
      codes.put(id, code);
      ids.putIfAbsent(code, id);
      next = Math.max(next, id + 1);
    }
  }

  StyleList list() {
    return list;
  }

  String code(int id) {
    String code = codes.get(id);
    return code == null ? BuiltinFormats.code(id) : code;
  }

  /** The id of a code: an own one, a builtin one, or a new one. */
  int id(String code) {
    Integer own = ids.get(code);
    if (own != null) {
      return own;
    }
    int builtin = BuiltinFormats.id(code);
    if (builtin >= 0 && !codes.containsKey(builtin)) {
      return builtin;
    }
    int id = next++;
    codes.put(id, code);
    ids.put(code, id);
    list.place(
        new MarkupElement(prefix, "numFmt")
            .attribute("numFmtId", Integer.toString(id))
            .attribute("formatCode", code)
            .xml());
    return id;
  }
}
