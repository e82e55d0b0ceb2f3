package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.SheetDetails.Protection;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a protected worksheet still allows (18.3.1.85). An attribute that is set forbids. */
final class ProtectionWords {
  private static final Map<String, String> FORBIDDEN_UNLESS_SAID = new LinkedHashMap<>();
  private static final Map<String, String> ALLOWED_UNLESS_SAID = new LinkedHashMap<>();

  static {
    ALLOWED_UNLESS_SAID.put("selectLockedCells", "select locked cells");
    ALLOWED_UNLESS_SAID.put("selectUnlockedCells", "select unlocked cells");
    ALLOWED_UNLESS_SAID.put("objects", "edit objects");
    ALLOWED_UNLESS_SAID.put("scenarios", "edit scenarios");
    FORBIDDEN_UNLESS_SAID.put("formatCells", "format cells");
    FORBIDDEN_UNLESS_SAID.put("formatColumns", "format columns");
    FORBIDDEN_UNLESS_SAID.put("formatRows", "format rows");
    FORBIDDEN_UNLESS_SAID.put("insertColumns", "insert columns");
    FORBIDDEN_UNLESS_SAID.put("insertRows", "insert rows");
    FORBIDDEN_UNLESS_SAID.put("insertHyperlinks", "insert hyperlinks");
    FORBIDDEN_UNLESS_SAID.put("deleteColumns", "delete columns");
    FORBIDDEN_UNLESS_SAID.put("deleteRows", "delete rows");
    FORBIDDEN_UNLESS_SAID.put("sort", "sort");
    FORBIDDEN_UNLESS_SAID.put("autoFilter", "filter");
    FORBIDDEN_UNLESS_SAID.put("pivotTables", "use pivot tables");
  }

  private ProtectionWords() {}

  static Protection of(XmlNode node, List<String> editableRanges) {
    List<String> allowed = new ArrayList<>();
    ALLOWED_UNLESS_SAID.forEach(
        (attribute, words) -> {
          if (!node.flag(attribute)) {
            allowed.add(words);
          }
        });
    FORBIDDEN_UNLESS_SAID.forEach(
        (attribute, words) -> {
          if (node.value(attribute) != null && !node.flag(attribute)) {
            allowed.add(words);
          }
        });
    editableRanges.forEach(range -> allowed.add("edit " + range));
    boolean password = node.value("password") != null || node.value("hashValue") != null;
    return new Protection(password, allowed);
  }
}
