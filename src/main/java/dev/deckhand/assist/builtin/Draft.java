package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.plan.EditPlan;
import java.util.List;

/** What an instruction came to. */
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

  /**
   * Nothing to edit, but something to say.
   *
   * @param quotes the places it rests on
   */
  record Said(String markdown, List<Quote> quotes) implements Draft {
    public Said {
      quotes = List.copyOf(quotes);
    }
  }

  /** Not understood, or not possible. */
  record Cannot(String message, String nextStep) implements Draft {}

  /** The same with one more sentence; what could not be done says its own. */
  default Draft saying(String more) {
    return switch (this) {
      case Made made -> new Made(made.plan(), made.markdown() + " " + more, made.quotes());
      case Said said -> new Said(said.markdown() + "\n\n" + more, said.quotes());
      case Cannot cannot -> cannot;
    };
  }

  /** An answer that rests on no place. */
  static Draft said(String markdown) {
    return new Said(markdown, List.of());
  }

  /** What an analysis came to, as it stands. */
  static Draft of(Finding finding) {
    return switch (finding) {
      case Finding.Said said -> new Said(said.markdown(), said.quotes());
      case Finding.Unable unable -> new Cannot(unable.message(), unable.nextStep());
    };
  }
}
