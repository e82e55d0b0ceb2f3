package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what the columns of a table hold, over the rows that are shown. */
final class TableProfile implements Tool {
  private static final int MAX_COLUMNS = 60;
  private static final int MAX_DISTINCT = 10_000;
  private static final int FREQUENT = 8;

  private final ToolDesk desk;

  TableProfile(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Going through the table " + arguments.shown("table");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    DataTable table = table(arguments.text("table"));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("table", table.label());
    node.put("range", new SheetRange(table.sheet().name(), table.area()).toString());
    int hidden = 0;
    for (int row = table.data().firstRow(); row <= table.data().lastRow(); row++) {
      hidden += table.sheet().isRowHidden(row) ? 1 : 0;
    }
    node.put("rows", table.data().rows() - hidden);
    if (hidden > 0) {
      node.put("hiddenRowsLeftOut", hidden);
    }
    List<DataColumn> shown =
        table.columns().stream().filter(c -> !table.sheet().isColumnHidden(c.index())).toList();
    ArrayNode columns = node.putArray("columns");
    shown.stream().limit(MAX_COLUMNS).forEach(c -> column(columns.addObject(), table, c));
    if (columns.size() < table.columns().size()) {
      node.put("columnsLeftOut", table.columns().size() - columns.size());
    }
    return node;
  }

  private DataTable table(String asked) {
    List<DataTable> tables = TableFinder.in(desk.workbook());
    Optional<DataTable> named =
        tables.stream().filter(table -> asked.equalsIgnoreCase(table.name())).findFirst();
    return named
        .or(() -> at(tables, asked))
        .orElseThrow(
            () ->
                new ToolProblem(
                    "There is no table \"%s\"; there are: %s"
                        .formatted(
                            Shown.cut(asked),
                            String.join(
                                ", ",
                                tables.stream()
                                    .limit(50)
                                    .map(t -> new SheetRange(t.sheet().name(), t.area()) + "")
                                    .toList()))));
  }

  private static Optional<DataTable> at(List<DataTable> tables, String asked) {
    try {
      SheetRange range = SheetRange.parse(asked);
      return tables.stream()
          .filter(table -> table.sheet().name().equalsIgnoreCase(range.sheet()))
          .filter(table -> table.area().intersects(range.area()))
          .findFirst();
    } catch (IllegalArgumentException notARange) {
      return tables.stream().filter(t -> t.sheet().name().equalsIgnoreCase(asked)).findFirst();
    }
  }

  private void column(ObjectNode node, DataTable table, DataColumn column) {
    boolean headed = !table.sheet().isRowHidden(table.headerRow());
    node.put("column", CellAddress.columnName(column.index()));
    node.put("header", headed ? Shown.cut(column.header()) : "(hidden header)");
    node.put("kind", column.kind().name());
    node.put("numberFormat", column.numberFormat());
    VisibleCells visible = desk.visible();
    DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
    Map<String, Integer> texts = new HashMap<>();
    long[] counts = new long[4];
    table
        .sheet()
        .cells(column.cells())
        .forEach(
            cell -> {
              if (cell.value().isEmpty() || !visible.shows(table.sheet(), cell.address())) {
                boolean unread = !cell.value().isEmpty() && inShownRow(table, cell);
                counts[3] += unread ? 1 : 0;
                return;
              }
              counts[0]++;
              counts[1] += cell.value() instanceof CellValue.Error ? 1 : 0;
              counts[2] += cell.hasFormula() ? 1 : 0;
              if (cell.value() instanceof CellValue.Number number) {
                numbers.accept(number.value());
              }
              if (texts.size() < MAX_DISTINCT) {
                texts.merge(text(cell, table), 1, Integer::sum);
              }
            });
    node.put("filled", counts[0]).put("errors", counts[1]).put("formulas", counts[2]);
    if (counts[3] > 0) {
      node.put("unseenCellsLeftOut", counts[3]);
    }
    node.put(texts.size() < MAX_DISTINCT ? "distinct" : "distinctAtLeast", texts.size());
    figures(node, column, numbers, table);
    frequent(node, texts);
  }

  private static boolean inShownRow(DataTable table, Cell cell) {
    return !table.sheet().isRowHidden(cell.address().row());
  }

  private static void figures(
      ObjectNode node, DataColumn column, DoubleSummaryStatistics numbers, DataTable table) {
    if (numbers.getCount() == 0) {
      return;
    }
    node.put("numbers", numbers.getCount());
    if (column.isDate()) {
      node.put("earliest", date(numbers.getMin(), column, table));
      node.put("latest", date(numbers.getMax(), column, table));
    } else {
      node.put("sum", numbers.getSum()).put("average", numbers.getAverage());
      node.put("least", numbers.getMin()).put("greatest", numbers.getMax());
    }
  }

  private static String date(double day, DataColumn column, DataTable table) {
    return NumberFormats.text(CellValue.of(day), column.numberFormat(), table.date1904());
  }

  private static String text(Cell cell, DataTable table) {
    return Shown.cut(NumberFormats.text(cell.value(), cell.numberFormat(), table.date1904()));
  }

  private static void frequent(ObjectNode node, Map<String, Integer> texts) {
    ObjectNode frequent = node.putObject("mostFrequent");
    texts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FREQUENT)
        .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
  }
}
