package dev.deckhand.evaluation.score.deck;

import dev.deckhand.analysis.words.TextLanguage;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.DeckCheck.SlidesInLanguage;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether slides are in a language. */
final class LanguageOnSlides {
  private LanguageOnSlides() {}

  static Verdict verdict(SlidesInLanguage check, Submission submission) {
    Optional<TextLanguage> wanted = TextLanguage.ofCode(check.language());
    if (wanted.isEmpty()) {
      return Verdict.unscored("The language " + check.language() + " cannot be told");
    }
    List<Slide> slides = submission.after().deckOutline().slides();
    Tally tally = new Tally();
    for (Slide slide : slides) {
      TextLanguage.of(Texts.seen(slide))
          .ifPresent(
              is -> {
                String anchor = SlidePairs.anchor(slide);
                tally.count(is == wanted.get(), anchor, anchor + " is in " + is.code());
              });
    }
    if (tally.all() == 0) {
      String all = slides.stream().map(Texts::seen).collect(Collectors.joining("\n"));
      TextLanguage.of(all)
          .ifPresent(
              is -> tally.count(is == wanted.get(), "slide 1", "the deck is in " + is.code()));
    }
    return tally.share("slides are in " + wanted.get().code());
  }
}
