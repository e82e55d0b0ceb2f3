package dev.deckhand.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything calculation, analysis and binding need to know of one workbook version.
 *
 * @param sheets the worksheets in tab order
 * @param otherTabs names of the tabs that are no worksheets, such as chart sheets
 * @param names the defined names
 * @param tables the tables of all worksheets
 * @param date1904 whether day 0 is 1 January 1904 instead of the 1900 system
 * @param macros whether it carries macros, which may define functions of their own
 * @param iteration how circular references are computed; {@code null} where they are a mistake
 */
public record WorkbookSnapshot(
    List<? extends SheetSnapshot> sheets,
    List<String> otherTabs,
    List<DefinedName> names,
    List<TableInfo> tables,
    boolean date1904,
    boolean macros,
    @Nullable Iteration iteration) {

  /** No workbook at all. */
  public static final WorkbookSnapshot NOTHING =
      new WorkbookSnapshot(List.of(), List.of(), List.of(), false);

  public WorkbookSnapshot {
    sheets = List.copyOf(sheets);
    otherTabs = List.copyOf(otherTabs);
    names = List.copyOf(names);
    tables = List.copyOf(tables);
  }

  /** A workbook whose tabs are all worksheets. */
  public WorkbookSnapshot(
      List<? extends SheetSnapshot> sheets,
      List<DefinedName> names,
      List<TableInfo> tables,
      boolean date1904) {
    this(sheets, List.of(), names, tables, date1904);
  }

  /** A workbook without macros or circular references. */
  public WorkbookSnapshot(
      List<? extends SheetSnapshot> sheets,
      List<String> otherTabs,
      List<DefinedName> names,
      List<TableInfo> tables,
      boolean date1904) {
    this(sheets, otherTabs, names, tables, date1904, false, null);
  }

  /** The worksheet of a name, ignoring case as Excel does. */
  public Optional<SheetSnapshot> sheet(String name) {
    for (SheetSnapshot sheet : sheets) {
      if (sheet.name().equalsIgnoreCase(name)) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  /** The value at a place; empty where the sheet or the cell does not exist. */
  public CellValue value(String sheet, CellAddress cell) {
    return sheet(sheet).map(s -> s.value(cell.row(), cell.column())).orElse(CellValue.EMPTY);
  }
}
