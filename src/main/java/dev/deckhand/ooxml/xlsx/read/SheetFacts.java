package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.beside.BesideCells;
import dev.deckhand.ooxml.xlsx.beside.LineGroups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worksheet part says beside its cells; filled while reading, then left alone. */
public final class SheetFacts {
  final BitSet rows = new BitSet();
  final RowMarks rowMarks = new RowMarks();
  final BitSet hiddenRows = new BitSet();
  final BitSet hiddenColumns = new BitSet();
  final Map<Integer, Integer> rowStyles = new HashMap<>();
  final List<ColumnStyle> columnStyles = new ArrayList<>();
  final List<CellArea> merged = new ArrayList<>();
  final List<CellArea> dataTables = new ArrayList<>();
  final List<CellArea> links = new ArrayList<>();
  final BesideCells beside = new BesideCells();
  final LineGroups rowGroups = new LineGroups();
  final LineGroups columnGroups = new LineGroups();
  boolean rowsHiddenByDefault;
  boolean isProtected;
  boolean hasTables;
  int conditionalFormats;
  int validations;
  @Nullable String frozenPanes;

  /** Columns {@code first} to {@code last}, zero-based, whose new cells have a style. */
  record ColumnStyle(int first, int last, int style) {}

  /** Whether the part has an element for a row. */
  public boolean hasRow(int row) {
    return rows.get(row);
  }

  /** Where rows begin in the part these were read from. */
  public RowMarks rowMarks() {
    return rowMarks;
  }

  boolean isRowHidden(int row) {
    return hiddenRows.get(row) || (rowsHiddenByDefault && !rows.get(row));
  }

  /** The style a new cell takes: its row's, else its column's, else 0. */
  public int defaultStyle(int row, int column) {
    Integer ofRow = rowStyles.get(row);
    return ofRow == null ? columnStyle(column) : ofRow;
  }

  /** The style of a row as a whole, or -1. */
  public int rowStyle(int row) {
    return rowStyles.getOrDefault(row, -1);
  }

  public int columnStyle(int column) {
    for (ColumnStyle style : columnStyles) {
      if (column >= style.first && column <= style.last) {
        return style.style;
      }
    }
    return 0;
  }

  /** Rows that have a style of their own. */
  public List<Integer> styledRows() {
    return rowStyles.keySet().stream().sorted().toList();
  }

  public int conditionalFormats() {
    return conditionalFormats + beside.extensionFormats();
  }

  public int validations() {
    return validations + beside.extensionValidations();
  }

  /** What the part says beside its cells and lines. */
  public BesideCells beside() {
    return beside;
  }

  /** The merged area a cell is in. */
  public Optional<CellArea> merged(int row, int column) {
    return merged.stream().filter(area -> area.contains(row, column)).findFirst();
  }

  Optional<CellArea> filterArea() {
    var filter = beside.filter();
    try {
      return filter == null ? Optional.empty() : Optional.of(CellArea.parse(filter.range()));
    } catch (IllegalArgumentException notAnArea) {
      return Optional.empty();
    }
  }

  /** The area of a filter that chooses among its rows. */
  Optional<CellArea> filteredArea() {
    var filter = beside.filter();
    return filter == null || filter.criteria().isEmpty() ? Optional.empty() : filterArea();
  }

  public LineGroups rowGroups() {
    return rowGroups;
  }

  public LineGroups columnGroups() {
    return columnGroups;
  }

  /** The rows not shown; where rows are hidden by default, also those the part does not name. */
  public BitSet hiddenRows() {
    BitSet hidden = new BitSet();
    if (rowsHiddenByDefault) {
      hidden.set(0, CellAddress.ROWS);
      hidden.andNot(rows);
    }
    hidden.or(hiddenRows);
    return hidden;
  }

  public BitSet hiddenColumns() {
    return (BitSet) hiddenColumns.clone();
  }

  public int hiddenRowCount() {
    return hiddenRows.cardinality();
  }

  public int hiddenColumnCount() {
    return hiddenColumns.cardinality();
  }

  /** The first cell that scrolls, or {@code null}. */
  public @Nullable String frozenPanes() {
    return frozenPanes;
  }
}
