package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.List;

/** Finds the formulas that read given cells. */
final class ReadingIndex {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Region> computed = new ArrayList<>();

  /** What is read of one worksheet. */
  private static final class Sheet {
    private final List<Region> readers = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private AreaIndex index = new AreaIndex(List.of());
  }

  /** Is given the formulas of a region, as offsets from its first cell, that read asked cells. */
  @FunctionalInterface
  interface Visitor {
    void visit(Region region, Reading.Offsets offsets, Reading reading);
  }

  ReadingIndex(int sheetCount, List<Region> regions) {
    List<List<CellArea>> bounds = new ArrayList<>();
    for (int i = 0; i < sheetCount; i++) {
      sheets.add(new Sheet());
      bounds.add(new ArrayList<>());
    }
    for (Region region : regions) {
      for (Reading reading : region.readings()) {
        Sheet sheet = sheets.get(reading.sheet());
        sheet.readers.add(region);
        sheet.readings.add(reading);
        bounds.get(reading.sheet()).add(reading.bounds(0, region.rows() - 1));
      }
      if (region.computed()) {
        computed.add(region);
      }
    }
    for (int i = 0; i < sheetCount; i++) {
      sheets.get(i).index = new AreaIndex(bounds.get(i));
    }
  }

  /** The formulas that compute what they read. */
  List<Region> computed() {
    return computed;
  }

  void readers(int sheet, CellArea cells, Visitor visitor) {
    Sheet asked = sheets.get(sheet);
    asked.index.find(
        cells,
        place -> {
          Region region = asked.readers.get(place);
          Reading reading = asked.readings.get(place);
          Reading.Offsets offsets =
              reading.readers(cells.firstRow(), cells.lastRow(), region.rows());
          if (!offsets.isEmpty()) {
            visitor.visit(region, offsets, reading);
          }
        });
  }
}
