package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.book;
import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck.Frozen;
import dev.deckhand.evaluation.check.WorkbookCheck.HasChart;
import dev.deckhand.evaluation.check.WorkbookCheck.HasPivot;
import dev.deckhand.evaluation.check.WorkbookCheck.HasSheet;
import dev.deckhand.evaluation.check.WorkbookCheck.HasTable;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Worksheets, tables, charts, pivot tables, rules and formats, right and wrong. */
final class WorkbookObjectSamples {
  private static final String BIG_TABLE =
      "{'op':'createTable','range':'Orders!A1:C5','name':'Data'}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    WorkbookObjectSamples samples = new WorkbookObjectSamples();
    samples.sheets();
    samples.tables();
    samples.charts();
    samples.pivots();
    samples.pivotFunctions();
    return samples.samples;
  }

  private void add(
      Check check, double score, String says, OfficeFile before, String... operations) {
    samples.add(Sample.of(check, () -> submission(before, operations), score, says));
  }

  private void orders(Check check, double score, String says, String... operations) {
    add(check, score, says, Scenes.orders(), operations);
  }

  private void sheets() {
    orders(new HasSheet("totals"), 1, "There is a worksheet totals");
    orders(new HasSheet("Sums"), 0, "no worksheet Sums, only Orders, Totals");
    String freeze = "{'op':'freezePanes','sheet':'Orders','rows':1,'columns':2}";
    orders(new Frozen("Orders", 1, null), 1, "keeps 1 rows and 2 columns", freeze);
    orders(new Frozen("Orders", 1, 2), 1, "keeps 1 rows and 2 columns", freeze);
    orders(new Frozen("Orders", 2, 2), 0, "keeps 1 rows and 2 columns", freeze);
    orders(new Frozen("Orders", 1, 1), 0, "keeps 1 rows and 2 columns", freeze);
    orders(new Frozen("Orders", 1, null), 0, "keeps 0 rows and 0 columns");
    orders(new Frozen("Gone", 1, null), 0, "no worksheet Gone");
  }

  private void tables() {
    HasTable table = new HasTable("Orders!A1:C5", null);
    orders(table, 1, "The table Data covers Orders!A1:C5", BIG_TABLE);
    orders(table, 0, "the worksheet has no table");
    orders(new HasTable("Totals!A1:C5", null), 0, "the worksheet has no table", BIG_TABLE);
    orders(new HasTable("Orders!A1:B5", null), 0, "has Data on A1:C5", BIG_TABLE);
    orders(
        new HasTable("Orders!A1:C5", List.of("Region", "Revenue ", "Cost")),
        1,
        "with the columns Region, Revenue, Cost",
        BIG_TABLE);
    orders(new HasTable("Orders!A1:C5", List.of("Region")), 0, "with the columns", BIG_TABLE);
  }

  private static String chart(String type, String... values) {
    StringBuilder series = new StringBuilder();
    for (String range : values) {
      series.append(series.isEmpty() ? "" : ",").append("{'values':'" + range + "'}");
    }
    return ("{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'%s',"
            + "'categories':'Orders!A2:A5','series':[%s]}")
        .formatted(type, series);
  }

  private static HasChart chart(
      @Nullable String sheet,
      @Nullable String type,
      @Nullable String values,
      @Nullable String categories) {
    return new HasChart(
        sheet,
        type == null ? null : List.of(type, "area"),
        values == null ? null : List.of(values),
        categories);
  }

  private void charts() {
    String column = chart("column", "Orders!B2:B5");
    String both = chart("line", "Orders!B2:B5", "Orders!C2:C5");
    orders(
        chart("Totals", "column", "Orders!$B$2:$B$5", "'Orders'!A2:A5"),
        1,
        "A column chart is on Totals",
        column);
    orders(chart(null, null, null, null), 1, "A line chart is in the workbook", both);
    orders(chart(null, null, null, null), 0, "There is no chart in the workbook");
    orders(chart("Orders", null, null, null), 0, "There is no chart on Orders", column);
    orders(chart(null, "line", null, null), 0, "is a column, not a line or area", column);
    orders(chart(null, "columnStacked", null, null), 1, "A column", column);
    orders(chart(null, null, "Orders!B2:C5", null), 1, "A line", both);
    orders(chart(null, null, "Orders!B2:B5", null), 0, "draws [Orders!$B$2:$B$5, Orders!$C", both);
    orders(chart(null, null, "Orders!B2:C5", null), 0, "draws [Orders!$B$2:$B$5], not", column);
    orders(chart(null, null, "Totals!B2:B5", null), 0, "draws", column);
    orders(chart(null, null, "odd", null), 0, "draws", column);
    orders(chart(null, null, null, "Orders!A1:A5"), 0, "takes its categories from", column);
    orders(chart(null, "line", "Orders!C2:C5", "Orders!B2:B5"), 0, ", and draws", column);
    orders(
        chart(null, "line", "Orders!C2:C5", null),
        0,
        "is a pie",
        chart("pie", "Orders!C2:C5"),
        column);
    String combo =
        "{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'combo','series':["
            + "{'values':'Orders!B2:B5'},{'values':'Orders!C2:C5','type':'line'}]}";
    orders(chart(null, "combo", null, null), 1, "A column+line chart", combo);
    orders(chart(null, "line", null, null), 1, "A column+line chart", combo);
    orders(chart(null, "combo", null, null), 0, "is a column", column);
    OfficeFile named = Scenes.orders("name Sold Orders!$B$2:$B$5");
    add(chart(null, null, "Sold", null), 1, "A column", named, column);
  }

  private static HasPivot pivot(String rows, PivotValue... values) {
    return new HasPivot(null, null, List.of(rows), null, List.of(values));
  }

  private static final PivotValue REVENUE = new PivotValue("revenue", null);

  private static String addPivot(String source) {
    return ("{'op':'addPivot','source':'%s','target':'Totals!G3','rows':['Region'],"
            + "'values':[{'field':'Revenue'}]}")
        .formatted(source);
  }

  private void pivots() {
    String add = addPivot("Orders!A1:C5");
    orders(pivot("region", REVENUE), 1, "has the totals of its source", add);
    orders(pivot("Region", REVENUE), 0, "no pivot table in the workbook");
    orders(pivot("Cost", REVENUE), 0, "has the rows [Region], not [Cost]", add);
    orders(pivot("Region", new PivotValue("Cost", null)), 0, "not [sum of Cost]", add);
    orders(pivot("Region", new PivotValue("Revenue", PivotFunction.MAX)), 0, "not [max of", add);
    orders(
        new HasPivot("Orders", null, List.of("Region"), null, List.of(REVENUE)),
        0,
        "no pivot table on Orders",
        add);
    orders(
        new HasPivot("Totals", "Orders!A1:C5", List.of("Region"), List.of(), List.of(REVENUE)),
        1,
        "has the totals",
        add);
    orders(
        new HasPivot(
            "Totals", "Orders!A1:B5", List.of("Region"), List.of("Cost"), List.of(REVENUE)),
        0,
        "is made of Orders!A1:C5, not Orders!A1:B5, and has the columns [], not [Cost]",
        add);
    orders(
        new HasPivot(null, "Data", List.of("Region"), null, List.of(REVENUE)),
        1,
        "has the totals",
        BIG_TABLE,
        addPivot("Data"));
    orders(
        new HasPivot(null, "Orders!A1:C5", List.of("Region"), null, List.of(REVENUE)),
        1,
        "has the totals",
        BIG_TABLE,
        addPivot("Data"));
    add(
        pivot("Region", REVENUE),
        0,
        "does not show the grand total 481 of sum of revenue",
        Scenes.edited(Scenes.orders(), add),
        "{'op':'writeCells','range':'Orders!B5','values':[[81]]}");
  }

  private void pivotFunctions() {
    OfficeFile book =
        book(
            "A!A1 = K",
            "A!B1 = V",
            "A!A2 = x",
            "A!B2 = 2",
            "A!A3 = y",
            "A!B3 = 5",
            "A!A4 = x",
            "A!B4 = 11",
            "P!A1 = 0");
    for (PivotFunction function : PivotFunction.values()) {
      String name =
          function
              .name()
              .toLowerCase(java.util.Locale.ROOT)
              .replace("std_dev", "stdDev")
              .replace("count_numbers", "countNumbers");
      String add =
          ("{'op':'addPivot','source':'A!A1:B4','target':'P!C3','rows':['K'],"
                  + "'values':[{'field':'V','function':'%s'}]}")
              .formatted(name);
      HasPivot check = pivot("K", new PivotValue("V", function));
      add(check, 1, "has the totals", book, add);
      add(
          check,
          0,
          "does not show the grand total",
          Scenes.edited(book, add),
          "{'op':'writeCells','range':'A!B2:B5','values':[[-7],[3],[99],[1]]}",
          "{'op':'writeCells','range':'A!B3','values':[[%s]]}"
              .formatted(function == PivotFunction.COUNT ? "''" : "'x'"));
    }
  }
}
