package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.book;
import static dev.deckhand.evaluation.score.Scenes.edited;
import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck.CellValues;
import dev.deckhand.evaluation.check.WorkbookCheck.GoldenRange;
import dev.deckhand.evaluation.check.WorkbookCheck.HasChart;
import dev.deckhand.evaluation.check.WorkbookCheck.HasFormat;
import dev.deckhand.evaluation.check.WorkbookCheck.HasPivot;
import dev.deckhand.evaluation.check.WorkbookCheck.HasValidation;
import dev.deckhand.evaluation.check.WorkbookCheck.OnlyChanged;
import dev.deckhand.evaluation.check.WorkbookCheck.RowsReconcile;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where checks of workbooks just hold, and where they just do not. */
final class WorkbookEdgeSamples {
  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    WorkbookEdgeSamples samples = new WorkbookEdgeSamples();
    samples.benchmark();
    samples.values();
    samples.rows();
    samples.things();
    samples.chartsThatFollow();
    samples.pivots();
    samples.charts();
    return samples.samples;
  }

  private void add(Check check, Supplier<Submission> submission, double score, String says) {
    samples.add(Sample.of(check, submission, score, says));
  }

  private void golden(String range, OfficeFile is, OfficeFile wanted, double score, String says) {
    add(
        new GoldenRange(List.of(range), null),
        () -> submission(book("A!C3 = 0"), is, wanted),
        score,
        says);
  }

  private void benchmark() {
    OfficeFile time = book("A!A1 [h:mm] = 0.5104166666666666");
    golden("A!A1", time, book("A!A1 = x"), 0, "A!A1 is \"12:15\", not \"x\"");
    golden("A!A1", book("A!A1 [h:mm] = 0"), book("A!A1 = y"), 0, "is \"00:00\", not");
    golden("A!A1", book("A!A1 [h:mm] = 1"), book("A!A1 = 1"), 1, "1 of 1");
    golden("A!A1", book("A!B1 = 1"), book("A!A1 = =\"\""), 1, "0 of 0");
    golden("'A'!A1,B1", book("A!A1 = 1", "A!B1 = 2"), book("A!A1 = 1", "A!B1 = 2"), 1, "2 of 2");
    golden(
        "'A, B'!A1:A2",
        book("A, B!A1 = 1", "A, B!A2 = 2"),
        book("A, B!A1 = 1", "A, B!A2 = 3"),
        0,
        "A2 is 2, not 3");
    golden("A!A1", book("A!A1 = " + "x".repeat(300)), book("A!A1 = y"), 0, "xxx…\", not \"y\"");
  }

  private static Map<String, ProposedValue> cell(double value) {
    return Map.of("A!A1", new ProposedValue.Number(value));
  }

  private void values() {
    OfficeFile half = book("A!A1 = 0.5");
    add(new CellValues(cell(0.25), 0.25), () -> submission(half), 1, "1 of 1");
    add(new CellValues(cell(0.25), 0.2499), () -> submission(half), 0, "A!A1 is 0.5, not 0.25");
    OfficeFile large = book("A!A1 = 1000000000000000");
    add(new CellValues(cell(1_000_000_000_000_500.0), 0.0), () -> submission(large), 1, "1 of 1");
    add(new CellValues(cell(1_000_000_000_002_000.0), 0.0), () -> submission(large), 0, "A!A1 is");
    add(
        new HasFormat("A!A1:A200001", CellFormat.ofNumberFormat("General")),
        () -> submission(book("A!A1 = 1", "A!A3 = 2")),
        1,
        "3 of 3");
  }

  private void rows() {
    OfficeFile numbers =
        book("A!A1 = K", "A!B1 = V", "A!A2 = 1", "A!B2 = 5", "A!A3 = 2", "A!B3 = 7");
    RowsReconcile unique = new RowsReconcile("A!A1:B3", null, "K", List.of("V"));
    add(unique, () -> submission(numbers), 1, "2 of 2");
    String write = "{'op':'writeCells','range':'%s','values':[[%s]]}";
    add(
        unique,
        () -> submission(numbers, write.formatted("A!A3", "1")),
        0.5,
        "K has 1 values again");
    add(unique, () -> submission(numbers, write.formatted("A!B3", "7.005")), 1, "2 of 2");
    add(unique, () -> submission(numbers, write.formatted("A!B3", "7.006")), 0.5, "V adds up to");
    add(
        new RowsReconcile("A!A1:B1", null, "K", null),
        () -> submission(book("A!A1 = K", "A!B1 = V")),
        0,
        "no column K");
  }

  private static final String COLUMN = "Orders!D2:D5";

  private static OfficeFile within(String before, String xml) {
    return orders("swap /xl/worksheets/sheet1.xml %s %s".formatted(before, xml));
  }

  private void changed(OfficeFile before, OfficeFile after, double score, String says) {
    add(new OnlyChanged(List.of(COLUMN)), () -> submission(before, after, null), score, says);
  }

  private void things() {
    changed(orders(), orders("link Orders!A2 Totals!B1"), 0, "A hyperlink at Orders!A2");
    changed(
        orders(),
        within("<sheetData>", "<cols><col min=\"7\" max=\"8\" hidden=\"1\"/></cols><sheetData>"),
        0,
        "A hidden columns at Orders!");
    changed(
        orders(),
        within("</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>"),
        0,
        "A protection at Orders");
    changed(
        orders(),
        orders(
            "swap /xl/workbook.xml </definedNames> <definedName name=\"_xlnm.Print_Area\""
                + " localSheetId=\"0\">Orders!$A$1:$C$3</definedName></definedNames>"),
        0,
        "A print area at Orders is not as it was");
  }

  private static String chart(String values) {
    return ("{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'column',"
            + "'title':'Sold','categories':'Orders!A2:A5','series':[{'values':'%s'}]}")
        .formatted(values);
  }

  /** A chart is the same when only what its cells say has changed. */
  private void chartsThatFollow() {
    OfficeFile drawn = edited(orders(), chart("Orders!B2:B5"));
    changed(drawn, edited(orders(), chart("Orders!C2:C5")), 0, "A chart at Totals!F1:K9");
    changed(
        drawn,
        edited(orders(), chart("Orders!B2:B5").replace("'Sold'", "'Bought'")),
        0,
        "A chart at Totals!F1:K9");
    changed(
        drawn,
        edited(orders(), chart("Orders!B2:B5").replace("A2:A5", "A2:A4")),
        0,
        "A chart at Totals!F1:K9");
    add(
        new OnlyChanged(List.of("Orders")),
        () -> submission(drawn, edited(orders(), chart("Totals!B1:C1")), null),
        0,
        "A chart at Totals!F1:K9");
  }

  private static HasPivot pivot(OfficeFile book, PivotFunction function) {
    return new HasPivot(null, null, List.of("K"), null, List.of(new PivotValue("V", function)));
  }

  private static String addPivot(String source, String function) {
    return ("{'op':'addPivot','source':'%s','target':'P!C3','rows':['K'],"
            + "'values':[{'field':'V','function':'%s'}]}")
        .formatted(source, function);
  }

  private void pivots() {
    OfficeFile book =
        book(
            "A!A1 = K",
            "A!B1 = V",
            "A!A2 = x",
            "A!B2 = 2",
            "A!A3 = y",
            "A!B3 = 5",
            "A!A4 = x",
            "A!B4 = 12",
            "P!A1 = 0");
    for (PivotFunction function : List.of(PivotFunction.VAR, PivotFunction.STD_DEV)) {
      String name = function == PivotFunction.VAR ? "var" : "stdDev";
      add(
          pivot(book, function),
          () ->
              submission(
                  edited(book, addPivot("A!A1:B4", name)),
                  "{'op':'writeCells'," + "'range':'A!B2:B4','values':[[2],[4],[12]]}"),
          0,
          "does not show the grand total");
    }
    String table = "{'op':'createTable','range':'A!A1:B4','name':'Data','totalsRow':true}";
    HasPivot sum = pivot(book, PivotFunction.SUM);
    add(sum, () -> submission(book, addPivot("A!A1:B4", "sum")), 1, "has the totals");
    HasPivot two =
        new HasPivot(
            null,
            "A!A1:B4",
            List.of("K"),
            List.of("Q"),
            List.of(new PivotValue("V", PivotFunction.SUM)));
    String second = addPivot("A!A1:B4", "max").replace("P!C3", "P!H3");
    add(
        two,
        () -> submission(book, second, addPivot("A!A1:B4", "sum")),
        0,
        "has the columns [], not [Q]");
  }

  private void charts() {
    String column =
        "{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'column',"
            + "'series':[{'values':'Orders!B2:B5'}]}";
    String line = column.replace("'column'", "'line'").replace("Totals", "Orders");
    HasChart cost = new HasChart(null, List.of("line"), List.of("Orders!C2:C5"), null);
    add(cost, () -> submission(orders(), column, line), 0, "draws [Orders!$B$2:$B$5], not");
    add(
        new HasValidation("Orders!B2:C5", "list"),
        () ->
            submission(
                orders(),
                "{'op':'setValidation','range':'Orders!B2:B4','rule':{'type':'list','values':['a']}}",
                "{'op':'setValidation','range':'Orders!C2:C5','rule':{'type':'list','values':['a']}}"),
        0,
        "Not every cell of Orders!B2:C5");
  }
}
