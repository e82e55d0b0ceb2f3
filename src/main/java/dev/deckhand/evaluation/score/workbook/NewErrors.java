package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether errors came that were not there. An error that moved along with its cell is an old one:
 * the same error of the same formula, as its cell sees it, that has gone where it was.
 */
final class NewErrors {
  private NewErrors() {}

  /**
   * An error and where it shows.
   *
   * @param content the error and its formula
   */
  private record Shown(String anchor, String content) {}

  static Verdict verdict(Submission submission) {
    List<Shown> before = errors(submission.before().workbook());
    List<Shown> after = errors(submission.after().workbook());
    Map<String, Shown> places = new HashMap<>();
    before.forEach(error -> places.put(error.anchor(), error));
    List<Shown> elsewhere = new ArrayList<>();
    Tally tally = new Tally();
    for (Shown error : after) {
      if (places.remove(error.anchor()) == null) {
        elsewhere.add(error);
      } else {
        tally.right(error.anchor());
      }
    }
    Map<String, Integer> gone = new HashMap<>();
    places.values().forEach(error -> gone.merge(error.content(), 1, Integer::sum));
    for (Shown error : elsewhere) {
      boolean moved = gone.merge(error.content(), -1, Integer::sum) >= 0;
      String why = "%s shows %s now".formatted(error.anchor(), error.content());
      tally.count(moved, error.anchor(), why);
    }
    return tally.none("errors were there before");
  }

  private static List<Shown> errors(WorkbookSnapshot workbook) {
    List<Shown> errors = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      sheet
          .cells()
          .filter(c -> c.value() instanceof CellValue.Error)
          .forEach(cell -> errors.add(new Shown(FormulaCells.anchor(sheet, cell), content(cell))));
    }
    return errors;
  }

  private static String content(Cell cell) {
    return (CellTexts.of(cell.value()) + " " + FormulaCells.relative(cell)).strip();
  }
}
