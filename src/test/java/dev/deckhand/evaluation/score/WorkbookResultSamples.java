package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.book;
import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck.RecalculatesTo;
import dev.deckhand.evaluation.check.WorkbookCheck.RowsReconcile;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Results that follow inputs and rows that are left, right and wrong. */
final class WorkbookResultSamples {
  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    WorkbookResultSamples samples = new WorkbookResultSamples();
    samples.recalculates();
    samples.rows();
    return samples.samples;
  }

  private void add(
      Check check, Supplier<Submission> submission, @Nullable Double score, String says) {
    samples.add(Sample.of(check, submission, score, says));
  }

  private static String write(String range, String values) {
    return "{'op':'writeCells','range':'%s','values':%s}".formatted(range, values);
  }

  private static ProposedValue number(double value) {
    return new ProposedValue.Number(value);
  }

  private void recalculates() {
    RecalculatesTo half =
        new RecalculatesTo(
            Map.of("Orders!B2", number(200), "Totals!B1", number(0.1)),
            Map.of("Totals!A1", number(580), "Totals!C1", number(58)),
            null);
    add(half, () -> submission(orders()), 1.0, "2 of 2 results follow");
    add(
        half,
        () -> submission(orders(), write("Totals!C1", "[[240]]")),
        0.5,
        "Totals!C1 is 240, not 58");
    add(
        half,
        () -> submission(orders(), write("Totals!A1", "[[480]]")),
        0.0,
        "Totals!A1 is 480, not 580");
    add(
        new RecalculatesTo(Map.of("Gone!A1", number(1)), half.then(), null),
        () -> submission(orders()),
        0.0,
        "The inputs cannot be changed");
    add(
        new RecalculatesTo(half.set(), Map.of("Totals!A1", number(579)), 1.5),
        () -> submission(orders()),
        1.0,
        "1 of 1");
    OfficeFile unknown =
        book(
            "A!A1 = 1",
            "A!B1 = 2",
            "swap /xl/worksheets/sheet1.xml <v>2.0</v> <f>WEBSERVICE(A1)</f><v>2</v>");
    add(
        new RecalculatesTo(Map.of("A!A1", number(5)), Map.of("A!B1", number(2)), null),
        () -> submission(unknown),
        0.0,
        "A!B1 could not be computed");
  }

  private void rows() {
    String unique = "{'op':'removeDuplicates','range':'Orders!A1:C5','hasHeader':true}";
    RowsReconcile three = new RowsReconcile("Orders!A1:C5", 3, "Region", null);
    add(three, () -> submission(orders(), unique), 1.0, "2 of 2 things hold");
    add(three, () -> submission(orders()), 0.0, "4 rows are left, not 3");
    RowsReconcile all = new RowsReconcile("Orders!A1:C5", 4, null, List.of("revenue", "Cost"));
    String sort = "{'op':'sortRange','range':'Orders!A1:C5','keys':[{'column':'Revenue'}]}";
    add(all, () -> submission(orders(), sort), 1.0, "3 of 3 things hold");
    add(all, () -> submission(orders(), unique), 0.0, "3 rows are left, not 4");
    add(
        all,
        () -> submission(orders(), write("Orders!B5", "[[81]]")),
        2.0 / 3,
        "revenue adds up to 481, not 480");
    OfficeFile total = orders("Orders!A6 = Total", "Orders!B6 = =SUM(B2:B5)");
    add(
        three,
        () -> submission(total, "{'op':'deleteRows','sheet':'Orders','at':4}"),
        1.0,
        "2 of 2");
    add(
        new RowsReconcile("Orders!A1:C5", null, null, List.of("Gone")),
        () -> submission(orders()),
        0.0,
        "Gone adds up to nothing, not nothing");
    add(
        new RowsReconcile("Orders!A1:C5", null, "Gone", null),
        () -> submission(orders()),
        0.0,
        "no column Gone");
    add(
        new RowsReconcile("Gone!A1:C5", 4, null, null),
        () -> submission(orders()),
        0.0,
        "no worksheet Gone");
    add(
        new RowsReconcile("Orders!A1:C5", 0, null, null),
        () -> submission(orders(), "{'op':'clearCells','range':'Orders!A2:C5'}"),
        1.0,
        "1 of 1");
    add(
        new RowsReconcile("Orders!A1:C5", null, "Region", null),
        () -> submission(orders(), write("Orders!A4", "[['NORTH']]")),
        0.0,
        "Region has 1 values again, first Orders!A4");
    add(new RowsReconcile("Orders!A:C", 4, null, null), () -> submission(orders()), 1.0, "1 of 1");
  }
}
