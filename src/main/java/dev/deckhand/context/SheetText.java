package dev.deckhand.context;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.ColumnStatistics;
import dev.deckhand.document.FormulaGroup;
import dev.deckhand.document.NumberKind;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/**
 * The cells of a worksheet in short: tables, regions with what their columns hold, formulas. Hidden
 * columns and rows and what nobody can read are left out and counted.
 */
final class SheetText {
  private static final int LONGEST = 200;
  private static final int TITLE_ROWS = 4;

  private final SheetSnapshot sheet;
  private final HiddenSheets hiddenSheets;
  private final Shown shown;
  private final int items;

  /**
   * @param items most formulas and merged areas that are told; few also leave out statistics
   */
  SheetText(SheetSnapshot sheet, HiddenSheets hiddenSheets, int items) {
    this.sheet = sheet;
    this.hiddenSheets = hiddenSheets;
    this.shown = new Shown(sheet);
    this.items = items;
  }

  void tables(ArrayNode tables, WorkbookOutline.Sheet outline) {
    for (WorkbookOutline.Table table : outline.tables()) {
      ObjectNode node = tables.addObject().put("name", table.name()).put("range", table.range());
      list(node, "totals", table.totals());
      list(node, "calculated", table.calculated());
    }
  }

  private void list(ObjectNode node, String name, List<String> texts) {
    if (items > 0 && !texts.isEmpty()) {
      ArrayNode array = node.putArray(name);
      texts.stream()
          .filter(text -> !hiddenSheets.named(text))
          .limit(items)
          .forEach(text -> array.add(cut(text)));
    }
  }

  void region(ObjectNode node, WorkbookOutline.Region region) {
    node.put("range", region.range());
    CellArea area = CellArea.parse(region.range());
    if (region.title() != null && shown.allRows(above(area))) {
      node.put("title", cut(region.title()));
    }
    if (region.headerRows() > 1) {
      node.put("headerRows", region.headerRows());
    }
    if (region.totals()) {
      node.put("lastRowIsTotals", true);
    }
    int hidden = shown.hiddenRows(area);
    if (hidden > 0) {
      node.put("hiddenRowsLeftOut", hidden);
    }
    ArrayNode columns = node.putArray("columns");
    int left = 0;
    for (WorkbookOutline.Column column : region.columns()) {
      if (sheet.isColumnHidden(CellAddress.columnIndex(column.letter()))) {
        left++;
      } else {
        columns.add(column(column, shown.allRows(headers(area, region)), items > 1));
      }
    }
    if (left > 0) {
      node.put("hiddenColumnsLeftOut", left);
    }
  }

  /** The rows a title may stand in. */
  private static CellArea above(CellArea area) {
    int top = Math.max(0, area.firstRow() - TITLE_ROWS);
    return new CellArea(top, area.firstColumn(), area.firstRow(), area.lastColumn());
  }

  private static CellArea headers(CellArea area, WorkbookOutline.Region region) {
    int last = Math.min(area.lastRow(), area.firstRow() + region.headerRows() - 1);
    return new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
  }

  private static String column(WorkbookOutline.Column column, boolean named, boolean told) {
    String kind = column.shownAs() == NumberKind.GENERAL ? "" : " " + column.shownAs() + " format";
    String header = named ? cut(column.header()) : "(hidden header)";
    String plain = column.letter() + ": " + header + " (" + column.type() + ")";
    return told ? plain + kind + statistics(column.filled(), column.statistics()) : plain;
  }

  private static String statistics(long filled, ColumnStatistics figures) {
    StringJoiner words = new StringJoiner(", ", ", ", "");
    words.add(filled + " filled");
    if (figures.blanks() > 0) {
      words.add(figures.blanks() + " blank");
    }
    if (figures.unseen() > 0) {
      words.add(figures.unseen() + " unseen and left out");
    }
    if (figures.errors() > 0) {
      words.add(figures.errors() + " errors");
    }
    words.add((figures.distinctExact() ? "" : "over ") + figures.distinct() + " distinct");
    if (figures.min() != null && figures.max() != null) {
      words.add(number(figures.min()) + " to " + number(figures.max()));
    }
    if (figures.earliest() != null) {
      words.add(figures.earliest() + " to " + figures.latest());
    }
    if (figures.sum() != null) {
      words.add("sum " + number(figures.sum()));
    }
    return words.toString();
  }

  private static String number(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return exact.scale() > -20 && exact.precision() < 20 ? exact.toPlainString() : exact + "";
  }

  /** Formulas, each told once for all cells it is filled over. */
  void formulas(ObjectNode node, List<FormulaGroup> groups) {
    List<FormulaGroup> told =
        groups.stream()
            .filter(g -> g.ranges().stream().anyMatch(shown::any))
            .filter(g -> !hiddenSheets.named(g.formula()))
            .limit(items)
            .toList();
    if (!told.isEmpty()) {
      ArrayNode array = node.putArray("formulas");
      told.forEach(g -> array.add(words(g)));
    }
    if (told.size() < groups.size()) {
      node.put("formulasLeftOut", groups.size() - told.size());
    }
  }

  private String words(FormulaGroup group) {
    String at = String.join(" ", group.ranges().stream().filter(shown::any).limit(5).toList());
    String all = group.areas() > 5 ? at + " and more" : at;
    return cut(all + ": =" + group.formula()) + (group.cells() == 1 ? "" : cells(group.cells()));
  }

  private static String cells(long count) {
    return " (" + count + " cells)";
  }

  void merged(ObjectNode node, List<String> ranges) {
    if (!ranges.isEmpty()) {
      ArrayNode array = node.putArray("merged");
      ranges.stream().filter(shown::any).limit(items).forEach(array::add);
      if (array.size() < ranges.size()) {
        node.put("mergedLeftOut", ranges.size() - array.size());
      }
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
