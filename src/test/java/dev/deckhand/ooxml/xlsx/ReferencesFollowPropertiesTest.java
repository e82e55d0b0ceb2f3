package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * However cells and worksheets move about, a formula that lost nothing it refers to has the value
 * it had, as POI computes it from the file and as the file says.
 */
class ReferencesFollowPropertiesTest {
  private static final int MOST_STEPS = 6;

  private final DocumentEngine engine = new OoxmlEngine();

  /** What became of a workbook: the operations that ran, and the formulas to be looked at. */
  private record Journey(
      OfficeFile before, OfficeFile after, List<Operation> ran, FollowedFormulas formulas) {}

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void formulasKeepTheirValues(
      @ForAll("formulas") List<Integer> formulas, @ForAll("steps") List<Step> steps)
      throws IOException {
    Journey journey = travel(formulas, steps);

    Map<Integer, String> expected = values(journey.before(), new FollowedFormulas(formulas.size()));
    expected.keySet().retainAll(journey.formulas().undisturbed().keySet());
    assertThat(values(journey.after(), journey.formulas()))
        .as("%s", journey.ran())
        .isEqualTo(expected);
    assertThat(cached(journey.after(), journey.formulas()))
        .as("cached after %s", journey.ran())
        .isEqualTo(cached(journey.before(), new FollowedFormulas(formulas.size()), expected));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void onePlanDoesWhatItsStepsDo(
      @ForAll("formulas") List<Integer> formulas, @ForAll("steps") List<Step> steps) {
    Journey journey = travel(formulas, steps);

    Edited atOnce = edit(journey.before(), journey.ran()).orElseThrow();
    Edited again = edit(journey.before(), journey.ran()).orElseThrow();

    assertThat(cells(atOnce.file())).isEqualTo(cells(journey.after()));
    assertThat(again.report()).isEqualTo(atOnce.report());
    assertThat(again.file().content()).isEqualTo(atOnce.file().content());
  }

  @Provide
  Arbitrary<List<Integer>> formulas() {
    return Arbitraries.integers().between(0, 35).list().ofMinSize(3).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Step.Kind.class),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, SmallWorkbook.ROWS),
            Arbitraries.integers().between(1, 2))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_STEPS);
  }

  /** Takes one step after the other; what is refused is left out. */
  private Journey travel(List<Integer> formulas, List<Step> steps) {
    OfficeFile before = engine.open("small.xlsx", SmallWorkbook.of(formulas));
    FollowedFormulas followed = new FollowedFormulas(formulas.size());
    List<Operation> ran = new ArrayList<>();
    OfficeFile now = before;
    for (Step step : steps) {
      String id = String.valueOf(ran.size() + 1);
      Operation operation = step.operation(id, followed);
      Optional<Edited> edited = edit(now, List.of(operation));
      if (edited.isPresent()) {
        step.follow(id, engine.workbook(now), followed);
        now = edited.get().file();
        ran.add(operation);
      }
    }
    return new Journey(before, now, ran, followed);
  }

  private Optional<Edited> edit(OfficeFile file, List<Operation> operations) {
    return switch (engine.bind(file, new EditPlan("Moves cells", operations))) {
      case Binding.Bound bound -> Optional.of(engine.edit(file, bound.plan()));
      case Binding.Refused refused -> Optional.empty();
    };
  }

  private static Map<Integer, String> values(OfficeFile file, FollowedFormulas formulas)
      throws IOException {
    Map<Integer, String> values = new TreeMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      formulas
          .undisturbed()
          .forEach(
              (formula, cell) -> {
                CellAddress at = cell.area().first();
                var stored = workbook.getSheet(cell.sheet()).getRow(at.row()).getCell(at.column());
                values.put(formula, evaluator.evaluate(stored).formatAsString());
              });
    }
    return values;
  }

  private Map<Integer, String> cached(OfficeFile file, FollowedFormulas formulas) {
    WorkbookSnapshot workbook = engine.workbook(file);
    Map<Integer, String> values = new TreeMap<>();
    formulas
        .undisturbed()
        .forEach(
            (formula, cell) ->
                values.put(formula, workbook.value(cell.sheet(), cell.area().first()).toString()));
    return values;
  }

  private Map<Integer, String> cached(
      OfficeFile file, FollowedFormulas formulas, Map<Integer, String> wanted) {
    Map<Integer, String> values = cached(file, formulas);
    values.keySet().retainAll(wanted.keySet());
    return values;
  }

  /** Every cell with its formula and value. */
  private List<String> cells(OfficeFile file) {
    return engine.workbook(file).sheets().stream()
        .flatMap(
            sheet ->
                sheet
                    .cells()
                    .filter(cell -> !cell.isBlank())
                    .map(
                        cell ->
                            SheetRange.of(sheet.name(), cell.address())
                                + " "
                                + cell.formula()
                                + " "
                                + cell.value()))
        .toList();
  }
}
