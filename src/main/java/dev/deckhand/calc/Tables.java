package dev.deckhand.calc;

import dev.deckhand.calc.syntax.TableSpecifier;
import dev.deckhand.calc.syntax.TableSpecifier.Part;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.TableInfo;
import java.util.Optional;
import java.util.Set;

/** Structured references: which cells a part of a table is. */
final class Tables {
  private Tables() {}

  static Optional<TableInfo> find(CellSource source, String name) {
    return source.tables().stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The table's data rows. */
  static Value data(CellSource source, TableInfo table) {
    return Value.of(new Area(source.sheetIndex(table.sheet()), rows(table, Set.of(), -1)));
  }

  static Value resolve(CellSource source, TableSpecifier specifier, Area here) {
    TableInfo table =
        (specifier.table().isEmpty() ? around(source, here) : find(source, specifier.table()))
            .orElseThrow(() -> CellErrorException.of(CellError.REF));
    CellArea rows = rows(table, specifier.parts(), here.cells().firstRow());
    String first = specifier.firstColumn();
    String last = specifier.lastColumn();
    int left = first == null ? 0 : column(table, first);
    int right = first == null ? table.area().columns() - 1 : left;
    if (last != null) {
      right = column(table, last);
    }
    CellArea cells =
        new CellArea(
            rows.firstRow(),
            rows.firstColumn() + Math.min(left, right),
            rows.lastRow(),
            rows.firstColumn() + Math.max(left, right));
    return Value.of(new Area(source.sheetIndex(table.sheet()), cells));
  }

  private static Optional<TableInfo> around(CellSource source, Area here) {
    return source.tables().stream()
        .filter(t -> source.sheetIndex(t.sheet()) == here.sheet())
        .filter(t -> t.area().contains(here.cells().first()))
        .findFirst();
  }

  private static int column(TableInfo table, String name) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw CellErrorException.of(CellError.REF);
  }

  private static CellArea rows(TableInfo table, Set<Part> parts, int here) {
    CellArea area = table.area();
    int dataFirst = area.firstRow() + table.headerRows();
    int dataLast = area.lastRow() - table.totalsRows();
    int first = dataFirst;
    int last = dataLast;
    if (parts.contains(Part.THIS_ROW)) {
      if (here < dataFirst || here > dataLast) {
        throw CellErrorException.value();
      }
      first = here;
      last = here;
    } else if (parts.contains(Part.ALL)) {
      first = area.firstRow();
      last = area.lastRow();
    } else if (!parts.isEmpty()) {
      boolean headers = parts.contains(Part.HEADERS);
      boolean totals = parts.contains(Part.TOTALS);
      boolean data = parts.contains(Part.DATA);
      first = headers ? area.firstRow() : data ? dataFirst : dataLast + 1;
      last = totals ? area.lastRow() : data ? dataLast : dataFirst - 1;
    }
    if (last < first || first > area.lastRow()) {
      throw CellErrorException.of(CellError.REF);
    }
    return new CellArea(first, area.firstColumn(), last, area.lastColumn());
  }
}
