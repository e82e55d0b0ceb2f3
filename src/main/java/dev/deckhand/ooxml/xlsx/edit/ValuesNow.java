package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Evaluator;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.HashMap;
import java.util.Map;

/** The values formulas have in the midst of a plan, as far as they are known. */
final class ValuesNow {
  private final Evaluator evaluator;
  private final Map<CellPlace, CellValue> values;
  private final Map<CellPlace, String> unknown = new HashMap<>();

  ValuesNow(WorkbookDraft draft) {
    SnapshotSource source = new SnapshotSource(draft.current().snapshot());
    this.evaluator = new Evaluator(source, draft.settings());
    Recalculation recalculation = new Recomputing(draft).soFar();
    this.values = recalculation.values();
    recalculation.notEvaluated().forEach(u -> unknown.put(u.place(), u.reason()));
  }

  /** A value, or why there is none. */
  record Known(CellValue value, String reason) {
    boolean isKnown() {
      return reason.isEmpty();
    }
  }

  /** The value of a cell as it is now. */
  Known of(CellPlace place, CellLoads.Load load) {
    CellValue value = values.get(place);
    String reason = unknown.get(place);
    if (value != null || reason != null) {
      return value == null ? new Known(CellValue.EMPTY, reason + "") : new Known(value, "");
    }
    StoredFormula formula = load.formula();
    return formula == null || !load.value().isEmpty()
        ? new Known(load.value(), "")
        : computed(place, formula);
  }

  /** Programs may leave formulas without their results. */
  private Known computed(CellPlace place, StoredFormula formula) {
    Result result = evaluator.evaluate(formula.at(place.address()), place);
    return switch (result) {
      case Result.Single single -> new Known(single.value(), "");
      case Result.Many many -> new Known(many.values().at(0, 0), "");
      case Result.NotEvaluated not -> new Known(CellValue.EMPTY, not.reason());
    };
  }
}
