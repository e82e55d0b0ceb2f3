package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.book;
import static dev.deckhand.evaluation.score.Scenes.edited;
import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck.CellValues;
import dev.deckhand.evaluation.check.WorkbookCheck.ConsistentFormulas;
import dev.deckhand.evaluation.check.WorkbookCheck.Formulas;
import dev.deckhand.evaluation.check.WorkbookCheck.GoldenRange;
import dev.deckhand.evaluation.check.WorkbookCheck.NoNewErrors;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.ProposedValue;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What cells hold, right and wrong. */
final class WorkbookSamples {
  private static final String MARGIN =
      "{'op':'fillFormula','range':'Orders!D2:D5','formula':'=B2-C2'}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    WorkbookSamples samples = new WorkbookSamples();
    samples.golden();
    samples.goldenValues();
    samples.values();
    samples.formulas();
    samples.consistent();
    samples.errors();
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

  private static ProposedValue text(String value) {
    return new ProposedValue.Text(value);
  }

  private void golden() {
    OfficeFile golden = edited(orders(), MARGIN);
    String partial = write("Orders!D2:D5", "[[40.004],[110],[40],[6]]");
    GoldenRange all = new GoldenRange(List.of("Orders!D2:D5"), null);
    GoldenRange partly = new GoldenRange(List.of("'Orders!'D2:D3,Orders!D4:D5"), true);
    add(all, () -> submission(orders(), golden, golden), 1.0, "4 of 4 cells");
    add(all, () -> submission(orders(), edited(orders(), partial), golden), 0.0, "D5 is 6, not 5");
    add(all, () -> submission(orders(), orders(), golden), 0.0, "Orders!D2 is empty, not 40");
    add(partly, () -> submission(orders(), edited(orders(), partial), golden), 0.75, "3 of 4");
    add(partly, () -> submission(orders(), golden, golden), 1.0, "4 of 4");
    add(all, () -> submission(orders()), null, "no solution");
    add(
        new GoldenRange(List.of("F1:G9"), true),
        () -> submission(orders(), golden, golden),
        1.0,
        "0 of 0");
    add(
        new GoldenRange(List.of("D2"), null),
        () -> submission(orders(), orders(), golden),
        0.0,
        "Orders!D2");
    add(
        new GoldenRange(List.of("Gone!A1:B2"), null),
        () -> submission(orders(), orders(), book("Gone!A1 = 5")),
        0.0,
        "Gone!A1 is empty, not 5");
    add(
        new GoldenRange(List.of("nonsense"), null),
        () -> submission(orders(), orders(), golden),
        null,
        "cannot be carried out");
  }

  /** Pairs of contents that are the same to the benchmark, and such that are not. */
  private void goldenValues() {
    same("A!A1 = 1.004", "A!A1 = 1", true);
    same("A!A1 = 1.006", "A!A1 = 1", false);
    same("A!A1 = TRUE", "A!A1 = 1", true);
    same("A!A1 = FALSE", "A!A1 = 0", true);
    same("A!A1 = x", "A!A1 = X", false);
    same("A!A1 [@] = 12", "A!A1 = 12", true);
    same("A!A1 = =1/0", "A!A1 = #DIV/0!", true);
    same("A!A1 [yyyy-mm-dd] = 45000.4", "A!A1 [yyyy-mm-dd] = 45000", true);
    same("A!A1 [yyyy-mm-dd] = 45000.6", "A!A1 [yyyy-mm-dd] = 45000", false);
    same("A!A1 [h:mm:ss] = 0.5001", "A!A1 [h:mm:ss] = 0.5", true);
    same("A!A1 [h:mm:ss] = 0.51", "A!A1 [h:mm:ss] = 0.5", false);
    same("A!A1 [h:mm] = 1.2", "A!A1 [h:mm] = 1", true);
    same("A!A1 [[h]:mm] = 1.2", "A!A1 [[h]:mm] = 1", false);
    same("A!A1 = =\"\"", "A!B1 = 1", false);
    same("A!A1 = =\"1\"&\"2\"", "A!A1 = 12", true);
    same("A!A1 = =\"1x\"", "A!A1 = 1", false);
  }

  private void same(String is, String wanted, boolean same) {
    add(
        new GoldenRange(List.of("A!A1:B2"), null),
        () -> submission(book("A!C3 = 0"), book(is), book(wanted)),
        same ? 1.0 : 0.0,
        same ? "1 of 1" : " is ");
  }

