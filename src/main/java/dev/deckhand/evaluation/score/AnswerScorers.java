package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.AnswerCheck;

/** Carries out checks of answers. */
final class AnswerScorers {
  Verdict verdict(AnswerCheck check, Submission submission) {
    return switch (check) {
      case AnswerCheck.Says _ -> Verdict.unscored("to come");
      case AnswerCheck.SaysNumber _ -> Verdict.unscored("to come");
      case AnswerCheck.Cites _ -> Verdict.unscored("to come");
      case AnswerCheck.InLanguage _ -> Verdict.unscored("to come");
      case AnswerCheck.Brief _ -> Verdict.unscored("to come");
    };
  }
}
