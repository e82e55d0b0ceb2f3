package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline.Table;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what tables add up and compute (18.5.1.3). */
final class TableOutlines {
  private final SideParts parts;

  TableOutlines(SideParts parts) {
    this.parts = parts;
  }

  /** The tables of a worksheet part. */
  List<Table> of(String sheetPart, List<TableInfo> tables) {
    List<XmlNode> roots = tables.isEmpty() ? List.of() : parts.trees(sheetPart, "table").toList();
    return tables.stream().map(table -> table(table, root(table, roots))).toList();
  }

  private static Optional<XmlNode> root(TableInfo table, List<XmlNode> roots) {
    return roots.stream()
        .filter(r -> r.value("displayName", r.value("name", "")).equals(table.name()))
        .findFirst();
  }

  private static Table table(TableInfo table, Optional<XmlNode> root) {
    List<String> totals = new ArrayList<>();
    List<String> calculated = new ArrayList<>();
    List<XmlNode> columns = root.map(r -> r.list("tableColumns")).orElse(List.of());
    for (XmlNode column : columns) {
      String name = Shortened.text(column.value("name", ""));
      String total = table.totalsRows() == 0 ? null : total(column);
      if (total != null) {
        totals.add(name + ": " + total);
      }
      column
          .child("calculatedColumnFormula")
          .ifPresent(f -> calculated.add(name + " = " + Shortened.formula(f)));
    }
    return new Table(
        table.name(),
        table.area().toString(),
        table.columns(),
        table.headerRows() == 1,
        totals,
        calculated);
  }

  private static @Nullable String total(XmlNode column) {
    String function = column.value("totalsRowFunction", "none");
    if (function.equals("custom")) {
      return column.child("totalsRowFormula").map(f -> "=" + Shortened.formula(f)).orElse(null);
    }
    return function.equals("none") ? null : Shortened.text(function);
  }
}
