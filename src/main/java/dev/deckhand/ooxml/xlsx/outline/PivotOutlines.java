package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the pivot tables of a worksheet and where their data comes from (18.10). */
final class PivotOutlines {
  private PivotOutlines() {}

  static List<Pivot> of(PartSource source, String sheetPart) {
    List<Pivot> pivots = new ArrayList<>();
    for (Relationship relationship : source.targets(sheetPart, "pivotTable")) {
      pivots.add(pivot(source, relationship.partName()));
    }
    return pivots;
  }

  private static Pivot pivot(PartSource source, String part) {
    XmlNode table = parse(source, part);
    Optional<XmlNode> cache =
        source.target(part, "pivotCacheDefinition").map(r -> parse(source, r.partName()));
    String range = table.child("location").map(l -> l.value("ref", "")).orElse("");
    List<String> fields =
        cache
            .map(c -> c.list("cacheFields").stream().map(f -> f.value("name", "")).toList())
            .orElse(List.of());
    return new Pivot(
        table.value("name", ""), range, cache.map(PivotOutlines::origin).orElse(null), fields);
  }

  private static XmlNode parse(PartSource source, String part) {
    return XmlNode.parse(part, XmlText.utf8(part, source.part(part)));
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
