package dev.deckhand.ooxml.xlsx;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.xlsx.SmallWorkbook.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where formulas are while cells change places, and which of them lost what they depend on. */
final class FollowedFormulas {
  private final Map<Integer, Place> places = new TreeMap<>();
  private final Set<Integer> disturbed = new HashSet<>();
  private final List<String> sheets = new ArrayList<>(SmallWorkbook.SHEETS);

  FollowedFormulas(int formulas) {
    for (int i = 0; i < formulas; i++) {
      places.put(i, SmallWorkbook.place(i));
    }
  }

  /** The present name of a worksheet. */
  String sheet(int index) {
    return sheets.get(index);
  }

  void rename(int index, String name) {
    sheets.set(index, name);
  }

  /** The formulas whose value has to be what it was, each as a cell. */
  Map<Integer, SheetRange> undisturbed() {
    Map<Integer, SheetRange> cells = new TreeMap<>();
    places.forEach(
        (formula, place) -> {
          if (!disturbed.contains(formula)) {
            cells.put(formula, SheetRange.of(sheet(place.sheet()), place.cell()));
          }
        });
    return cells;
  }

  /**
   * Cells are about to move.
   *
   * @param lost whether a formula loses something when it refers to these cells
   * @param target where a cell goes; null for nowhere
   */
  void move(
      WorkbookSnapshot before,
      int sheet,
      Predicate<SheetRange> lost,
      Function<CellAddress, @Nullable CellAddress> target) {
    places.forEach(
        (formula, place) -> {
          if (references(before, place).stream().anyMatch(lost)) {
            disturbed.add(formula);
          }
        });
    spread(before);
    Map<Integer, Place> moved = new TreeMap<>();
    places.forEach(
        (formula, place) -> {
          CellAddress to = place.sheet() == sheet ? target.apply(place.cell()) : place.cell();
          if (to != null) {
            moved.put(formula, new Place(place.sheet(), to));
          }
        });
    places.clear();
    places.putAll(moved);
  }

  /** What refers to a disturbed formula is disturbed, too. */
  private void spread(WorkbookSnapshot workbook) {
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<Integer, Place> one : places.entrySet()) {
        more |=
            references(workbook, one.getValue()).stream().anyMatch(this::holdsDisturbed)
                && disturbed.add(one.getKey());
      }
    }
  }

  private boolean holdsDisturbed(SheetRange range) {
    return disturbed.stream()
        .map(places::get)
        .filter(Objects::nonNull)
        .anyMatch(p -> range.sheet().equals(sheet(p.sheet())) && range.area().contains(p.cell()));
  }

  /** All cells a formula refers to by itself, with names and tables resolved. */
  private List<SheetRange> references(WorkbookSnapshot workbook, Place place) {
    Cell cell = workbook.sheet(sheet(place.sheet())).orElseThrow().cell(place.cell()).orElseThrow();
    CellFormula formula = Objects.requireNonNull(cell.formula(), () -> place + " has no formula");
    return references(workbook, formula.text(), sheet(place.sheet()));
  }

  private static List<SheetRange> references(
      WorkbookSnapshot workbook, String formula, String home) {
    List<SheetRange> found = new ArrayList<>();
    Expressions.walk(
        FormulaParser.parse(formula),
        e -> {
          switch (e) {
            case Expression.Reference r ->
                found.add(new SheetRange(r.sheet() == null ? home : r.sheet().first(), r.area()));
            case Expression.Name n ->
                workbook.names().stream()
                    .filter(d -> d.name().equals(n.name()))
                    .map(DefinedName::refersTo)
                    .forEach(text -> found.addAll(references(workbook, text, home)));
            case Expression.TableReference t -> {
              for (TableInfo table : workbook.tables()) {
                found.add(new SheetRange(table.sheet(), table.area()));
              }
            }
            default -> {}
          }
        });
    return found;
  }
}
