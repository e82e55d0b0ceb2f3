package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.style.FormatWords;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.Cause;
import dev.deckhand.plan.ChangeReport.CellChange;
import dev.deckhand.plan.ChangeReport.CellState;
import dev.deckhand.plan.ChangeReport.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a workbook before and after an edit, cell by changed cell. */
final class ReportWriter {
  /** The most cells a report lists. */
  static final int LIMIT = 2_000;

  private final WorkbookDraft draft;
  private final Recomputing.Outcome outcome;
  private final List<CellChange> cells = new ArrayList<>();
  private long edited;
  private long recalculated;

  ReportWriter(WorkbookDraft draft, Recomputing.Outcome outcome) {
    this.draft = draft;
    this.outcome = outcome;
  }

  ChangeReport report() {
    List<CellsAfter> sheets = draft.after();
    for (CellsAfter sheet : sheets) {
      edited += compare(sheet, draft.edited(sheet.part()), Cause.EDITED);
    }
    for (CellsAfter sheet : sheets) {
      recalculated += compare(sheet, recalculated(sheet.part()), Cause.RECALCULATED);
    }
    ChangeNotes notes = draft.notes();
    return new ChangeReport(
        cells,
        notes.structure(),
        notes.objects(),
        List.of(),
        List.of(),
        notes.notEvaluated().stream().limit(LIMIT).toList(),
        new Counts(edited, recalculated, 0, 0, draft.parts().changedParts()),
        edited + recalculated > cells.size() || notes.notEvaluated().size() > LIMIT);
  }

  private Set<CellAddress> recalculated(String part) {
    Set<CellAddress> found = new TreeSet<>(outcome.changed().getOrDefault(part, new CellSet()));
    found.removeAll(draft.edited(part));
    return found;
  }

  private long compare(CellsAfter sheet, Set<CellAddress> places, Cause cause) {
    SheetCells before = draft.beforePart(sheet.part());
    long changed = 0;
    for (CellAddress place : places) {
      SheetCells after = sheet.at(place);
      CellAddress was = draft.origin(sheet.part(), place).orElse(null);
      if (cells.size() == LIMIT && holdsOther(before, was, after, place)) {
        changed++;
        continue;
      }
      CellState old = state(was == null ? null : before, was == null ? place : was, after, place);
      CellState now = state(after, place, was == null ? null : before, was == null ? place : was);
      if (!old.equals(now)) {
        changed++;
        if (cells.size() < LIMIT) {
          String anchor = SheetRange.of(after.name(), place).toString();
          cells.add(new CellChange(anchor, old, now, cause));
        }
      }
    }
    return changed;
  }

  /** Whether a cell holds something else, told without putting it into words. */
  private static boolean holdsOther(
      @Nullable SheetCells before, @Nullable CellAddress was, SheetCells after, CellAddress now) {
    CellValue old =
        before == null || was == null ? CellValue.EMPTY : before.value(was.row(), was.column());
    return !old.equals(after.value(now.row(), now.column()));
  }

  private CellState state(
      @Nullable SheetCells sheet,
      CellAddress place,
      @Nullable SheetCells other,
      CellAddress otherPlace) {
    if (sheet == null) {
      return new CellState(null, "", null, null);
    }
    Optional<Cell> cell = sheet.cell(place.row(), place.column());
    CellValue value = cell.map(Cell::value).orElse(CellValue.EMPTY);
    String code = cell.map(Cell::numberFormat).orElse("General");
    CellFormula formula = cell.map(Cell::formula).orElse(null);
    String text = NumberFormats.text(value, code, draft.workbook().date1904());
    String formulaText = formula == null ? null : formula.text();
    return new CellState(plain(value), text, formulaText, format(sheet, place, other, otherPlace));
  }

  private @Nullable String format(
      SheetCells sheet, CellAddress place, @Nullable SheetCells other, CellAddress otherPlace) {
    int style = sheet.style(place.row(), place.column());
    int otherStyle = other == null ? 0 : other.style(otherPlace.row(), otherPlace.column());
    if (style == otherStyle) {
      return null;
    }
    String words =
        FormatWords.differing(draft.styles().describe(style), draft.styles().describe(otherStyle));
    return words.isEmpty() ? null : words;
  }

  private static @Nullable Object plain(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> null;
      case CellValue.Number n -> n.value();
      case CellValue.Text t -> t.value();
      case CellValue.Bool b -> b.value();
      case CellValue.Error e -> e.error().code();
    };
  }
}
