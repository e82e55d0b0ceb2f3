package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Optional;

/**
 * Charts keep copies of the values they draw (21.2.2.122, 21.2.2.201). After an edit these say what
 * the cells say: in charts the edit wrote, and in those that draw cells with another value now.
 */
final class ChartCaches {
  /** Most points a cache is written for; larger ones are left to the reader. */
  private static final int MAX_POINTS = 32_000;

  private final WorkbookDraft draft;
  private final Recomputing.Outcome outcome;

  private ChartCaches(WorkbookDraft draft, Recomputing.Outcome outcome) {
    this.draft = draft;
    this.outcome = outcome;
  }

  /** Brings the caches of all charts up to date; cell changes have to be flushed before. */
  static void refresh(WorkbookDraft draft, Recomputing.Outcome outcome) {
    ChartCaches caches = new ChartCaches(draft, outcome);
    for (ReachableParts.ReachablePart reachable : ReachableParts.of(draft)) {
      String part = reachable.name();
      if (part.contains("/charts/chart") && part.endsWith(".xml")) {
        caches.refresh(part);
      }
    }
  }

  private void refresh(String part) {
    byte[] xml = draft.utf8(part);
    boolean written = draft.parts().changedParts().contains(part);
    Splices splices = new Splices(xml);
    XmlNode root = XmlNode.parse(part, xml);
    String prefix = root.prefix();
    boolean hiddenToo =
        root.all("plotVisOnly").stream().noneMatch(n -> n.value("val") == null || n.flag("val"));
    for (XmlNode node : root.all()) {
      if (node.is("strRef") || node.is("numRef")) {
        range(node)
            .filter(range -> written || touches(range))
            .ifPresent(range -> cache(splices, node, range, hiddenToo, prefix));
      }
    }
    if (!splices.isEmpty()) {
      draft.parts().put(part, splices.apply());
      if (!written) {
        draft.notes().object("chart", part, "shows the new values");
      }
    }
  }

  private static Optional<SheetRange> range(XmlNode reference) {
    try {
      return reference.child("f").map(f -> SheetRange.parse(f.text()));
    } catch (IllegalArgumentException nameOrUnion) {
      return Optional.empty();
    }
  }

  private boolean touches(SheetRange range) {
    SheetPart sheet = draft.workbook().worksheet(range.sheet()).orElse(null);
    if (sheet == null) {
      return false;
    }
    String part = sheet.part();
    return draft.redrawn(part).stream().anyMatch(range.area()::intersects)
        || draft.edited(part).stream().anyMatch(range.area()::contains)
        || outcome.changed().getOrDefault(part, new CellSet()).stream()
            .anyMatch(range.area()::contains);
  }

  private void cache(
      Splices splices, XmlNode reference, SheetRange range, boolean hiddenToo, String prefix) {
    SheetCells sheet = draft.current().sheet(range.sheet()).orElse(null);
    if (sheet == null || range.area().cells() > MAX_POINTS) {
      return;
    }
    DrawnCells cells = new DrawnCells(sheet, range.area(), hiddenToo);
    String kind = reference.is("strRef") ? "strCache" : "numCache";
    String content = reference.is("strRef") ? texts(cells, prefix) : numbers(cells, prefix);
    String xml = "<%1$s%2$s>%3$s</%1$s%2$s>".formatted(prefix, kind, content);
    XmlNode formula = reference.child("f").orElseThrow();
    reference
        .child(kind)
        .ifPresentOrElse(
            old -> replace(splices, old, xml), () -> splices.insert(formula.end(), xml));
  }

  private static void replace(Splices splices, XmlNode old, String xml) {
    if (!new String(splices.base(), old.start(), old.end() - old.start(), UTF_8).equals(xml)) {
      splices.replace(old.start(), old.end(), xml);
    }
  }

  private static String numbers(DrawnCells cells, String prefix) {
    StringBuilder points = new StringBuilder();
    String format = "General";
    for (Cell cell : cells.filled()) {
      if (cell.value() instanceof CellValue.Number number) {
        format = points.isEmpty() ? cell.numberFormat() : format;
        point(points, cells.index(cell), CellXml.number(number.value()), prefix);
      }
    }
    return "<%1$sformatCode>%2$s</%1$sformatCode>".formatted(prefix, XmlText.escape(format))
        + count(cells, prefix)
        + points;
  }

  private static String texts(DrawnCells cells, String prefix) {
    StringBuilder points = new StringBuilder();
    for (Cell cell : cells.filled()) {
      String text = NumberFormats.text(cell.value(), cell.numberFormat(), false);
      if (!text.isEmpty()) {
        point(points, cells.index(cell), XmlText.escape(text), prefix);
      }
    }
    return count(cells, prefix) + points;
  }

  private static String count(DrawnCells cells, String prefix) {
    return "<%sptCount val=\"%d\"/>".formatted(prefix, cells.count());
  }

  private static void point(StringBuilder points, int index, String value, String prefix) {
    points.append(
        "<%1$spt idx=\"%2$d\"><%1$sv>%3$s</%1$sv></%1$spt>".formatted(prefix, index, value));
  }
}
