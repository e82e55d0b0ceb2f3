package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetLines;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.plan.BoundLayoutOperation.GroupLines;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups rows and columns one level deeper (18.3.1.73, 18.3.1.13: {@code outlineLevel}). */
final class LineGrouping {
  private static final int DEEPEST = 7;
  private static final String LEVEL = "outlineLevel";

  private int deepest;

  private LineGrouping() {}

  static void run(WorkbookDraft draft, GroupLines operation) {
    draft.flush();
    SheetLines lines = operation.lines();
    LineGrouping grouping = new LineGrouping();
    switch (lines.axis()) {
      case ROWS -> grouping.rows(draft, lines);
      case COLUMNS -> grouping.columns(draft, lines);
    }
    grouping.announce(draft, lines);
    draft.notes().object("group", lines.toString(), "grouped at level " + grouping.deepest);
  }

  private void rows(WorkbookDraft draft, SheetLines lines) {
    NavigableMap<Integer, RowAttributes.RowChange> changes = new TreeMap<>();
    for (int row = lines.first(); row <= lines.last(); row++) {
      changes.put(row, stored -> Map.of(LEVEL, deeper(stored)));
    }
    String part = draft.workbook().worksheet(lines.sheet()).orElseThrow().part();
    RowAttributes.set(draft, part, changes);
  }

  private String deeper(@Nullable Tag stored) {
    String level = stored == null ? null : stored.value(LEVEL);
    return deeper(level == null || !level.matches("\\d") ? 0 : Integer.parseInt(level));
  }

  private String deeper(int level) {
    int next = Math.min(level + 1, DEEPEST);
    deepest = Math.max(deepest, next);
    return Integer.toString(next);
  }

  private void columns(WorkbookDraft draft, SheetLines lines) {
    List<XmlNode> stored =
        SheetElements.of(draft, lines.sheet())
            .first("cols")
            .map(cols -> cols.children("col"))
            .orElse(List.of());
    NavigableMap<Integer, Map<String, String>> changes = new TreeMap<>();
    for (int column = lines.first(); column <= lines.last(); column++) {
      changes.put(column, Map.of(LEVEL, deeper(level(stored, column + 1))));
    }
    ColumnAttributes.set(draft, lines.sheet(), changes);
  }

  private static int level(List<XmlNode> stored, int column) {
    return stored.stream()
        .filter(c -> c.integer("min", 0) <= column && column <= c.integer("max", 0))
        .findFirst()
        .map(c -> c.integer(LEVEL, 0))
        .orElse(0);
  }

  /** The sheet says how deep its groups are, so that there is room for their buttons. */
  private void announce(WorkbookDraft draft, SheetLines lines) {
    String attribute = lines.axis() == SheetLines.Axis.ROWS ? "outlineLevelRow" : "outlineLevelCol";
    SheetElements elements = SheetElements.of(draft, lines.sheet());
    XmlNode format = elements.first("sheetFormatPr").orElse(null);
    if (format == null) {
      elements.add(
          "sheetFormatPr",
          "<%ssheetFormatPr defaultRowHeight=\"15\" %s=\"%d\"/>"
              .formatted(elements.prefix(), attribute, deepest));
    } else if (format.integer(attribute, 0) < deepest) {
      elements.splices().attribute(format, attribute, Integer.toString(deepest));
    }
    elements.write();
    draft.reload();
  }
}
