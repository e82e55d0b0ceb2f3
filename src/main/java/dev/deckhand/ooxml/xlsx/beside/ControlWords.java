package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a form control works with, in words: the same in its properties (attributes), in the
 * worksheet part (attributes of other names) and in old drawings (elements).
 */
public final class ControlWords {
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("fmlaLink", "writes");
    WORDS.put("linkedCell", "writes");
    WORDS.put("fmlaRange", "lists");
    WORDS.put("listFillRange", "lists");
    WORDS.put("fmlaTxbx", "shows");
    WORDS.put("fmlaGroup", "belongs to");
    WORDS.put("macro", "runs");
    WORDS.put("fmlaMacro", "runs");
  }

  private ControlWords() {}

  /** As in {@code writes Sheet1!$A$1, runs [0]!Update}; empty where the control has nothing. */
  public static String of(XmlNode node) {
    StringJoiner words = new StringJoiner(", ");
    WORDS.forEach(
        (attribute, verb) -> {
          String old = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
          String text =
              node.value(attribute, node.child(old).map(XmlNode::text).orElse("")).strip();
          if (!text.isEmpty()) {
            words.add(verb + " " + Shortened.text(text));
          }
        });
    return words.toString();
  }
}
