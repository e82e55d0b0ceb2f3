package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.OutcomeCheck;

/** Carries out checks of outcomes. */
final class OutcomeScorers {
  Verdict verdict(OutcomeCheck check, Submission submission) {
    return switch (check) {
      case OutcomeCheck.Refused _ -> Verdict.unscored("to come");
      case OutcomeCheck.Unchanged _ -> Verdict.unscored("to come");
      case OutcomeCheck.AsksConsent _ -> Verdict.unscored("to come");
      case OutcomeCheck.Within _ -> Verdict.unscored("to come");
      case OutcomeCheck.Rubric _ -> Verdict.unscored("to come");
    };
  }
}
