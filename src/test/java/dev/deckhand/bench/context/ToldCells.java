package dev.deckhand.bench.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells a prompt tells: single ones with their values, and those of one formula together. */
final class ToldCells {
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
  private static final Pattern FORMULA =
      Pattern.compile("^((?:[A-Z]{1,3}\\d{1,7}(?::[A-Z]{1,3}\\d{1,7})?\\s?)+)(?: and more)?: =");

  /** What one readRange tells at most. */
  private static final int ROWS = 200;

  private static final int CELLS = 2_000;

  private final Set<String> single = new HashSet<>();
  private final List<SheetRange> formulas = new ArrayList<>();
  private final Set<String> sheets = new HashSet<>();

  private ToldCells() {}

  static ToldCells of(String message) {
    ToldCells told = new ToldCells();
    String data =
        message.lines().filter(line -> line.startsWith("{")).reduce((a, b) -> b).orElse("{}");
    try {
      JsonNode root = new ObjectMapper().readTree(data);
      root.path("sheets").forEach(told::sheet);
      root.path("cellsTheInstructionNames").fieldNames().forEachRemaining(told.single::add);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The data is no JSON", e);
    }
    return told;
  }

  private void sheet(JsonNode sheet) {
    if (sheet.isTextual()) {
      return;
    }
    String name = sheet.path("name").asText();
    sheets.add(name);
    sheet.path("regions").forEach(region -> cells(name, region.path("sample")));
    cells(name, sheet.path("otherCells"));
    for (JsonNode formula : sheet.path("formulas")) {
      Matcher areas = FORMULA.matcher(formula.asText());
      if (areas.find()) {
        for (String area : areas.group(1).strip().split("\\s+")) {
          formulas.add(new SheetRange(name, CellArea.parse(area)));
        }
      }
    }
  }

  private void cells(String sheet, JsonNode cells) {
    cells
        .fieldNames()
        .forEachRemaining(
            cell -> {
              if (CELL.matcher(cell).matches()) {
                single.add(SheetRange.quote(sheet) + "!" + cell);
              }
            });
  }

  boolean has(String cell) {
    if (single.contains(cell)) {
      return true;
    }
    SheetRange range = SheetRange.parse(cell);
    return formulas.stream()
        .anyMatch(f -> f.sheet().equals(range.sheet()) && f.area().covers(range.area()));
  }

  /** Whether one range of a worksheet that is told, small enough for one call, covers them all. */
  boolean reachesWithOneCall(List<String> cells) {
    if (cells.isEmpty()) {
      return true;
    }
    SheetRange all = SheetRange.parse(cells.getFirst());
    for (String cell : cells) {
      SheetRange next = SheetRange.parse(cell);
      if (!next.sheet().equals(all.sheet())) {
        return false;
      }
      all = new SheetRange(all.sheet(), all.area().union(next.area()));
    }
    return sheets.contains(all.sheet()) && all.area().rows() <= ROWS && all.area().cells() <= CELLS;
  }
}
