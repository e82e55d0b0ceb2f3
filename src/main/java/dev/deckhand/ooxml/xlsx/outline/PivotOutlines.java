package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the pivot tables of a worksheet and where their data comes from (18.10). */
final class PivotOutlines {
  /** Stands among the fields for the names of the values. */
  private static final int VALUES = -2;

  private final SideParts parts;

  PivotOutlines(SideParts parts) {
    this.parts = parts;
  }

  List<Pivot> of(String sheetPart) {
    return parts.targets(sheetPart, "pivotTable").stream()
        .limit(Capped.LIMIT)
        .flatMap(part -> parts.tree(part).map(table -> pivot(part, table)).stream())
        .toList();
  }

  private Pivot pivot(String part, XmlNode table) {
    Optional<XmlNode> cache = parts.trees(part, "pivotCacheDefinition").findFirst();
    List<XmlNode> cached = cache.map(c -> c.list("cacheFields")).orElse(List.of());
    List<String> names = cached.stream().map(f -> f.value("name", "")).toList();
    return new Pivot(
        table.value("name", ""),
        table.child("location").map(l -> l.value("ref", "")).orElse(""),
        cache.map(PivotOutlines::origin).orElse(null),
        names,
        fields(table, "rowFields", "x", names),
        fields(table, "colFields", "x", names),
        table.list("dataFields").stream().map(f -> value(f, names)).toList(),
        fields(table, "pageFields", "fld", names),
        cached.stream().filter(f -> f.value("formula") != null).map(PivotOutlines::field).toList());
  }

  private static List<String> fields(
      XmlNode table, String list, String attribute, List<String> names) {
    return table.list(list).stream()
        .map(f -> f.integer(attribute, -1))
        .filter(index -> index != VALUES)
        .map(index -> name(index, names))
        .toList();
  }

  private static String name(int index, List<String> names) {
    return index >= 0 && index < names.size() ? names.get(index) : "field " + (index + 1);
  }

  private static String value(XmlNode field, List<String> names) {
    String how = field.value("subtotal", "sum");
    return how + " of " + name(field.integer("fld", -1), names);
  }

  private static String field(XmlNode calculated) {
    return calculated.value("name", "") + " = " + Shortened.text(calculated.value("formula", ""));
  }

  private static @Nullable String origin(XmlNode cache) {
    Optional<XmlNode> sheet = cache.child("cacheSource").flatMap(s -> s.child("worksheetSource"));
    if (sheet.isEmpty() || sheet.get().relationshipId() != null) {
      return null;
    }
    String name = sheet.get().value("name");
    String area = sheet.get().value("ref");
    String owner = sheet.get().value("sheet");
    if (name != null || area == null) {
      return name;
    }
    return owner == null ? area : SheetRange.quote(owner) + "!" + area;
  }
}
