package dev.deckhand.evaluation.score.said;

import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;

/** Carries out checks of answers. */
public final class AnswerScorers {
  private AnswerScorers() {}

  /** What a check comes to; the summary of a plan stands in for an answer that was not given. */
  public static Verdict verdict(AnswerCheck check, Submission submission) {
    String text = Said.text(submission.outcome());
    return switch (check) {
      case AnswerCheck.Says says -> Wording.verdict(says, text);
      case AnswerCheck.SaysNumber number -> SaidNumbers.verdict(number, text);
      case AnswerCheck.Cites cites -> Cited.verdict(cites, Said.citations(submission.outcome()));
      case AnswerCheck.InLanguage language -> Wording.verdict(language, text);
      case AnswerCheck.Brief brief -> Wording.verdict(brief, text);
    };
  }
}
