package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a workbook version and which cells each of them reads. Built once; every
 * recalculation of the version uses it. Immutable.
 */
public final class FormulaGraph implements FormulaView {
  private static final Region[] NONE = {};

  private final CellSource source;
  private final List<Region> regions;
  private final Region[][][] columns;
  private final ReadingIndex readings;
  private final List<Region> arrays;

  FormulaGraph(CellSource source, List<Region> regions) {
    this.source = source;
    this.regions = List.copyOf(regions);
    this.columns = columns(source.sheets().size(), regions);
    this.readings = new ReadingIndex(source.sheets().size(), regions);
    this.arrays = regions.stream().filter(Region::isArray).toList();
  }

  /** Reads all formulas of a workbook. */
  public static FormulaGraph of(CellSource source) {
    return new FormulaGraph(source, regions(source, 0));
  }

  static List<Region> regions(CellSource source, int firstId) {
    return new RegionBuilder(new Definitions(source), firstId).all();
  }

  private static Region[][][] columns(int sheets, List<Region> regions) {
    List<List<List<Region>>> lists = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      lists.add(new ArrayList<>());
    }
    for (Region region : regions) {
      List<List<Region>> sheet = lists.get(region.sheet());
      while (sheet.size() <= region.column()) {
        sheet.add(new ArrayList<>(0));
      }
      sheet.get(region.column()).add(region);
    }
    return lists.stream()
        .map(sheet -> sheet.stream().map(FormulaGraph::sorted).toArray(Region[][]::new))
        .toArray(Region[][][]::new);
  }

  private static Region[] sorted(List<Region> column) {
    Region[] sorted = column.toArray(Region[]::new);
    Arrays.sort(sorted, Comparator.comparingInt(Region::firstRow));
    return sorted;
  }

  @Override
  public CellSource source() {
    return source;
  }

  @Override
  public int regionCount() {
    return regions.size();
  }

  List<Region> regions() {
    return regions;
  }

  @Override
  public List<Region> computed() {
    return readings.computed();
  }

  @Override
  public List<Region> arrays() {
    return arrays;
  }

  @Override
  public void readers(int sheet, CellArea cells, ReadingIndex.Visitor visitor) {
    readings.readers(sheet, cells, visitor);
  }

  @Override
  public int columns(int sheet) {
    return columns[sheet].length;
  }

  /** The regions of a column, from top to bottom. */
  private Region[] column(int sheet, int column) {
    return column < columns[sheet].length ? columns[sheet][column] : NONE;
  }

  @Override
  public @Nullable Region at(int sheet, int row, int column) {
    Region[] all = column(sheet, column);
    int place = place(all, row);
    return place < 0 || all[place].lastRow() < row ? null : all[place];
  }

  /** The last region that does not start below a row, or -1. */
  private static int place(Region[] all, int row) {
    int low = 0;
    int high = all.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (all[middle].firstRow() <= row) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  @Override
  public void visit(int sheet, int column, int firstRow, int lastRow, Visitor visitor) {
    Region[] all = column(sheet, column);
    int from = Math.max(0, place(all, firstRow));
    for (int i = from; i < all.length && all[i].firstRow() <= lastRow; i++) {
      if (all[i].lastRow() >= firstRow) {
        visitor.visit(all[i]);
      }
    }
  }
}
