package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.RelativeForm;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.ConsistentFormulas;
import dev.deckhand.evaluation.check.WorkbookCheck.Formulas;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether the cells of a range are formulas, and whether these say the same. */
final class FormulaCells {
  private FormulaCells() {}

  static Verdict verdict(Formulas check, Submission submission) {
    Optional<FilledCells> filled = FilledCells.of(check.range(), submission);
    if (filled.isEmpty()) {
      return missing(check.range());
    }
    FilledCells cells = filled.get();
    SheetSnapshot sheet = sheet(cells, submission);
    Set<String> wanted = new TreeSet<>();
    Optional.ofNullable(check.using())
        .orElse(List.of())
        .forEach(name -> wanted.add(name.toUpperCase(Locale.ROOT)));
    Tally tally = new Tally();
    Map<String, Set<String>> known = new HashMap<>();
    for (CellAddress place : cells.places()) {
      CellFormula formula = formula(cells.source(sheet, place));
      String anchor = cells.anchor(place);
      if (formula == null) {
        String content = CellTexts.content(sheet.cell(place));
        tally.wrong(anchor, "%s is %s, not a formula".formatted(anchor, content));
      } else {
        Set<String> calls = known.computeIfAbsent(formula.text(), FormulaCells::calls);
        Set<String> lacks = new TreeSet<>(wanted);
        lacks.removeAll(calls);
        String why = "%s does not call %s".formatted(anchor, String.join(", ", lacks));
        tally.count(lacks.isEmpty(), anchor, why);
      }
    }
    String what = "cells are formulas";
    return tally.share(wanted.isEmpty() ? what : what + " with " + String.join(", ", wanted));
  }

  static Verdict verdict(ConsistentFormulas check, Submission submission) {
    Optional<FilledCells> filled = FilledCells.of(check.range(), submission);
    if (filled.isEmpty()) {
      return missing(check.range());
    }
    FilledCells cells = filled.get();
    SheetSnapshot sheet = sheet(cells, submission);
    Map<CellAddress, String> forms = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (CellAddress place : cells.places()) {
      Cell source = cells.source(sheet, place);
      if (source != null) {
        String form = relative(source);
        forms.put(place, form);
        counts.merge(form, 1, Integer::sum);
      }
    }
    String most =
        counts.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    Tally tally = new Tally();
    for (CellAddress place : cells.places()) {
      String anchor = cells.anchor(place);
      String content = CellTexts.content(sheet.cell(place));
      String why = "%s differs from the others: %s".formatted(anchor, content);
      tally.count(most.equals(forms.get(place)), anchor, why);
    }
    return tally.share("cells have the same formula");
  }

  private static SheetSnapshot sheet(FilledCells cells, Submission submission) {
    return submission.after().workbook().sheet(cells.range().sheet()).orElseThrow();
  }

  private static Verdict missing(String range) {
    return Verdict.of(false, "There is no worksheet for " + range, List.of(range));
  }

  private static @Nullable CellFormula formula(@Nullable Cell cell) {
    return cell == null ? null : cell.formula();
  }

  /** The functions a formula calls, in upper case. */
  private static Set<String> calls(String formula) {
    Set<String> calls = new HashSet<>();
    Expression parsed = parsed(formula);
    if (parsed != null) {
      Expressions.walk(
          parsed,
          node -> {
            if (node instanceof Expression.Call call) {
              calls.add(call.function());
            }
          });
    }
    return calls;
  }

  /** A formula as its cell sees it; the text itself where it cannot be read. */
  static String relative(Cell cell) {
    CellFormula formula = cell.formula();
    if (formula == null) {
      return "";
    }
    Expression parsed = parsed(formula.text());
    return parsed == null ? formula.text() : RelativeForm.of(parsed, cell.address());
  }

  static @Nullable Expression parsed(String formula) {
    try {
      return FormulaParser.parse(formula);
    } catch (FormulaSyntaxException unreadable) {
      return null;
    }
  }

  /** Where a cell of a worksheet is. */
  static String anchor(SheetSnapshot sheet, Cell cell) {
    return SheetRange.of(sheet.name(), cell.address()).toString();
  }
}
