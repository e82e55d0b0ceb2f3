package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.WorkbookCheck.OnlyChanged;
import java.util.ArrayList;
import java.util.List;

/** Edits that stay where they may, and edits that do not. */
final class OnlyChangedSamples {
  private static final String COLUMN = "Orders!D1:D5";
  private static final String MARGIN =
      "{'op':'fillFormula','range':'Orders!D2:D5','formula':'=B2-C2'}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    OnlyChangedSamples samples = new OnlyChangedSamples();
    samples.cells();
    samples.sheets();
    samples.things();
    samples.follow();
    return samples.samples;
  }

  private void kept(OfficeFile before, List<String> ranges, String... operations) {
    add(before, ranges, 1, "changes lie where they may", operations);
  }

  private void lost(OfficeFile before, String says, String... operations) {
    add(before, List.of(COLUMN), 0, says, operations);
  }

  private void add(
      OfficeFile before, List<String> ranges, double score, String says, String... operations) {
    samples.add(
        Sample.of(new OnlyChanged(ranges), () -> submission(before, operations), score, says));
  }

  private static String write(String cell, String value) {
    return "{'op':'writeCells','range':'%s','values':[[%s]]}".formatted(cell, value);
  }

  private void cells() {
    kept(orders(), List.of(COLUMN), MARGIN);
    kept(orders(), List.of("Orders"), MARGIN, write("Orders!B2", "7"));
    kept(orders(), List.of("Orders!B2:B5"), write("Orders!B2", "7"));
    kept(orders(), List.of());
    add(orders(), List.of(), 0, "Orders!D2 was empty and is =B2-C2", MARGIN);
    lost(orders(), "Orders!B2 was 100 and is 7", MARGIN, write("Orders!B2", "7"));
    lost(orders(), "Orders!E2 was empty and is 7", write("Orders!E2", "7"));
    lost(orders(), "Orders!B2 was 100 and is empty", "{'op':'clearCells','range':'Orders!B2'}");
    lost(orders(), "Totals!A1 was =SUM(Orders!B2:B5) and is 480", write("Totals!A1", "480"));
    lost(orders(), "Totals!C1 was =A1*B1 and is =A1*2", write("Totals!C1", "'=A1*2'"));
    lost(
        orders(),
        "Orders!A1 looks different",
        "{'op':'formatCells','range':'Orders!A1','format':{'bold':true}}");
    lost(
        orders(),
        "Orders!G9 looks different",
        "{'op':'formatCells','range':'Orders!G9','format':{'fill':'#FF0000'}}");
    kept(
        orders("Orders!F1 = =ROW(1:3)"),
        List.of("Orders!F1"),
        write("Orders!F1", "'=SEQUENCE(4)'"));
    kept(
        orders("Orders!F1 = 3"),
        List.of("Orders!F1", "Orders!G1"),
        write("Orders!G1", "'=SEQUENCE(F1)'"),
        write("Orders!F1", "2"));
  }

  private void sheets() {
    String add = "{'op':'addSheet','name':'New'}";
    kept(orders(), List.of("New"), add);
    kept(orders(), List.of("'New'"), add);
    lost(orders(), "The worksheet New is new", add);
    lost(orders(), "The worksheet Totals is gone", "{'op':'deleteSheet','sheet':'Totals'}");
    lost(orders(), "another order", "{'op':'moveSheet','sheet':'Totals','position':1}");
    lost(
        orders(),
        "A visibility at Totals",
        "{'op':'setSheetVisibility','sheet':'Totals','visibility':'hidden'}");
    lost(orders(), "A frozen panes at Orders", "{'op':'freezePanes','sheet':'Orders','rows':1}");
    kept(orders(), List.of("Orders"), "{'op':'freezePanes','sheet':'Orders','rows':1}");
  }

  private void things() {
    String chart =
        "{'op':'addChart','sheet':'Orders','anchor':'%s','type':'column',"
            + "'series':[{'values':'Orders!B2:B5'}]}";
    lost(orders(), "A chart at Orders!F1", chart.formatted("F1:K9"));
    kept(orders(), List.of("Orders!F1:K9"), chart.formatted("F1:K9"));
    lost(
        orders(),
        "A merged range at Orders!F1:G1 is new or changed",
        "{'op':'mergeCells','range':'Orders!F1:G1'}");
    lost(
        orders("merge Orders!F1:G1"),
        "A merged range at Orders!F1:G1 is not as it was",
        "{'op':'unmergeCells','range':'Orders!F1:G1'}");
    lost(
        orders(),
        "A data validation at Orders!A2",
        "{'op':'setValidation','range':'Orders!A2','rule':{'type':'list','values':['North']}}");
    lost(
        orders(),
        "A conditional format at Orders!B2:B5",
        "{'op':'addConditionalFormat','range':'Orders!B2:B5','rule':{'type':'dataBar'}}");
    kept(
        orders(),
        List.of("Orders!B2:B5"),
        "{'op':'addConditionalFormat','range':'Orders!B2:B5','rule':{'type':'dataBar'}}");
    lost(
        orders(),
        "A table at Orders!A1:C5",
        "{'op':'createTable','range':'Orders!A1:C5','name':'Data'}");
    lost(
        orders(), "A comment at Orders!A2", "{'op':'setComment','cell':'Orders!A2','text':'Look'}");
    lost(
        orders("comment Orders!A2 Look"),
        "A comment at Orders!A2",
        "{'op':'setComment','cell':'Orders!A2','text':'Listen'}");
    lost(orders(), "The name Half is new", "{'op':'defineName','name':'Half','refersTo':'=0.5'}");
    lost(
        orders(),
        "The name Rate is not as it was",
        "{'op':'defineName','name':'Rate','refersTo':'Totals!A1'}");
    lost(orders(), "The name Rate is not as it was", "{'op':'deleteName','name':'Rate'}");
    kept(
        orders(),
        List.of(COLUMN),
        "{'op':'defineName','name':'Margin','refersTo':'Orders!$D$2:$D$5'}");
    lost(orders(), "A outline group at Orders!7:9", "{'op':'groupRows','rows':'Orders!7:9'}");
    kept(orders(), List.of(COLUMN), "{'op':'groupRows','rows':'Orders!2:5'}");
    lost(
        orders(),
        "A filter at Orders!A1:C5",
        "{'op':'filterRange','range':'Orders!A1:C5','criteria':[]}");
    add(
        Scenes.edited(orders(), "{'op':'filterRange','range':'Orders!A1:C5','criteria':[]}"),
        List.of("Orders!A1:C1"),
        0,
        "A hidden rows at Orders!3:3",
        "{'op':'filterRange','range':'Orders!A1:C5','criteria':"
            + "[{'column':'Region','values':['North','East']}]}");
  }

  private void follow() {
    String rename = "{'op':'renameSheet','sheet':'Orders','name':'Sales'}";
    OfficeFile charted = orders("chart Totals!A1:A1");
    kept(orders(), List.of("Orders", "Sales"), rename);
    add(orders(), List.of("Sales"), 0, "Orders is gone", rename);
    kept(
        orders(), List.of("Totals", "Sums"), "{'op':'renameSheet','sheet':'Totals','name':'Sums'}");
    kept(charted, List.of("Orders"), "{'op':'insertRows','sheet':'Orders','at':3}");
    kept(orders(), List.of("Orders!A1:F9"), "{'op':'insertRows','sheet':'Orders','at':3}");
    add(
        orders(),
        List.of("Orders"),
        0,
        "Totals!A1 was =SUM(Orders!B2:B5)",
        write("Totals!A1", "'=MAX(Orders!B2:B5)'"));
    add(
        orders(),
        List.of("Orders"),
        0,
        "Totals!C1 was =A1*B1 and is =A1*A2",
        write("Totals!C1", "'=A1*A2'"));
    String chart =
        "{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'column',"
            + "'series':[{'values':'Orders!B2:B5'}]}";
    OfficeFile drawn = Scenes.edited(orders(), chart);
    kept(drawn, List.of("Orders"), "{'op':'insertRows','sheet':'Orders','at':3}");
    kept(drawn, List.of("Orders", "Sales"), rename);
  }
}
