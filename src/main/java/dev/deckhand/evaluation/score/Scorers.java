package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.plan.DocumentEngine;
import java.util.List;

/** Carries out the checks of a case. */
public final class Scorers {
  private final WorkbookScorers workbooks;
  private final DeckScorers decks;
  private final AnswerScorers answers = new AnswerScorers();
  private final OutcomeScorers outcomes = new OutcomeScorers();

  public Scorers(DocumentEngine engine) {
    this.workbooks = new WorkbookScorers(engine);
    this.decks = new DeckScorers(engine);
  }

  /**
   * Scores what came of a case.
   *
   * @param start the case when nobody did or said anything
   */
  public CaseScore score(List<Check> checks, Submission start, Submission submission) {
    return CaseScore.of(
        checks.stream()
            .map(check -> new CheckScore(check, verdict(check, start), verdict(check, submission)))
            .toList());
  }

  Verdict verdict(Check check, Submission submission) {
    return switch (check) {
      case WorkbookCheck workbook -> workbooks.verdict(workbook, submission);
      case DeckCheck deck -> decks.verdict(deck, submission);
      case AnswerCheck answer -> answers.verdict(answer, submission);
      case OutcomeCheck outcome -> outcomes.verdict(outcome, submission);
    };
  }
}
