package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What slicers and timelines filter: their caches name the field and the tables. */
final class Slicers {
  private final SideParts parts;
  private final Map<String, XmlNode> caches = new HashMap<>();
  private final Map<Integer, String> tables = new HashMap<>();

  /**
   * @param sheetParts of all worksheets, for the names of tables
   */
  Slicers(SideParts parts, String workbookPart, List<String> sheetParts) {
    this.parts = parts;
    Stream.of("slicerCache", "timelineCache")
        .flatMap(kind -> parts.trees(workbookPart, kind))
        .forEach(cache -> caches.put(cache.value("name", ""), cache));
    if (!caches.isEmpty()) {
      sheetParts.stream()
          .flatMap(sheet -> parts.trees(sheet, "table"))
          .forEach(t -> tables.put(t.integer("id", -1), t.value("displayName", "")));
    }
  }

  /** The object; of a slicer or timeline also what it filters. */
  PlacedObject described(PlacedObject object, String sheetPart) {
    boolean filters = object.kind() == ObjectKind.SLICER || object.kind() == ObjectKind.TIMELINE;
    String name = object.name();
    if (!filters || name == null) {
      return object;
    }
    return Stream.of("slicer", "timeline")
        .flatMap(kind -> parts.trees(sheetPart, kind))
        .flatMap(root -> root.children().stream())
        .filter(node -> node.value("name", "").equals(name))
        .flatMap(node -> Optional.ofNullable(caches.get(node.value("cache", ""))).stream())
        .findFirst()
        .map(
            cache ->
                new PlacedObject(
                    object.kind(), name, object.place(), object.hidden(), words(cache)))
        .orElse(object);
  }

  private String words(XmlNode cache) {
    String pivots =
        cache.list("pivotTables").stream()
            .map(p -> p.value("name", ""))
            .collect(Collectors.joining(", "));
    String of =
        cache.all("tableSlicerCache").stream()
            .map(t -> "table " + tables.getOrDefault(t.integer("tableId", -1), "?"))
            .findFirst()
            .orElse(pivots);
    String field = cache.value("sourceName", "");
    return Shortened.text("filters " + field + (of.isEmpty() ? "" : " of " + of));
  }
}
