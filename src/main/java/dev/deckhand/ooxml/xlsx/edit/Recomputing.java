package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.document.CellAddress;
import java.util.Map;
import java.util.TreeSet;

/** Computes what the edited cells bring about and writes the new results. */
final class Recomputing {
  record Outcome(Map<String, TreeSet<CellAddress>> changed, boolean incomplete) {}

  Recomputing(WorkbookDraft draft, EvaluationSettings settings) {}

  Outcome run() {
    return new Outcome(Map.of(), true);
  }
}
