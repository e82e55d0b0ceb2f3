package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.explain.FormulaTarget.Found;
import dev.deckhand.analysis.explain.ReferredRanges.Referred;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EvaluatedNode;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Evaluator;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains a formula: what it is for, its parts with live values, what may be wrong with it. */
public final class FormulaExplanation {
  private static final String NEXT =
      "Name a cell with a formula such as Summary!C5, select one, or write the formula with =";

  private final WorkbookSnapshot workbook;
  private final EvaluationSettings settings;
  private final List<DataTable> tables;
  private final Labels labels;
  private final Language language;

  /**
   * Explanations of a workbook's formulas.
   *
   * @param clock for TODAY and NOW
   * @param language what they are written in
   */
  public FormulaExplanation(WorkbookSnapshot workbook, Clock clock, Language language) {
    this.workbook = workbook;
    this.language = language;
    this.settings = new EvaluationSettings(clock, 1, 20_000_000, 60_000_000);
    this.tables = TableFinder.in(workbook);
    this.labels = new Labels(workbook, tables);
  }

  /** The explanation of the formula that the instruction or the selection names. */
  public Finding explain(String instruction, @Nullable SheetRange selection) {
    return switch (new FormulaTarget(workbook, selection).in(instruction)) {
      case Found.Nothing nothing -> new Finding.Unable(nothing.message(), NEXT);
      case Found.Typed typed ->
          explain(typed.sheet(), new CellAddress(0, 0), null, CellFormula.of(typed.formula()));
      case Found.InCell found -> inCell(found.sheet(), found.address());
    };
  }

  private Finding inCell(SheetSnapshot sheet, CellAddress address) {
    Cell cell = sheet.cell(address).orElse(null);
    CellFormula formula = cell == null ? null : cell.formula();
    SheetRange range = SheetRange.of(sheet.name(), address);
    if (cell != null && formula != null) {
      return explain(sheet, address, cell, formula);
    }
    if (cell == null || cell.isBlank()) {
      return new Finding.Unable(range + " is empty", NEXT);
    }
    String shown = NumberFormats.text(cell.value(), cell.numberFormat(), workbook.date1904());
    return new Finding.Said(
        language
            .say(
                "**%s%s** has no formula: the value %s was typed in.",
                "**%s%s** hat keine Formel: der Wert %s ist eingegeben.")
            .formatted(Markdown.text(range.toString()), named(range), Markdown.text(shown)),
        List.of(new Quote(range.toString(), RangeFacts.of(workbook, range).cited())));
  }

  private String named(SheetRange range) {
    String label = labels.of(range);
    return label.isEmpty() ? "" : " (" + Markdown.text(label) + ")";
  }

  private Finding explain(
      SheetSnapshot sheet, CellAddress address, @Nullable Cell cell, CellFormula formula) {
    Expression expression;
    try {
      expression = FormulaParser.parse(formula.text());
    } catch (FormulaSyntaxException e) {
      return new Finding.Unable("The formula cannot be read: " + e.getMessage(), NEXT);
    }
    Evaluator evaluator = new Evaluator(new SnapshotSource(workbook), settings);
    boolean array = formula.isArray() || formula.dynamic() || cell == null;
    EvaluatedNode root = evaluator.explain(expression, new CellPlace(sheet.name(), address), array);
    List<Referred> ranges = ReferredRanges.of(workbook, sheet.name(), address, expression);
    StringBuilder text = new StringBuilder();
    SheetRange place = SheetRange.of(sheet.name(), address);
    text.append(purpose(cell == null ? null : place, root, cell)).append("\n\n");
    text.append(Markdown.code("=" + formula.text())).append("\n\n");
    difference(text, root, cell);
    reads(text, ranges);
    steps(text, root);
    List<String> warnings =
        new Warnings(workbook, tables, sheet.name(), address, language).of(expression, ranges);
    warnings(text, warnings);
    return new Finding.Said(text.toString().strip(), quotes(place, cell, ranges));
  }

  private String purpose(@Nullable SheetRange place, EvaluatedNode root, @Nullable Cell cell) {
    String value = shown(root, cell);
    String who =
        place == null
            ? language.say("**This formula**", "**Diese Formel**")
            : "**" + Markdown.text(place.toString()) + "**" + named(place);
    String gives = language.say(" gives **", " ergibt **");
    return who + gives + Markdown.text(value) + "**" + top(root) + ".";
  }

