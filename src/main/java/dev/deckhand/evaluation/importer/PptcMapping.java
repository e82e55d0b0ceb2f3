package dev.deckhand.evaluation.importer;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.plan.EditPlan;
import java.util.List;

/** What became of a turn of a session. */
sealed interface PptcMapping {
  /**
   * What the turn does, and what must hold afterwards.
   *
   * @param chosen what the session is at now: {@code title}, {@code content} or {@code table}
   */
  record Fits(EditPlan plan, List<Check> checks, String chosen) implements PptcMapping {
    public Fits {
      checks = List.copyOf(checks);
    }
  }

  /**
   * It is no case.
   *
   * @param why in words, to go on after a colon
   */
  record Lacks(String why) implements PptcMapping {}

  /** A call that has no operation of ours. */
  static Lacks noOperation(PptcCall call) {
    return new Lacks("no operation does " + call.name());
  }
}
