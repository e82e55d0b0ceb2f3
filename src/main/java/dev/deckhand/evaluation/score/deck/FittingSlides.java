package dev.deckhand.evaluation.score.deck;

import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.deck.Misfits;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.SlideFit;
import dev.deckhand.evaluation.check.DeckCheck.Fits;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;
import java.util.List;

/** Whether texts and shapes fit their slides. */
final class FittingSlides {
  private FittingSlides() {}

  static Verdict verdict(Fits check, Submission submission, DocumentEngine engine) {
    Tally tally = new Tally();
    for (FitChange change :
        engine.fitChanges(submission.before().file(), submission.after().file())) {
      SlideFit before = change.before();
      List<Misfit> was = before == null ? List.of() : misfits(before);
      count(Misfits.worse(was, misfits(change.after())), change.after(), tally);
    }
    if (check.slides() != null) {
      List<SlideFit> fits = engine.fit(submission.after().file());
      for (int number : check.slides()) {
        fits.stream()
            .filter(fit -> fit.number() == number)
            .findFirst()
            .ifPresentOrElse(
                fit -> count(misfits(fit), fit, tally),
                () -> tally.wrong("slide " + number, "there is no slide " + number));
      }
    }
    return tally.none("slides fit");
  }

  private static void count(List<Misfit> misfits, SlideFit slide, Tally tally) {
    if (misfits.isEmpty()) {
      tally.right("slide " + slide.number());
    }
    for (Misfit misfit : misfits) {
      String anchor = "slide " + misfit.slide() + "/#" + misfit.shape();
      tally.wrong(anchor, "%s, %s".formatted(anchor, misfit.words()));
    }
  }

  /** Small text fits. */
  private static List<Misfit> misfits(SlideFit slide) {
    return Misfits.of(slide).stream().filter(m -> m.kind() != Misfit.Kind.TINY).toList();
  }
}
