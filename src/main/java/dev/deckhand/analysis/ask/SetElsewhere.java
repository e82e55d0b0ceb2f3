package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cells beside a table that its figures depend on, such as the year a summary is made for: a total
 * over the table holds for what stands there only, which readers have to know.
 */
final class SetElsewhere {
  private static final int MOST_CELLS = 200;
  private static final int MOST_TOLD = 4;

  private final Question question;
  private final SheetSnapshot sheet;
  private final Set<CellAddress> cells = new LinkedHashSet<>();

  private SetElsewhere(Question question) {
    this.question = question;
    this.sheet = question.table().sheet();
  }

  /** Says which cells they are and what they hold, and cites them. */
  static void tell(Draft draft, Question question, Language language) {
    SetElsewhere found = new SetElsewhere(question);
    RowFilter.of(question).rows().limit(MOST_CELLS).forEach(found::row);
    List<String> told = new ArrayList<>();
    for (CellAddress address : found.cells.stream().limit(MOST_TOLD).toList()) {
      SheetRange place = SheetRange.of(found.sheet.name(), address);
      Cell cell = found.sheet.cell(address).orElseThrow();
      String shown =
          NumberFormats.text(cell.value(), cell.numberFormat(), question.table().date1904());
      told.add(Markdown.code(place.toString()) + " (" + Markdown.text(shown) + ")");
      draft.quote(place, shown);
    }
    if (!told.isEmpty()) {
      draft.add(
          language
              .say(
                  "\n\nThe figures are formulas and hold for what is set in %s.",
                  "\n\nDie Zahlen sind Formeln und gelten für das, was in %s steht.")
              .formatted(String.join(", ", told)));
    }
  }

  private void row(int row) {
    for (DataColumn column : question.values()) {
      sheet.cell(row, column.index()).ifPresent(this::reads);
    }
  }

  private void reads(Cell cell) {
    if (cell.formula() == null) {
      return;
    }
    try {
      Expressions.references(FormulaParser.parse(cell.formula().text())).stream()
          .filter(reference -> reference.sheet() == null || isHere(reference.sheet()))
          .filter(reference -> reference.area().isSingleCell())
          .map(reference -> reference.area().first())
          .filter(this::isSet)
          .forEach(cells::add);
    } catch (FormulaSyntaxException e) {
      // a formula nobody can read says nothing of what it depends on
    }
  }

  private boolean isHere(@Nullable SheetPrefix prefix) {
    return prefix != null && !prefix.isExternal() && prefix.first().equalsIgnoreCase(sheet.name());
  }

  /** Typed, shown, and outside of the table. */
  private boolean isSet(CellAddress address) {
    return !question.table().area().contains(address)
        && !sheet.isRowHidden(address.row())
        && !sheet.isColumnHidden(address.column())
        && sheet.cell(address).filter(c -> !c.hasFormula() && !c.value().isEmpty()).isPresent();
  }
}
