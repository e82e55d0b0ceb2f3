package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.explain.ReferredRanges.Referred;
import dev.deckhand.analysis.quality.HardCodedNumbers;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be wrong with a formula. */
final class Warnings {
  private static final Set<String> VOLATILE =
      Set.of(
          "TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO");

  private final WorkbookSnapshot workbook;
  private final List<DataTable> tables;
  private final String sheet;
  private final CellAddress here;
  private final Language language;
  private final List<String> found = new ArrayList<>();

  Warnings(
      WorkbookSnapshot workbook,
      List<DataTable> tables,
      String sheet,
      CellAddress here,
      Language language) {
    this.language = language;
    this.workbook = workbook;
    this.tables = tables;
    this.sheet = sheet;
    this.here = here;
  }

  List<String> of(Expression expression, List<Referred> ranges) {
    Expressions.walk(expression, this::part);
    HardCodedNumbers.of(expression)
        .forEach(
            number ->
                add(
                    "The number %s is typed into the formula.",
                    "Die Zahl %s ist in die Formel eingetippt.", number));
    for (Referred referred : ranges) {
      range(referred);
    }
    return found.stream().distinct().toList();
  }

  private void add(String english, String german, Object... named) {
    found.add(language.say(english, german).formatted(named));
  }

  private void part(Expression part) {
    switch (part) {
      case Expression.ErrorLiteral error ->
          add(
              "It contains %s: what it referred to was deleted.",
              "Sie enthält %s: worauf sie sich bezog, wurde gelöscht.", error.error().code());
      case Expression.Call call when VOLATILE.contains(call.function()) ->
          add(
              "%s is recalculated with every change of the workbook.",
              "%s wird bei jeder Änderung der Mappe neu berechnet.", call.function());
      case Expression.Reference reference
          when reference.sheet() != null && reference.sheet().isExternal() ->
          add("%s reads another workbook.", "%s liest eine andere Mappe.", part.print());
      default -> {}
    }
  }

  private void range(Referred referred) {
    RangeFacts facts = RangeFacts.of(workbook, referred.range());
    CellArea area = referred.range().area();
    if (facts.errors() > 0) {
      add("%s holds %d errors.", "%s enthält %d Fehler.", referred.text(), facts.errors());
    }
    if (facts.textNumbers() > 0 && !facts.onlyTexts()) {
      add(
          "%s holds %d numbers stored as text, which do not count.",
          "%s enthält %d als Text gespeicherte Zahlen, die nicht zählen.",
          referred.text(),
          facts.textNumbers());
    }
    if (area.isWholeColumns() || area.isWholeRows()) {
      add(
          "%s reads whole columns or rows, whatever is added to them.",
          "%s liest ganze Spalten oder Zeilen, was immer dazukommt.", referred.text());
    } else if (!area.isSingleCell() && leavesOut(referred)) {
      add(
          "%s stops before row %d, which holds a number too.",
          "%s endet vor Zeile %d, in der auch eine Zahl steht.",
          referred.text(),
          area.lastRow() + 2);
    }
  }

  /** Whether the row below a column range belongs to the same numbers. */
  private boolean leavesOut(Referred referred) {
    CellArea area = referred.range().area();
    SheetSnapshot target = workbook.sheet(referred.range().sheet()).orElse(null);
    int next = area.lastRow() + 1;
    if (target == null || area.columns() > 1 || area.rows() < 2 || next >= CellAddress.ROWS) {
      return false;
    }
    boolean number = target.value(next, area.firstColumn()) instanceof CellValue.Number;
    boolean own =
        referred.range().sheet().equalsIgnoreCase(sheet)
            && here.column() == area.firstColumn()
            && next < here.row();
    boolean table =
        tables.stream()
            .filter(t -> t.sheet() == target)
            .anyMatch(
                t -> t.data().firstRow() == area.firstRow() && t.data().lastRow() > area.lastRow());
    return number && (own || table);
  }
}
