package dev.deckhand.analysis.explain;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.TableSpecifier;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ranges of this workbook that a formula reads, names and tables resolved. */
final class ReferredRanges {
  private static final int MOST = 40;

  private final WorkbookSnapshot workbook;
  private final String sheet;
  private final CellAddress here;
  private final List<Referred> found = new ArrayList<>();

  /**
   * A range a formula reads.
   *
   * @param text as the formula has it
   */
  record Referred(String text, SheetRange range) {}

  private ReferredRanges(WorkbookSnapshot workbook, String sheet, CellAddress here) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.here = here;
  }

  /** The ranges in reading order, each once. */
  static List<Referred> of(
      WorkbookSnapshot workbook, String sheet, CellAddress here, Expression expression) {
    ReferredRanges ranges = new ReferredRanges(workbook, sheet, here);
    Expressions.walk(expression, part -> ranges.add(part, 0));
    return ranges.found;
  }

  private void add(Expression part, int depth) {
    switch (part) {
      case Expression.Reference reference when isHere(reference) ->
          keep(part.print(), new SheetRange(sheetOf(reference), reference.area()));
      case Expression.TableReference table ->
          tableRange(table).ifPresent(r -> keep(part.print(), r));
      case Expression.Name name when depth < 3 -> name(name, depth);
      default -> {}
    }
  }

  private static boolean isHere(Expression.Reference reference) {
    return reference.sheet() == null
        || !(reference.sheet().isExternal() || reference.sheet().is3d());
  }

  private String sheetOf(Expression.Reference reference) {
    return reference.sheet() == null ? sheet : reference.sheet().first();
  }

  private void keep(String text, SheetRange range) {
    boolean known = found.stream().anyMatch(r -> r.range().equals(range));
    if (!known && found.size() < MOST && workbook.sheet(range.sheet()).isPresent()) {
      found.add(new Referred(text, range));
    }
  }

  private void name(Expression.Name name, int depth) {
    for (DefinedName defined : workbook.names()) {
      if (defined.name().equalsIgnoreCase(name.name())) {
        try {
          Expression refersTo = FormulaParser.parse(defined.refersTo());
          int before = found.size();
          Expressions.walk(refersTo, part -> add(part, depth + 1));
          renamed(before, name.name());
        } catch (FormulaSyntaxException e) {
          return; // a name that cannot be read refers to nothing
        }
      }
    }
    workbook.tables().stream()
        .filter(t -> t.name().equalsIgnoreCase(name.name()))
        .findFirst()
        .ifPresent(t -> keep(name.name(), new SheetRange(t.sheet(), data(t))));
  }

  private void renamed(int from, String name) {
    for (int i = from; i < found.size(); i++) {
      found.set(i, new Referred(name, found.get(i).range()));
    }
  }

  private Optional<SheetRange> tableRange(Expression.TableReference reference) {
    TableSpecifier wanted = reference.specifier();
    for (TableInfo table : workbook.tables()) {
      boolean around =
          wanted.table().isEmpty()
              && table.sheet().equalsIgnoreCase(sheet)
              && table.area().contains(here);
      if (around || table.name().equalsIgnoreCase(wanted.table())) {
        return columns(table, wanted);
      }
    }
    return Optional.empty();
  }

  private Optional<SheetRange> columns(TableInfo table, TableSpecifier wanted) {
    CellArea rows = data(table);
    boolean thisRow = wanted.parts().equals(Set.of(TableSpecifier.Part.THIS_ROW));
    if (!wanted.parts().isEmpty() && !thisRow) {
      return Optional.of(new SheetRange(table.sheet(), table.area()));
    }
    String first = wanted.firstColumn();
    String last = wanted.lastColumn();
    int left = first == null ? 0 : index(table, first);
    int right =
        first == null ? table.columns().size() - 1 : last == null ? left : index(table, last);
    if (left < 0 || right < left) {
      return Optional.empty();
    }
    int top = thisRow ? here.row() : rows.firstRow();
    int bottom = thisRow ? here.row() : rows.lastRow();
    return Optional.of(
        new SheetRange(
            table.sheet(),
            new CellArea(top, rows.firstColumn() + left, bottom, rows.firstColumn() + right)));
  }

  private static int index(TableInfo table, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  private static CellArea data(TableInfo table) {
    CellArea area = table.area();
    int top = area.firstRow() + table.headerRows();
    int bottom = Math.max(top, area.lastRow() - table.totalsRows());
    return new CellArea(top, area.firstColumn(), bottom, area.lastColumn());
  }
}
