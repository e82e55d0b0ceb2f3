package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of recalculations whatever the workbook is. */
class RecalculationProperties {
  private static final EvaluationSettings SETTINGS = RecalculationTest.SETTINGS.onThreads(1);

  private static Map<String, Object> outcome(Recalculation recalculation) {
    Map<String, Object> outcome = new TreeMap<>();
    recalculation.values().forEach((place, value) -> outcome.put(place.toString(), value));
    recalculation.notEvaluated().forEach(u -> outcome.put(u.place().toString(), "unknown"));
    return outcome;
  }

  @Property(tries = 400)
  void recalculatingAfterAnEditEqualsRecalculatingFromNothing(@ForAll long seed) {
    RandomBook book = new RandomBook(seed);
    MemorySource before = book.source();
    Recalculation all = Recalculation.all(before, SETTINGS);
    Map<String, Object> known = outcome(all);
    before.calculated(SETTINGS);
    Map<String, Object> edits = book.edits();
    EditedCells edited = new EditedCells(before);
    // What has no stored value is computed, too: nobody could read it.
    all.notEvaluated().forEach(u -> put(edited, u.place().toString(), "=" + u.formula()));
    edits.forEach((place, content) -> put(edited, place, content));
    Map<String, Object> expected = outcome(Recalculation.all(book.source(edits, false), SETTINGS));

    Map<String, Object> found = new TreeMap<>(known);
    found.keySet().removeAll(edits.keySet());
    found.putAll(outcome(Recalculation.of(FormulaGraph.of(before), edited, SETTINGS)));

    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 200)
  void everyCellHasTheValueItsFormulaHasAlone(@ForAll long seed) {
    MemorySource source = new RandomBook(seed).source();
    Recalculation all = Recalculation.all(source, SETTINGS);
    source.calculated(SETTINGS);

    assertThat(together(all)).isEqualTo(alone(source, all));
  }

  private static Map<CellPlace, Result> together(Recalculation all) {
    Map<CellPlace, Result> results = new LinkedHashMap<>();
    all.values().forEach((place, value) -> results.put(place, new Result.Single(value)));
    return results;
  }

  /** The same cells, each formula evaluated for itself over the results of the others. */
  private static Map<CellPlace, Result> alone(MemorySource source, Recalculation all) {
    Evaluator evaluator = new Evaluator(source, SETTINGS);
    Map<CellPlace, Result> results = new LinkedHashMap<>();
    all.eachValue(
        (sheet, row, column, value) -> {
          CellPlace place = CellPlace.of(source, CellKey.of(sheet, row, column));
          CellFormula formula = Objects.requireNonNull(source.formula(sheet, row, column));
          results.put(place, evaluator.evaluate(formula, place));
        });
    return results;
  }

  private static void put(EditedCells edits, String place, Object content) {
    String sheet = place.substring(0, place.indexOf('!'));
    CellAddress cell = CellAddress.parse(place.substring(place.indexOf('!') + 1));
    if (content instanceof String text && text.startsWith("=")) {
      edits.setFormula(sheet, cell, CellFormula.of(text.substring(1)));
    } else {
      edits.setValue(
          sheet, cell, "".equals(content) ? CellValue.EMPTY : MemorySource.value(content));
    }
  }

  @Property(tries = 300)
  void theOrderOfCellsDoesNotMatter(@ForAll long seed) {
    RandomBook book = new RandomBook(seed);
    Map<String, Object> inOrder = outcome(Recalculation.all(book.source(), SETTINGS));
    Map<String, Object> shuffled =
        outcome(Recalculation.all(book.source(Map.of(), true), SETTINGS));

    assertThat(shuffled).isEqualTo(inOrder);
  }

  /** Long columns are computed as plain numbers, with whatever else stands among them. */
  @Property(tries = 60)
  void columnsOfNumbersHaveTheValuesTheirFormulasHaveAlone(@ForAll long seed) {
    Random random = new Random(seed);
    String[] formulas = {
      "=A#+B#",
      "=A#*B#-C#",
      "=IF(A#>=B#,A#,-C#)",
      "=ROUND(A#/B#,2)+1%",
      "=SUM(A#:C#)*$A$3",
      "=D^+A#",
      "=ABS(-(A#))/Other!A#",
      "=SQRT(A#)+INT(B#)",
      "=A^-A#",
      "=TRUNC(A#*1E300*B#,B#)"
    };
    Object[] odd = {"text", "12", true, CellValue.of(CellError.NA), 1e308, -0.1 - 0.2};
    MemorySource source = new MemorySource("Sheet1", "Other");
    String d = formulas[random.nextInt(formulas.length)];
    String e = formulas[random.nextInt(formulas.length)].replace("D^", "E^").replace("C#", "D#");
    for (int row = 1; row <= 150; row++) {
      for (String column : List.of("A", "B", "C", "Other!A")) {
        int kind = random.nextInt(40);
        if (kind > 1) {
          source.put(column + row, kind == 2 ? odd[random.nextInt(6)] : random.nextInt(50) / 4.0);
        }
      }
      String above = Integer.toString(Math.max(1, row - 1));
      source.put("D" + row, row == 1 ? 1 : d.replace("#", "" + row).replace("^", above));
      source.put("E" + row, row == 1 ? 1 : e.replace("#", "" + row).replace("^", above));
    }
    Recalculation all = Recalculation.all(source, SETTINGS);
    source.calculated(SETTINGS);

    assertThat(all.values()).hasSize(298);
    assertThat(together(all)).isEqualTo(alone(source, all));
  }

  @Property(tries = 5)
  void oneThreadOrManyGiveTheSameBits(@ForAll long seed) {
    Random random = new Random(seed);
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 5_000; row++) {
      source.put("A" + row, random.nextDouble());
      source.put("B" + row, "=SUM(A$1:A" + row + ")/SUMIFS(A$1:A$5000,A$1:A$5000,\">0.5\")");
      source.put("C" + row, "=IF(B" + row + ">1,RAND(),VLOOKUP(A" + row + ",A:B,2,FALSE))");
      source.put("D" + row, "=IF(ROW()=1,0,D" + Math.max(1, row - 1) + ")+C" + row);
    }

    assertThat(outcome(Recalculation.all(source, SETTINGS.onThreads(4))))
        .hasSize(15_000)
        .isEqualTo(outcome(Recalculation.all(source, SETTINGS)));
  }
}
