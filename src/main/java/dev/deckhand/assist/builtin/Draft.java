package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.plan.EditPlan;
import java.util.List;

/** What an instruction for an edit came to. */
public sealed interface Draft {
  /**
   * A plan.
   *
   * @param markdown what it does and what was assumed
   * @param quotes the places it rests on
   */
  record Made(EditPlan plan, String markdown, List<Quote> quotes) implements Draft {
    public Made {
      quotes = List.copyOf(quotes);
    }
  }

  /** Nothing to edit, but something to say. */
  record Said(String markdown) implements Draft {}

  /** Not understood, or not possible. */
  record Cannot(String message, String nextStep) implements Draft {}
}
