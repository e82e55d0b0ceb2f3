package dev.deckhand.testing;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellNote;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A worksheet written as text: one string a row, cells separated by {@code |}; {@code =…} is a
 * formula, {@code {=…}} an array formula of one cell, numbers are numbers, blanks are not stored.
 */
public final class SheetOfText implements SheetSnapshot {
  private final String name;
  private final TreeMap<CellAddress, Cell> cells = new TreeMap<>();
  private final List<CellArea> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<CellArea> pivots = new ArrayList<>();
  private final List<CellNote> notes = new ArrayList<>();
  private final List<CellArea> links = new ArrayList<>();
  private Optional<CellArea> filter = Optional.empty();
  private final List<CellArea> dataTables = new ArrayList<>();
  private SheetVisibility visibility = SheetVisibility.VISIBLE;
  private boolean isProtected;

  public SheetOfText(String name, String... rows) {
    this.name = name;
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        put(new CellAddress(row, column), texts[column].strip());
      }
    }
  }

  private void put(CellAddress at, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith("=")) {
      formula(at, CellFormula.of(text.substring(1)));
    } else if (text.matches("-?\\d+(\\.\\d+)?")) {
      constant(at, CellValue.of(Double.parseDouble(text)));
    } else {
      constant(at, CellValue.of(text));
    }
  }

  private void constant(CellAddress at, CellValue value) {
    cells.put(at, new Cell(at, value, null, "General"));
  }

  private void formula(CellAddress at, CellFormula formula) {
    cells.put(at, new Cell(at, CellValue.EMPTY, formula, "General"));
  }

  /** Makes an area one array formula. */
  public SheetOfText array(String area, String formula) {
    CellArea cellArea = CellArea.parse(area);
    formula(cellArea.first(), new CellFormula(formula, cellArea, false));
    return this;
  }

  public SheetOfText merged(String area) {
    merged.add(CellArea.parse(area));
    return this;
  }

  public SheetOfText pivot(String area) {
    pivots.add(CellArea.parse(area));
    return this;
  }

  /** Gives a cell a note. */
  public SheetOfText note(String cell, String author) {
    notes.add(new CellNote(CellAddress.parse(cell), author, 0));
    return this;
  }

  /** Gives a cell a thread of so many comments. */
  public SheetOfText thread(String cell, int comments) {
    notes.add(new CellNote(CellAddress.parse(cell), "", comments));
    return this;
  }

  public SheetOfText linked(String area) {
    links.add(CellArea.parse(area));
    return this;
  }

  @Override
  public List<CellNote> notes() {
    return notes;
  }

  @Override
  public List<CellArea> linkAreas() {
    return links;
  }

  @Override
  public Optional<CellArea> filterArea() {
    return filter;
  }

  @Override
  public List<CellArea> pivotAreas() {
    return pivots;
  }

  public SheetOfText hidden() {
    visibility = SheetVisibility.HIDDEN;
    return this;
  }

  public SheetOfText hiddenRow(int number) {
    hiddenRows.add(number - 1);
    return this;
  }

  public SheetOfText hiddenColumn(int number) {
    hiddenColumns.add(number - 1);
    return this;
  }

  /** Gives the sheet a filter. */
  public SheetOfText filter(String area) {
    filter = Optional.of(CellArea.parse(area));
    return this;
  }

  public SheetOfText dataTable(String area) {
    dataTables.add(CellArea.parse(area));
    return this;
  }

  @Override
  public List<CellArea> dataTableAreas() {
    return dataTables;
  }

  public SheetOfText locked() {
    isProtected = true;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SheetVisibility visibility() {
    return visibility;
  }

  @Override
  public Optional<CellArea> usedArea() {
    return cells.keySet().stream().map(CellArea::of).reduce(CellArea::union);
  }

  @Override
  public Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(cells.get(new CellAddress(row, column)));
  }

  @Override
  public CellValue value(int row, int column) {
    return cell(row, column).map(Cell::value).orElse(CellValue.EMPTY);
  }

  @Override
  public Stream<Cell> cells(CellArea area) {
    return cells().filter(cell -> area.contains(cell.address()));
  }

  @Override
  public Stream<Cell> cells() {
    return cells.values().stream();
  }

  @Override
  public Stream<Cell> formulas() {
    return cells().filter(Cell::hasFormula);
  }

  @Override
  public boolean isProtected() {
    return isProtected;
  }

  @Override
  public boolean isRowHidden(int row) {
    return hiddenRows.contains(row);
  }

  @Override
  public boolean isColumnHidden(int column) {
    return hiddenColumns.contains(column);
  }

  @Override
  public List<CellArea> mergedAreas() {
    return merged;
  }
}
