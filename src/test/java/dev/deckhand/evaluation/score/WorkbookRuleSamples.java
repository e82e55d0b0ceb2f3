package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck.HasConditionalFormat;
import dev.deckhand.evaluation.check.WorkbookCheck.HasFormat;
import dev.deckhand.evaluation.check.WorkbookCheck.HasValidation;
import dev.deckhand.plan.CellFormat;
import java.util.ArrayList;
import java.util.List;

/** Rules and formats of cells, right and wrong. */
final class WorkbookRuleSamples {
  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    WorkbookRuleSamples samples = new WorkbookRuleSamples();
    samples.rules();
    samples.formats();
    return samples.samples;
  }

  private void add(
      Check check, double score, String says, OfficeFile before, String... operations) {
    samples.add(Sample.of(check, () -> submission(before, operations), score, says));
  }

  private void orders(Check check, double score, String says, String... operations) {
    add(check, score, says, Scenes.orders(), operations);
  }

  private void rules() {
    String list =
        "{'op':'setValidation','range':'%s','rule':{'type':'list','values':['North','South']}}";
    HasValidation lists = new HasValidation("Orders!A2:A5", "list");
    orders(lists, 1, "has a list data validation", list.formatted("Orders!A2:A9"));
    orders(lists, 1, "has a list", list.formatted("Orders!A2:A3"), list.formatted("Orders!A4:B5"));
    orders(lists, 0, "the worksheet has: list on A2:A4", list.formatted("Orders!A2:A4"));
    orders(lists, 0, "the worksheet has: list on A3:A5", list.formatted("Orders!A3:A5"));
    orders(lists, 0, "the worksheet has: none");
    orders(new HasValidation("Gone!A1", null), 0, "no worksheet Gone");
    orders(new HasValidation("Orders!A2", "whole"), 0, "has: list", list.formatted("Orders!A2"));
    orders(new HasValidation("Orders!A2", null), 1, "has a data", list.formatted("Orders!A2"));
    orders(
        new HasValidation("Orders!B2", "wholeNumber"),
        1,
        "has a wholeNumber",
        "{'op':'setValidation','range':'Orders!B2','rule':"
            + "{'type':'whole','operator':'greaterThan','value':0}}");
    orders(
        new HasValidation("Orders!A2:C5", null),
        0,
        "has: list on B2:B5",
        list.formatted("Orders!B2:B5"));
    rule("dataBar", "{'type':'dataBar'}", "dataBar");
    rule("top", "{'type':'top','count':3}", "top10");
    rule("duplicate", "{'type':'duplicate'}", "duplicateValues");
    rule("text", "{'type':'text','text':'North'}", "containsText");
    rule("average", "{'type':'average'}", "aboveAverage");
    rule("unique", "{'type':'unique'}", "uniqueValues");
  }

  private void rule(String type, String rule, String stored) {
    String add = "{'op':'addConditionalFormat','range':'Orders!B2:B5','rule':%s}".formatted(rule);
    orders(new HasConditionalFormat("Orders!B2:B5", type), 1, "has a " + type, add);
    orders(new HasConditionalFormat("Orders!B2:B5", stored), 1, "has a " + stored, add);
    orders(new HasConditionalFormat("Orders!B2:B5", "iconSet"), 0, stored + " on B2:B5", add);
    orders(new HasConditionalFormat("Orders!B2:B6", type), 0, stored + " on B2:B5", add);
  }

  private void formats() {
    String bold =
        "{'op':'formatCells','range':'Orders!A1:B1','format':{'bold':true,'fill':'#ffcc00',"
            + "'numberFormat':'0.0','fontSize':14,'horizontal':'center','border':'thin'}}";
    CellFormat wanted =
        new CellFormat(
            "0.0", true, false, false, "Calibri", 14.0, null, "#FFCC00", "center", "bottom", false,
            0, "thin");
    orders(new HasFormat("Orders!A1:B1", wanted), 1, "2 of 2 cells look", bold);
    orders(
        new HasFormat("Orders!A1:C1", wanted),
        2.0 / 3,
        "Orders!C1 has number format General instead of 0.0, bold false instead of true",
        bold);
    orders(new HasFormat("Orders!A1:B1", wanted), 0, "border none instead of thin");
    orders(new HasFormat("Orders!A1:B1", CellFormat.ofNumberFormat("0.0")), 1, "2 of 2", bold);
    orders(new HasFormat("Gone!A1", wanted), 0, "no worksheet Gone");
    orders(new HasFormat("Orders!A:A", CellFormat.ofNumberFormat("General")), 1, "5 of 5");
    orders(new HasFormat("Orders!A9:A11", CellFormat.ofNumberFormat("General")), 1, "3 of 3");
    lacks(
        new CellFormat(
            null, null, true, null, null, null, null, null, null, null, null, null, null),
        "italic false instead of true");
    lacks(
        new CellFormat(
            null, null, null, true, null, null, null, null, null, null, null, null, null),
        "underline false instead of true");
    lacks(
        new CellFormat(
            null, null, null, null, "Arial", null, null, null, null, null, null, null, null),
        "font Calibri instead of Arial");
    lacks(
        new CellFormat(
            null, null, null, null, null, null, "#FF0000", null, null, null, null, null, null),
        "font colour");
    lacks(
        new CellFormat(
            null, null, null, null, null, null, null, null, null, "top", null, null, null),
        "vertical alignment bottom instead of top");
    lacks(
        new CellFormat(
            null, null, null, null, null, null, null, null, null, null, true, null, null),
        "wrap false instead of true");
    lacks(
        new CellFormat(null, null, null, null, null, null, null, null, null, null, null, 2, null),
        "indent 0 instead of 2");
    lacks(
        new CellFormat(null, null, null, null, null, 9.0, null, null, null, null, null, null, null),
        "font size 11.0 instead of 9.0");
    lacks(
        new CellFormat(
            null, null, null, null, null, null, null, null, "left", null, null, null, null),
        "horizontal alignment general instead of left");
    lacks(
        new CellFormat(
            null, null, null, null, null, null, null, "#000000", null, null, null, null, null),
        "fill none instead of #000000");
  }

  private void lacks(CellFormat wanted, String says) {
    orders(new HasFormat("Orders!B2", wanted), 0, says);
  }
}