  private void values() {
    OfficeFile book =
        book("A!A1 = 3.14", "A!B1 = pi ", "A!C1 = TRUE", "A!D1 = =NA()", "A!E1 = 46082.5");
    Map<String, ProposedValue> right =
        Map.of(
            "A!A1", number(3.1445),
            "A!B1", text("'pi"),
            "A!C1", new ProposedValue.Bool(true),
            "A!D1", text("#N/A"),
            "A!E1", new ProposedValue.Date(LocalDateTime.of(2026, 3, 1, 12, 0)),
            "A!F1", text(""));
    add(new CellValues(right, null), () -> submission(book), 1.0, "6 of 6 cells hold");
    add(new CellValues(right, 0.001), () -> submission(book), 5.0 / 6, "A!A1 is 3.14, not 3.1445");
    Map<String, ProposedValue> wrong =
        Map.of(
            "A!A1", text("3.14"),
            "A!B1", number(1),
            "A!C1", new ProposedValue.Bool(false),
            "A!D1", text("#REF!"),
            "A!E1", new ProposedValue.Date(LocalDateTime.of(2026, 3, 1, 0, 0)),
            "A!F1", text("x"));
    add(new CellValues(wrong, null), () -> submission(book), 0.0, "A!A1 is 3.14, not \"3.14\"");
    wrongWords(book, "A!B1", number(1.5), "A!B1 is \"pi \", not 1.5");
    wrongWords(book, "A!C1", text("TRUE"), "A!C1 is TRUE, not \"TRUE\"");
    wrongWords(book, "A!D1", text(""), "A!D1 is #N/A, not empty");
    wrongWords(book, "A!F1", new ProposedValue.Bool(true), "A!F1 is empty, not TRUE");
    wrongWords(book, "A!C1", new ProposedValue.Bool(false), "A!C1 is TRUE, not FALSE");
    wrongWords(book, "Gone!A1", number(1), "Gone!A1 is empty, not 1");
    wrongWords(
        book,
        "A!A1",
        new ProposedValue.Date(LocalDateTime.of(2026, 3, 1, 12, 0)),
        "not 2026-03-01T12:00");
  }

  private void wrongWords(OfficeFile book, String cell, ProposedValue wanted, String says) {
    add(new CellValues(Map.of(cell, wanted), null), () -> submission(book), 0.0, says);
  }

  private void formulas() {
    Formulas any = new Formulas("Orders!D2:D5", null);
    add(any, () -> submission(orders(), MARGIN), 1.0, "4 of 4 cells are formulas");
    String mixed = write("Orders!D2:D5", "[['=B2-C2'],[110],['x'],['=B5-C5']]");
    add(any, () -> submission(orders(), mixed), 0.5, "Orders!D3 is 110, not a formula");
    add(any, () -> submission(orders()), 0.0, "nothing to look at");
    add(new Formulas("Gone!A1", null), () -> submission(orders()), 0.0, "no worksheet for Gone!A1");
    String one = write("Orders!D2", "[['=B2-C2']]");
    OfficeFile golden = edited(orders(), MARGIN);
    add(
        any,
        () -> submission(orders(), edited(orders(), one), golden),
        0.25,
        "Orders!D3 is empty, not a formula");
    Formulas sums = new Formulas("Totals!A1:A2", List.of("sumifs"));
    String sumifs = write("Totals!A2", "[['=1+SUMIFS(Orders!B:B,Orders!A:A,Orders!A2)']]");
    add(sums, () -> submission(orders(), sumifs), 0.5, "Totals!A1 does not call SUMIFS");
    add(
        new Formulas("Totals!A2", List.of("SUMIFS")),
        () -> submission(orders(), sumifs),
        1.0,
        "1 of 1 cells are formulas with SUMIFS");
    String spill = write("Totals!F1", "[['=SEQUENCE(3)*2']]");
    add(new Formulas("Totals!F2:F3", null), () -> submission(orders(), spill), 1.0, "2 of 2");
    add(
        new Formulas("Totals!F3:F4", List.of("SEQUENCE")),
        () -> submission(orders(), spill),
        1.0,
        "");
  }

  private void consistent() {
    ConsistentFormulas same = new ConsistentFormulas("Orders!D2:D5");
    add(same, () -> submission(orders(), MARGIN), 1.0, "4 of 4 cells have the same formula");
    String odd = write("Orders!D4", "[['=B4-C3']]");
    add(same, () -> submission(orders(), MARGIN, odd), 0.75, "Orders!D4 differs from the others");
    add(
        same,
        () -> submission(orders(), MARGIN, write("Orders!D5", "[[5]]")),
        0.75,
        "Orders!D5 differs from the others: 5");
    add(same, () -> submission(orders()), 0.0, "nothing to look at");
    add(
        same,
        () -> submission(orders(), write("Orders!D2:D5", "[[1],[2],[3],[4]]")),
        0.0,
        "Orders!D2 differs");
    add(new ConsistentFormulas("Gone!A1"), () -> submission(orders()), 0.0, "no worksheet");
    String spill = write("Totals!F1", "[['=SEQUENCE(3)*2']]");
    add(new ConsistentFormulas("Totals!F1:F3"), () -> submission(orders(), spill), 1.0, "3 of 3");
    add(
        same,
        () ->
            submission(
                orders(),
                edited(orders(), write("Orders!D2:D3", "[['=B2-C2'],['=B3-C3']]")),
                edited(orders(), MARGIN)),
        0.5,
        "Orders!D4 differs from the others: empty");
  }

  private void errors() {
    NoNewErrors none = new NoNewErrors();
    add(none, () -> submission(orders()), 1.0, "1 of 1 errors were there before");
    add(
        none,
        () -> submission(orders(), write("Totals!E1", "[['=1/0']]")),
        0.0,
        "Totals!E1 shows #DIV/0! 1/0 now");
    add(
        none,
        () -> submission(orders(), "{'op':'insertRows','sheet':'Totals','at':1}"),
        1.0,
        "1 of 1");
    add(
        none,
        () ->
            submission(
                orders(),
                "{'op':'insertRows','sheet':'Totals','at':1}",
                write("Totals!E1", "[['=1/0']]")),
        0.0,
        "1 of 2");
    add(
        none,
        () -> submission(orders(), write("Totals!D1", "[[1]]"), write("Totals!E1", "[['=2/0']]")),
        0.0,
        "0 of 1");
  }
}
