package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.CellOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Replaces in the words a chart keeps of its workbook, and in the cells they come from: those that
 * hold the very text the chart shows, as a constant.
 */
final class ChartTexts {
  private static final List<String> TEXT_CACHES =
      List.of("strCache", "strLit", "multiLvlStrCache", "strDim", "txData");

  private final DeckEdit deck;
  private final DataWorkbooks workbooks;

  ChartTexts(DeckEdit deck, DataWorkbooks workbooks) {
    this.deck = deck;
    this.workbooks = workbooks;
  }

  /**
   * What came of it.
   *
   * @param count how often words of the chart were replaced
   * @param apart whether the workbook still says something else
   */
  record Outcome(int count, boolean apart) {}

  private record Change(String before, String after) {}

  Outcome replace(String part, String label, Replacement replacement) {
    int count = 0;
    boolean apart = false;
    Map<SheetRange, Change> changes = new LinkedHashMap<>();
    for (Element value : Dom.below(deck.root(part), ChartTexts::cachedText)) {
      String before = value.getTextContent();
      int found = replacement.inText(value);
      count += found;
      SheetRange cell = found == 0 ? null : cell(value);
      if (cell != null) {
        changes.put(cell, new Change(before, value.getTextContent()));
      } else {
        apart |= found > 0 && formula(value) != null;
      }
    }
    return new Outcome(count, write(part, label, changes) || apart);
  }

  /** Whether something could not be written. */
  private boolean write(String part, String label, Map<SheetRange, Change> changes) {
    if (changes.isEmpty()) {
      return false;
    }
    try {
      ChartBook book = ChartBook.of(deck, workbooks, part, label);
      WorkbookSnapshot cells = book.cells();
      List<CellOperation.WriteCells> writes = new ArrayList<>();
      changes.forEach(
          (cell, change) -> {
            if (holds(cells, cell, change.before())) {
              writes.add(
                  new CellOperation.WriteCells(
                      Integer.toString(writes.size() + 1),
                      cell.toString(),
                      List.of(List.of(DataCells.literal(change.after())))));
            }
          });
      book.write(writes);
      return writes.size() < changes.size();
    } catch (DocumentProblem noWorkbook) {
      return true;
    }
  }

  private static boolean holds(WorkbookSnapshot workbook, SheetRange place, String text) {
    Cell cell =
        workbook
            .sheet(place.sheet())
            .flatMap(sheet -> sheet.cell(place.area().first()))
            .orElse(null);
    return cell != null && !cell.hasFormula() && cell.value().equals(CellValue.of(text));
  }

  /** The text of a category or a series name, not a number. */
  private static boolean cachedText(Element element) {
    return (Ns.C.is(element, "v") || Ns.CX.is(element, "v") || Ns.CX.is(element, "pt"))
        && Dom.above(element, above -> TEXT_CACHES.contains(above.getLocalName())) != null;
  }

  /** The cell a cached text is of; {@code null} where that cannot be told for sure. */
  private static @Nullable SheetRange cell(Element value) {
    Element formula = formula(value);
    if (formula == null) {
      return null;
    }
    try {
      SheetRange range = SheetRange.parse(formula.getTextContent().strip());
      CellArea area = range.area();
      Element point = Dom.above(value, above -> "pt".equals(above.getLocalName()));
      Element told = "pt".equals(value.getLocalName()) ? value : point;
      long index = told == null ? 0 : Dom.number(told, "idx", 0);
      boolean line = area.rows() == 1 || area.columns() == 1;
      if (!line || index < 0 || index >= area.cells() || count(value) != area.cells()) {
        return null;
      }
      int step = (int) index;
      boolean down = area.columns() == 1;
      CellAddress cell = area.first().plus(down ? step : 0, down ? 0 : step);
      return SheetRange.of(range.sheet(), cell);
    } catch (IllegalArgumentException nameOrUnion) {
      return null;
    }
  }

  /** How many cells the cache speaks of; fewer than the range has when some are hidden. */
  private static long count(Element value) {
    Element newer = Dom.above(value, above -> Ns.CX.is(above, "lvl"));
    if (newer != null) {
      return Dom.number(newer, "ptCount", 0);
    }
    Element cache = Dom.above(value, above -> Ns.C.is(above, "strCache"));
    return cache == null ? 1 : Dom.number(Dom.child(cache, Ns.C, "ptCount"), "val", 0);
  }

  private static @Nullable Element formula(Element value) {
    Element holder = Dom.above(value, ChartTexts::refers);
    if (holder == null) {
      return null;
    }
    Element formula = Dom.child(holder, Ns.C, "f");
    return formula == null ? Dom.child(holder, Ns.CX, "f") : formula;
  }

  private static boolean refers(Element element) {
    return List.of("strRef", "multiLvlStrRef", "strDim", "txData").contains(element.getLocalName());
  }
}
