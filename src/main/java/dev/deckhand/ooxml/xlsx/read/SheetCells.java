package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One worksheet, read: compact columns behind the snapshot's view, and what editing needs. */
public final class SheetCells extends SheetAround {
  private static final CellError[] ERRORS = CellError.values();

  private final CellColumns cells;
  private final SharedStrings strings;
  private final FilledCells filled;

  SheetCells(
      SheetPart sheet,
      CellColumns cells,
      SheetFacts facts,
      List<CellArea> pivots,
      List<CellArea> filteredTables,
      SharedStrings strings,
      CellStyles styles) {
    this(sheet, cells, facts, pivots, filteredTables, strings, styles, FilledCells.of(cells));
  }

  private SheetCells(
      SheetPart sheet,
      CellColumns cells,
      SheetFacts facts,
      List<CellArea> pivots,
      List<CellArea> filteredTables,
      SharedStrings strings,
      CellStyles styles,
      FilledCells filled) {
    super(sheet, facts, pivots, filteredTables, styles);
    this.cells = cells;
    this.strings = strings;
    this.filled = filled;
  }

  /** The worksheets of a snapshot that was read here, by the names of their parts. */
  public static Map<String, SheetCells> byPart(WorkbookSnapshot workbook) {
    Map<String, SheetCells> parts = new HashMap<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      if (sheet instanceof SheetCells cells) {
        parts.putIfAbsent(cells.part().part(), cells);
      }
    }
    return parts;
  }

  /** The same cells under the entry and with the formats the workbook has for them now. */
  SheetCells as(
      SheetPart entry,
      List<CellArea> pivotsNow,
      List<CellArea> filteredTablesNow,
      CellStyles stylesNow) {
    return new SheetCells(
        entry, cells, facts, pivotsNow, filteredTablesNow, strings, stylesNow, filled);
  }

  /** The same worksheet with other cells. */
  SheetCells with(CellColumns changed) {
    return new SheetCells(sheet, changed, facts, pivots, filteredTables, strings, styles);
  }

  CellColumns columns() {
    return cells;
  }

  @Override
  public Optional<CellArea> usedArea() {
    return Optional.ofNullable(filled.area());
  }

  @Override
  public Optional<Cell> cell(int row, int column) {
    int found = find(row, column);
    return found < 0 ? Optional.empty() : Optional.of(cell(found));
  }

  /** The position of a cell, or a negative number. */
  private int find(int row, int column) {
    return column > cells.lastColumn() ? -1 : cells.find(row, column);
  }

  private Cell cell(int i) {
    CellAddress address = address(i);
    StoredFormula formula = cells.formula(i);
    CellFormula seen = formula == null ? null : formula.at(address);
    return new Cell(address, value(i), seen, styles.numberFormat(cells.style(i)));
  }

  private CellAddress address(int i) {
    return new CellAddress(cells.row(i), cells.column(i));
  }

  @Override
  public CellValue value(int row, int column) {
    int found = find(row, column);
    return found < 0 ? CellValue.EMPTY : value(found);
  }

  private CellValue value(int i) {
    double number = cells.number(i);
    return switch (cells.kind(i)) {
      case CellColumns.NUMBER -> CellValue.of(number);
      case CellColumns.SHARED_TEXT -> CellValue.of(strings.get((int) number));
      case CellColumns.OWN_TEXT -> CellValue.of(cells.text(i));
      case CellColumns.BOOLEAN -> CellValue.of(number != 0);
      case CellColumns.ERROR -> CellValue.of(ERRORS[(int) number]);
      default -> CellValue.EMPTY;
    };
  }

  @Override
  public Stream<Cell> cells(CellArea area) {
    return positions(area).mapToObj(this::cell);
  }

  private IntStream positions(CellArea area) {
    return area.firstColumn() > cells.lastColumn()
        ? IntStream.empty()
        : IntStream.range(start(area), end(area)).filter(i -> isBetween(i, area));
  }

  @Override
  public void eachValue(CellArea area, ValueVisitor visitor) {
    walk(area).filled((cell, row, column) -> visitor.visit(row, column, value(cell)));
  }

  private int start(CellArea area) {
    return cells.from(area.firstRow(), area.firstColumn());
  }

  private int end(CellArea area) {
    return cells.from(area.lastRow(), area.lastColumn() + 1);
  }

  /** Whether a cell from the rows of an area lies between its columns. */
  private boolean isBetween(int cell, CellArea area) {
    int column = cells.column(cell);
    return column >= area.firstColumn() && column <= area.lastColumn();
  }

  @Override
  public Stream<Cell> cells() {
    return IntStream.range(0, cells.size()).mapToObj(this::cell);
  }

  @Override
  public Stream<Cell> formulas() {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.formula(i) != null)
        .mapToObj(this::cell);
  }

  @Override
  public void eachFormula(FormulaVisitor visitor) {
    walk(CellArea.WHOLE_SHEET)
        .formulas(
            (row, column, formula) ->
                visitor.visit(
                    row,
                    column,
                    formula instanceof StoredFormula.Shared shared
                        ? shared.group().formula()
                        : null,
                    () -> formula.at(new CellAddress(row, column))));
  }

  /** Looks at cells without working out their formulas. */
  public interface FilledCell {
    void visit(int row, int column, CellValue value, String numberFormat);
  }

  /** The cells of an area with a value or a formula, row by row. */
  public void eachFilled(CellArea area, FilledCell visitor) {
    int end = end(area);
    for (int i = start(area); i < end; i++) {
      if (cells.isFilled(i) && isBetween(i, area)) {
        String format = styles.numberFormat(cells.style(i));
        visitor.visit(cells.row(i), cells.column(i), value(i), format);
      }
    }
  }

  /** Goes over the cells of an area without an object for each. */
  public CellWalk walk(CellArea area) {
    return new CellWalk(cells, strings, area);
  }

  /** The number format of cells with a style. */
  public String numberFormat(int style) {
    return styles.numberFormat(style);
  }

  /** Number of cells with a value or a formula. */
  public long filledCells() {
    return filled.count();
  }

  /** The areas of array formulas that fill more than one cell. */
  public List<CellArea> arrayAreas() {
    return cells
        .formulas()
        .flatMap(f -> f instanceof StoredFormula.Array array ? Stream.of(array.area()) : null)
        .filter(area -> !area.isSingleCell())
        .toList();
  }

  public long formulaCount() {
    return cells.formulaCount();
  }

  /** Whether the part has an element for any cell. */
  public boolean hasCells() {
    return cells.size() > 0;
  }

  /** Whether the part has an element for a cell. */
  public boolean isStored(int row, int column) {
    return find(row, column) >= 0;
  }

  /** Whether no cell of a row is stored in a column or behind it. */
  public boolean endsBefore(int row, int column) {
    return column > cells.lastColumn() || cells.from(row, column) == cells.from(row + 1, 0);
  }

  /** The places of the stored cells inside an area, row by row. */
  public Stream<CellAddress> stored(CellArea area) {
    return positions(area).mapToObj(this::address);
  }

  /** The places of the stored formulas inside an area, row by row. */
  public Stream<CellAddress> storedFormulas(CellArea area) {
    return positions(area).filter(i -> cells.formula(i) != null).mapToObj(this::address);
  }

  /** The formula of a cell as it is stored. */
  public @Nullable StoredFormula storedFormula(CellAddress cell) {
    return storedFormula(cell.row(), cell.column());
  }

  /** The formula of a cell as it is stored. */
  public @Nullable StoredFormula storedFormula(int row, int column) {
    int found = find(row, column);
    return found < 0 ? null : cells.formula(found);
  }

  /** The members of a shared formula that are stored, row by row. */
  public List<CellAddress> members(SharedGroup group) {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.formula(i) instanceof StoredFormula.Shared s && s.group() == group)
        .mapToObj(this::address)
        .toList();
  }

  /** The stored members of all shared formulas, row by row. */
  public Map<SharedGroup, List<CellAddress>> sharedMembers() {
    Map<SharedGroup, List<CellAddress>> groups = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.formula(i) instanceof StoredFormula.Shared(SharedGroup group)) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(address(i));
      }
    }
    return groups;
  }

  @Override
  public int style(int row, int column) {
    int found = find(row, column);
    return found < 0 ? facts.defaultStyle(row, column) : cells.style(found);
  }
}
