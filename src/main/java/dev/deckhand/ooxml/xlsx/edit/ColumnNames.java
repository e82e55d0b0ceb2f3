package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.xlsx.read.CellText;

/**
 * Names of table columns in the table part: line breaks are escaped, and what only looks escaped
 * (22.9.2.19).
 */
final class ColumnNames {
  private ColumnNames() {}

  static String escape(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && CellText.isEscape(name, i)) {
        out.append("_x005F_");
      } else if (c == '\n') {
        out.append("_x000a_");
      } else if (c < 0x20 && c != '\r') {
        out.append("_x%04x_".formatted((int) c));
      } else if (c != '\r' || i + 1 == name.length() || name.charAt(i + 1) != '\n') {
        out.append(c == '\r' ? "_x000d_" : String.valueOf(c));
      }
    }
    return out.toString();
  }
}
