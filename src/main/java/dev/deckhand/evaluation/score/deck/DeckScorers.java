package dev.deckhand.evaluation.score.deck;

import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;

/** Carries out checks of decks. */
public final class DeckScorers {
  private final DocumentEngine engine;

  public DeckScorers(DocumentEngine engine) {
    this.engine = engine;
  }

  /** What a check comes to. The submission's documents are decks. */
  public Verdict verdict(DeckCheck check, Submission submission) {
    return switch (check) {
      case DeckCheck.SlideCount count -> SaidOnSlides.verdict(count, submission);
      case DeckCheck.HasLayout layout -> Placeholders.verdict(layout, submission);
      case DeckCheck.PlaceholdersBound _ -> Placeholders.bound(submission, pairs(submission));
      case DeckCheck.Fits fits -> FittingSlides.verdict(fits, submission, engine);
      case DeckCheck.SlideSays says -> SaidOnSlides.verdict(says, submission);
      case DeckCheck.TextKept kept -> KeptTexts.verdict(kept, submission, pairs(submission));
      case DeckCheck.NumbersKept _ -> KeptTexts.numbers(pairs(submission));
      case DeckCheck.GeometryKept _ -> KeptLooks.geometry(pairs(submission));
      case DeckCheck.TextLength length -> KeptTexts.verdict(length, pairs(submission));
      case DeckCheck.SlidesInLanguage language -> LanguageOnSlides.verdict(language, submission);
      case DeckCheck.NotesBudget notes -> SaidOnSlides.verdict(notes, submission);
      case DeckCheck.LinksIntact _ -> KeptLinks.verdict(pairs(submission));
      case DeckCheck.AltTexts _ -> DescribedShapes.verdict(submission, pairs(submission));
      case DeckCheck.SlideChart chart -> SlideObjects.verdict(chart, submission);
      case DeckCheck.SlideTable table -> SlideObjects.verdict(table, submission);
      case DeckCheck.TextLooks looks -> LookingTexts.verdict(looks, submission, engine);
      case DeckCheck.FormatKept _ -> KeptLooks.formats(submission, engine, pairs(submission));
    };
  }

  private SlidePairs pairs(Submission submission) {
    return SlidePairs.of(submission, engine);
  }
}
