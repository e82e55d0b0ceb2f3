package dev.deckhand.calc;

import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose formulas without a stored result have a computed one. Programs that only write
 * files store none; read as empty cells they would give wrong sums.
 *
 * <p>Reading the value of such a formula that cannot be evaluated stops the evaluation.
 */
public final class ComputedCells implements CellSource {
  private final CellSource stored;
  private final Map<CellPlace, CellValue> values;
  private final Map<CellPlace, String> unknown = new HashMap<>();
  private final Map<Integer, CellArea> filled = new HashMap<>();

  private ComputedCells(CellSource stored, Recalculation computed) {
    this.stored = stored;
    this.values = computed.values();
    computed.notEvaluated().forEach(not -> unknown.put(not.place(), not.reason()));
    values
        .keySet()
        .forEach(
            place ->
                filled.merge(
                    stored.sheetIndex(place.sheet()),
                    CellArea.of(place.address()),
                    CellArea::union));
  }

  /** The workbook as it is where every formula has a result, else with the missing ones. */
  public static CellSource of(CellSource stored, EvaluationSettings settings) {
    EditedCells missing = new EditedCells(stored);
    boolean[] any = {false};
    for (int i = 0; i < stored.sheets().size(); i++) {
      int sheet = i;
      String name = stored.sheets().get(i);
      stored.eachFormula(
          sheet,
          (row, column, formula) -> {
            if (stored.value(sheet, row, column).isEmpty()) {
              missing.setFormula(name, new CellAddress(row, column), formula);
              any[0] = true;
            }
          });
    }
    return any[0] ? new ComputedCells(stored, Recalculation.of(missing, settings)) : stored;
  }

  @Override
  public List<String> sheets() {
    return stored.sheets();
  }

  @Override
  public int sheetIndex(String name) {
    return stored.sheetIndex(name);
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    CellValue value = stored.value(sheet, row, column);
    if (!value.isEmpty()) {
      return value;
    }
    CellPlace place = new CellPlace(stored.sheets().get(sheet), new CellAddress(row, column));
    String reason = unknown.get(place);
    if (reason != null) {
      throw new NotEvaluatedException(
          "it depends on " + place + ", which could not be evaluated (" + reason + ")");
    }
    return values.getOrDefault(place, CellValue.EMPTY);
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    return stored.formula(sheet, row, column);
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    stored.eachFormula(sheet, visitor);
  }

  @Override
  public Optional<CellArea> usedArea(int sheet) {
    Optional<CellArea> used = stored.usedArea(sheet);
    CellArea more = filled.get(sheet);
    return more == null ? used : Optional.of(used.map(more::union).orElse(more));
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return stored.isRowHidden(sheet, row);
  }

  @Override
  public boolean isRowFiltered(int sheet, int row) {
    return stored.isRowFiltered(sheet, row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return stored.numberFormat(sheet, row, column);
  }

  @Override
  public List<DefinedName> names() {
    return stored.names();
  }

  @Override
  public List<TableInfo> tables() {
    return stored.tables();
  }

  @Override
  public boolean date1904() {
    return stored.date1904();
  }
}