  private String shown(EvaluatedNode root, @Nullable Cell cell) {
    return root.result() instanceof Result.Single single && cell != null
        ? NumberFormats.text(single.value(), cell.numberFormat(), workbook.date1904())
        : Steps.shown(root);
  }

  private String top(EvaluatedNode root) {
    try {
      return FormulaParser.parse(root.text()) instanceof Expression.Call call
          ? FunctionCatalogue.of(call.function(), language)
              .map(line -> language.say(": it ", ": sie ") + line)
              .orElse("")
          : "";
    } catch (FormulaSyntaxException e) {
      return "";
    }
  }

  /** Says where the stored value is another one, or the value is not known. */
  private void difference(StringBuilder text, EvaluatedNode root, @Nullable Cell cell) {
    if (root.result() instanceof Result.NotEvaluated not) {
      String stored =
          cell == null
              ? ""
              : language.say("; the file stores ", "; die Datei enthält ")
                  + NumberFormats.text(cell.value(), cell.numberFormat(), workbook.date1904());
      text.append(
              language.say(
                  "It could not be calculated here: ", "Hier ließ sie sich nicht berechnen: "))
          .append(Markdown.text(not.reason() + stored))
          .append(".\n\n");
    } else if (root.result() instanceof Result.Single single
        && cell != null
        && !isSame(single.value(), cell.value())) {
      String stored = NumberFormats.text(cell.value(), cell.numberFormat(), workbook.date1904());
      text.append(
              language.say(
                  "The file stores another value, ", "Die Datei enthält einen anderen Wert, "))
          .append(Markdown.text(stored.isEmpty() ? language.say("none", "keinen") : stored))
          .append(
              language.say(
                  ": it was not recalculated when it was saved.\n\n",
                  ": beim Speichern wurde nicht neu berechnet.\n\n"));
    }
  }

  private static boolean isSame(CellValue a, CellValue b) {
    if (a instanceof CellValue.Number x && b instanceof CellValue.Number y) {
      return Math.abs(x.value() - y.value()) <= 1e-9 * Math.max(1, Math.abs(x.value()));
    }
    return a.equals(b) || (a.isEmpty() && b instanceof CellValue.Number n && n.value() == 0);
  }

  private void reads(StringBuilder text, List<Referred> ranges) {
    if (ranges.isEmpty()) {
      return;
    }
    text.append(language.say("It reads:\n\n", "Sie liest:\n\n"));
    for (Referred referred : ranges) {
      text.append("- ")
          .append(Markdown.code(referred.text()))
          .append(named(referred.range()))
          .append(": ")
          .append(Markdown.text(RangeFacts.of(workbook, referred.range()).words(language)))
          .append('\n');
    }
    text.append('\n');
  }

  private void steps(StringBuilder text, EvaluatedNode root) {
    List<String> steps = Steps.of(root, workbook.date1904(), language);
    if (!steps.isEmpty()) {
      text.append(language.say("Step by step:\n\n", "Schritt für Schritt:\n\n"));
    }
    for (int i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
  }

  private void warnings(StringBuilder text, List<String> warnings) {
    if (!warnings.isEmpty()) {
      text.append(language.say("\nTake note:\n\n", "\nZu beachten:\n\n"));
      warnings.forEach(w -> text.append("- ").append(Markdown.text(w)).append('\n'));
    }
  }

  private List<Quote> quotes(SheetRange place, @Nullable Cell cell, List<Referred> ranges) {
    List<SheetRange> cited = new ArrayList<>();
    if (cell != null) {
      cited.add(place);
    }
    ranges.forEach(r -> cited.add(r.range()));
    List<Quote> quotes = new ArrayList<>();
    for (SheetRange range : cited) {
      String value = RangeFacts.of(workbook, range).cited();
      if (!value.isBlank()) {
        quotes.add(new Quote(range.toString(), value));
      }
    }
    cited.forEach(
        range -> labels.label(range).ifPresent(label -> quoteLabel(range, label, quotes)));
    return quotes.stream().distinct().toList();
  }

  private static void quoteLabel(SheetRange range, Cell label, List<Quote> quotes) {
    if (label.value() instanceof CellValue.Text(String text)) {
      quotes.add(new Quote(SheetRange.of(range.sheet(), label.address()).toString(), text.strip()));
    }
  }
}
