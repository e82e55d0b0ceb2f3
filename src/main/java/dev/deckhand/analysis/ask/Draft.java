package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;

/** An answer being written. */
final class Draft {
  private static final int MAX_QUOTES = 60;

  private final StringBuilder text = new StringBuilder();
  private final List<Quote> quotes = new ArrayList<>();

  Draft add(String markdown) {
    text.append(markdown);
    return this;
  }

  void quote(SheetRange range, String said) {
    Quote quote = new Quote(range.toString(), said);
    if (quotes.size() < MAX_QUOTES && !quotes.contains(quote)) {
      quotes.add(quote);
    }
  }

  /** A formula with the number it was found to give, for the range it reads. */
  void quote(SheetRange range, String formula, double figure) {
    quote(range, formula + " = " + Plain.number(figure));
  }

  Finding finding() {
    return new Finding.Said(text.toString().strip(), quotes);
  }
}
