package dev.deckhand.assist;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.List;

/**
 * Traces the figures of an answer to what it cites: each must be a value of a cited range, its
 * total, average, count, least or greatest, or a difference, share or growth between such. Few
 * values are combined, so that hardly a figure fits by chance; a citation must have been found to
 * hold before a formula's result counts.
 */
final class FigureTrace {
  private static final int MOST = 50;

  private FigureTrace() {}

  /** The figures nothing cited gives, as written, each once. */
  static List<String> unverified(Answer answer, Task task) {
    List<WrittenNumber> claimed = ClaimedFigures.of(answer.markdown(), task);
    if (claimed.isEmpty()) {
      return List.of();
    }
    CitedValues values =
        task.document().file().format().host() == Host.EXCEL
            ? CitedValues.ofWorkbook(answer.citations(), task.document().workbook())
            : CitedValues.ofDeck(answer.citations(), task.document().deckOutline());
    List<String> unverified = new ArrayList<>();
    for (WrittenNumber figure : claimed) {
      String text = figure.text().replace("(", "");
      if (!values.give(figure) && !unverified.contains(text) && unverified.size() < MOST) {
        unverified.add(text);
      }
    }
    return unverified;
  }
}
