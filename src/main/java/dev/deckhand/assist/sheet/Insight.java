package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import java.util.List;

/**
 * Something worth knowing about a workbook.
 *
 * @param english Markdown, one sentence
 * @param german the same in German
 * @param quotes the places its figures come from
 */
record Insight(String english, String german, List<Quote> quotes) {
  Insight {
    quotes = List.copyOf(quotes);
  }
}
