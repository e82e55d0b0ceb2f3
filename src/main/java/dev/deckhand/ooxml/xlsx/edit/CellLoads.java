package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cells of a range hold, read off before something else is written there. */
final class CellLoads {
  private final SheetCells sheet;
  private final Map<CellAddress, Load> loads = new HashMap<>();

  private CellLoads(SheetCells sheet) {
    this.sheet = sheet;
  }

  /**
   * A cell.
   *
   * @param text how a text constant is stored
   * @param style index of its format
   * @param member whether an array formula in another cell fills it
   */
  record Load(
      CellValue value,
      @Nullable StoredFormula formula,
      Content.@Nullable Copied text,
      int style,
      boolean member) {

    boolean isBlank() {
      return formula == null && value.isEmpty();
    }

    /** What is in the file of a constant. */
    Content constant() {
      return text == null ? new Content.Constant(value) : text;
    }
  }

  /** The cells of a range; pending cell changes have to be flushed before. */
  static CellLoads of(WorkbookDraft draft, SheetRange range) {
    SheetCells sheet = draft.current().sheet(range.sheet()).orElseThrow();
    CellLoads loads = new CellLoads(sheet);
    Map<CellAddress, Content.Copied> texts = StoredTexts.of(draft, sheet, range.area());
    List<CellArea> arrays = sheet.arrayAreas();
    for (CellAddress cell : sheet.stored(range.area()).toList()) {
      StoredFormula formula = sheet.storedFormula(cell);
      boolean member = formula == null && arrays.stream().anyMatch(a -> a.contains(cell));
      loads.loads.put(
          cell,
          new Load(
              sheet.value(cell.row(), cell.column()),
              formula,
              texts.get(cell),
              sheet.style(cell.row(), cell.column()),
              member));
    }
    return loads;
  }

  /** The cells that are stored. */
  Map<CellAddress, Load> stored() {
    return loads;
  }

  /** A cell, stored or not. */
  Load at(CellAddress cell) {
    Load load = loads.get(cell);
    return load == null
        ? new Load(CellValue.EMPTY, null, null, sheet.style(cell.row(), cell.column()), false)
        : load;
  }

  boolean hasFormulas() {
    return loads.values().stream().anyMatch(load -> load.formula() != null || load.member());
  }

  /** A formula as the file stores it. */
  static String text(StoredFormula formula, CellAddress cell) {
    return switch (formula) {
      case StoredFormula.Plain plain -> plain.text();
      case StoredFormula.Filled filled -> filled.formula().textAt(cell);
      case StoredFormula.Shared shared -> shared.group().textAt(cell);
      case StoredFormula.Array array -> array.text();
    };
  }
}
