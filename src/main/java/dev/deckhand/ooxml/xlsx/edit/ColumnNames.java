package dev.deckhand.ooxml.xlsx.edit;

/** Names of table columns in the table part: line breaks are escaped (22.9.2.19). */
final class ColumnNames {
  private ColumnNames() {}

  static String escape(String name) {
    return name.replace("\r\n", "\n").replace("\n", "_x000a_");
  }
}
