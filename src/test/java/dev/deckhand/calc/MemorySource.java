package dev.deckhand.calc;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Iteration;
import dev.deckhand.document.TableInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workbook built cell by cell. */
final class MemorySource implements CellSource {
  private final List<String> sheets;
  private final Map<Long, CellValue> values = new HashMap<>();
  private final Map<Long, CellFormula> formulas = new LinkedHashMap<>();
  private final Map<Integer, CellArea> used = new HashMap<>();
  final List<DefinedName> names = new ArrayList<>();
  final List<TableInfo> tables = new ArrayList<>();
  final Set<Integer> hiddenRows = new HashSet<>();
  boolean date1904;
  @Nullable Iteration iteration;

  MemorySource(String... sheets) {
    this.sheets = List.of(sheets);
  }

  /** Puts a number, text, boolean or, with a leading equals sign, a formula into a cell. */
  MemorySource put(String place, Object content) {
    int bang = place.indexOf('!');
    int sheet = bang < 0 ? 0 : sheetIndex(place.substring(0, bang));
    CellAddress cell = CellAddress.parse(place.substring(bang + 1));
    long key = CellKey.of(sheet, cell.row(), cell.column());
    used.merge(sheet, CellArea.of(cell), CellArea::union);
    if (content instanceof String text && text.startsWith("=")) {
      formulas.put(key, CellFormula.of(text.substring(1)));
    } else {
      values.put(key, value(content));
    }
    return this;
  }

  MemorySource putArray(String place, String formula, String area, boolean dynamic) {
    CellAddress cell = CellAddress.parse(place);
    used.merge(0, CellArea.of(cell), CellArea::union);
    formulas.put(
        CellKey.of(0, cell.row(), cell.column()),
        new CellFormula(formula, CellArea.parse(area), dynamic));
    return this;
  }

  static CellValue value(Object content) {
    return switch (content) {
      case CellValue value -> value;
      case Number number -> CellValue.of(number.doubleValue());
      case Boolean bool -> CellValue.of(bool);
      default -> CellValue.of(content.toString());
    };
  }

  /** Stores the results of a full calculation, as a saved file has them. */
  MemorySource calculated(EvaluationSettings settings) {
    Recalculation.all(this, settings)
        .values()
        .forEach(
            (place, value) -> {
              int sheet = sheetIndex(place.sheet());
              values.put(CellKey.of(sheet, place.address().row(), place.address().column()), value);
            });
    return this;
  }

  @Override
  public List<String> sheets() {
    return sheets;
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    return values.getOrDefault(CellKey.of(sheet, row, column), CellValue.EMPTY);
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    return formulas.get(CellKey.of(sheet, row, column));
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    formulas.forEach(
        (key, formula) -> {
          if (CellKey.sheet(key) == sheet) {
            visitor.visit(CellKey.row(key), CellKey.column(key), formula);
          }
        });
  }

  @Override
  public Optional<CellArea> usedArea(int sheet) {
    return Optional.ofNullable(used.get(sheet));
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return hiddenRows.contains(row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return "General";
  }

  @Override
  public List<DefinedName> names() {
    return names;
  }

  @Override
  public List<TableInfo> tables() {
    return tables;
  }

  @Override
  public Optional<Iteration> iteration() {
    return Optional.ofNullable(iteration);
  }

  @Override
  public boolean date1904() {
    return date1904;
  }
}
