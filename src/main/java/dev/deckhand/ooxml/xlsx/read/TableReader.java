package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a worksheet (18.5). */
public final class TableReader {
  private TableReader() {}

  /**
   * A table with the part it is kept in.
   *
   * @param filters whether a filter of its own chooses among its rows
   */
  public record StoredTable(TableInfo info, String part, boolean filters) {}

  public static List<StoredTable> tables(PartSource source, SheetPart sheet) {
    List<StoredTable> tables = new ArrayList<>();
    for (Relationship relationship : source.targets(sheet.part(), "table")) {
      String part = relationship.partName();
      XmlNode root = XmlNode.parse(part, XmlText.utf8(part, source.part(part)));
      CellArea area = area(root.value("ref", ""));
      if (area != null) {
        tables.add(new StoredTable(table(sheet, root, area), part, filters(root)));
      }
    }
    return tables;
  }

  private static boolean filters(XmlNode root) {
    return root.list("autoFilter").stream()
        .anyMatch(column -> column.is("filterColumn") && !column.children().isEmpty());
  }

  private static @Nullable CellArea area(String reference) {
    try {
      return CellArea.parse(reference);
    } catch (IllegalArgumentException notAnArea) {
      return null;
    }
  }

  private static TableInfo table(SheetPart sheet, XmlNode root, CellArea area) {
    String name = root.value("displayName", root.value("name", ""));
    int headerRows = Math.clamp(root.integer("headerRowCount", 1), 0, 1);
    int totalsRows = Math.clamp(root.integer("totalsRowCount", 0), 0, 1);
    List<String> columns =
        root.list("tableColumns").stream()
            .map(c -> CellText.unescape(c.value("name", "")))
            .toList();
    return new TableInfo(name, sheet.name(), area, headerRows, totalsRows, columns);
  }
}
