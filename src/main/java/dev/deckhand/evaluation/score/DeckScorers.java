package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.plan.DocumentEngine;

/** Carries out checks of decks. */
final class DeckScorers {
  private final DocumentEngine engine;

  DeckScorers(DocumentEngine engine) {
    this.engine = engine;
  }

  Verdict verdict(DeckCheck check, Submission submission) {
    return switch (check) {
      case DeckCheck.SlideCount _ -> Verdict.unscored("to come");
      case DeckCheck.HasLayout _ -> Verdict.unscored("to come");
      case DeckCheck.PlaceholdersBound _ -> Verdict.unscored("to come");
      case DeckCheck.Fits _ -> Verdict.unscored("to come");
      case DeckCheck.SlideSays _ -> Verdict.unscored("to come");
      case DeckCheck.TextKept _ -> Verdict.unscored("to come");
      case DeckCheck.NumbersKept _ -> Verdict.unscored("to come");
      case DeckCheck.GeometryKept _ -> Verdict.unscored("to come");
      case DeckCheck.TextLength _ -> Verdict.unscored("to come");
      case DeckCheck.SlidesInLanguage _ -> Verdict.unscored("to come");
      case DeckCheck.NotesBudget _ -> Verdict.unscored("to come");
      case DeckCheck.LinksIntact _ -> Verdict.unscored("to come");
      case DeckCheck.AltTexts _ -> Verdict.unscored("to come");
      case DeckCheck.SlideChart _ -> Verdict.unscored("to come");
      case DeckCheck.SlideTable _ -> Verdict.unscored("to come");
      case DeckCheck.FormatKept _ -> Verdict.unscored("to come");
    };
  }
}
