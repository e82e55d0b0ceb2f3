package dev.deckhand.evaluation.score;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.score.deck.DeckScorers;
import dev.deckhand.evaluation.score.said.AnswerScorers;
import dev.deckhand.evaluation.score.said.OutcomeScorers;
import dev.deckhand.evaluation.score.workbook.WorkbookScorers;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;
import java.util.List;

/** Carries out the checks of a case. */
public final class Scorers {
  private final WorkbookScorers workbooks;
  private final DeckScorers decks;

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

  /** What a check comes to. What cannot be judged is unscored, and says why. */
  Verdict verdict(Check check, Submission submission) {
    try {
      return switch (check) {
        case WorkbookCheck workbook ->
            isFor(Host.EXCEL, submission)
                ? workbooks.verdict(workbook, submission)
                : Verdict.unscored("The document is no workbook");
        case DeckCheck deck ->
            isFor(Host.POWERPOINT, submission)
                ? decks.verdict(deck, submission)
                : Verdict.unscored("The document is no deck");
        case AnswerCheck answer -> AnswerScorers.verdict(answer, submission);
        case OutcomeCheck outcome -> OutcomeScorers.verdict(outcome, submission);
      };
    } catch (DocumentProblem e) {
      return Verdict.of(false, "The document cannot be read: " + e.getMessage(), List.of());
    } catch (IllegalArgumentException e) {
      return Verdict.unscored("The check cannot be carried out: " + e.getMessage());
    }
  }

  private static boolean isFor(Host host, Submission submission) {
    return submission.before().file().format().host() == host
        && submission.after().file().format().host() == host;
  }
}
