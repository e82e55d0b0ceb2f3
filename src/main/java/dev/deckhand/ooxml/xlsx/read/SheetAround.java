package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellNote;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.List;
import java.util.Optional;

/** What a worksheet is and says around its cells. */
abstract class SheetAround implements SheetSnapshot {
  final SheetPart sheet;
  final SheetFacts facts;
  final List<CellArea> pivots;
  final List<CellArea> filteredTables;
  final CellStyles styles;
  private List<CellNote> notes = List.of();

  SheetAround(
      SheetPart sheet,
      SheetFacts facts,
      List<CellArea> pivots,
      List<CellArea> filteredTables,
      CellStyles styles) {
    this.sheet = sheet;
    this.facts = facts;
    this.pivots = List.copyOf(pivots);
    this.filteredTables = List.copyOf(filteredTables);
    this.styles = styles;
  }

  /** Adds what other parts put on the cells; called once, before anybody else sees them. */
  void noted(List<CellNote> found) {
    notes = found;
  }

  public SheetPart part() {
    return sheet;
  }

  public SheetFacts facts() {
    return facts;
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public SheetVisibility visibility() {
    return sheet.visibility();
  }

  @Override
  public boolean isProtected() {
    return facts.isProtected;
  }

  /** The index of a cell's format: its own, or the one a new cell at that place takes. */
  public abstract int style(int row, int column);

  @Override
  public boolean isLocked(CellAddress cell) {
    return styles.isLocked(style(cell.row(), cell.column()));
  }

  @Override
  public boolean isUnseen(CellAddress cell) {
    return showsNothing(style(cell.row(), cell.column()));
  }

  /**
   * Whether nobody can read cells of a style. Tables and rules may lay colours behind cells that
   * their own formats do not tell of.
   */
  public boolean showsNothing(int style) {
    boolean plain = !facts.hasTables && facts.conditionalFormats() == 0;
    return styles.unseen().is(style, plain);
  }

  @Override
  public boolean isRowHidden(int row) {
    return facts.isRowHidden(row);
  }

  @Override
  public boolean isRowFiltered(int row) {
    return isRowHidden(row)
        && (facts.filteredArea().filter(area -> isBelowHeader(area, row)).isPresent()
            || filteredTables.stream().anyMatch(area -> isBelowHeader(area, row)));
  }

  private static boolean isBelowHeader(CellArea area, int row) {
    return row > area.firstRow() && row <= area.lastRow();
  }

  @Override
  public boolean isColumnHidden(int column) {
    return facts.hiddenColumns.get(column);
  }

  @Override
  public List<CellArea> mergedAreas() {
    return List.copyOf(facts.merged);
  }

  @Override
  public List<CellArea> pivotAreas() {
    return pivots;
  }

  @Override
  public Optional<CellArea> filterArea() {
    return facts.filterArea();
  }

  @Override
  public List<CellArea> dataTableAreas() {
    return List.copyOf(facts.dataTables);
  }

  @Override
  public List<CellNote> notes() {
    return notes;
  }

  @Override
  public List<CellArea> linkAreas() {
    return List.copyOf(facts.links);
  }
}
