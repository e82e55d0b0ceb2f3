package dev.deckhand.evaluation.importer;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.Turn;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.plan.ChangeReport;
import java.util.ArrayList;
import java.util.List;

/** What may be checked of a turn's result; whether it tells right from wrong is seen later. */
final class TurnChecks {
  /** Changed cells a case checks at most. */
  private static final int MOST_CELLS = 5_000;

  /** Cited values a case looks for at most. */
  private static final int MOST_VALUES = 20;

  private TurnChecks() {}

  /** Of an edit that was applied. */
  static List<Check> ofEdit(Turn turn, OpenDocument before, OpenDocument after) {
    ChangeReport report = turn.preview() == null ? ChangeReport.NOTHING : turn.preview();
    return before.file().format().host() == Host.EXCEL
        ? workbook(report)
        : deck(turn.feature(), before.deckOutline(), after.deckOutline());
  }

  private static List<Check> workbook(ChangeReport report) {
    List<String> cells =
        report.cells().stream().map(ChangeReport.CellChange::anchor).distinct().toList();
    return cells.isEmpty() || cells.size() > MOST_CELLS
        ? List.of()
        : List.of(new WorkbookCheck.GoldenRange(cells, null), new WorkbookCheck.NoNewErrors());
  }

  private static List<Check> deck(String feature, DeckOutline before, DeckOutline after) {
    return new DeckDifference(before, after).checks(feature);
  }

  /** Of an answer: it rests on the same places, and says what stands there. */
  static List<Check> ofAnswer(Answer answer) {
    List<Check> checks = new ArrayList<>();
    List<String> anchors =
        answer.citations().stream().map(Answer.Citation::anchor).distinct().toList();
    if (!anchors.isEmpty()) {
      checks.add(new AnswerCheck.Cites(anchors, null));
    }
    answer.citations().stream()
        .map(Answer.Citation::text)
        .filter(text -> !text.isBlank())
        .distinct()
        .limit(MOST_VALUES)
        .map(TurnChecks::says)
        .forEach(checks::add);
    return checks;
  }

  private static Check says(String text) {
    List<WrittenNumber> numbers = WrittenNumber.all(text);
    boolean number = numbers.size() == 1 && numbers.getFirst().text().equals(text.strip());
    return number
        ? new AnswerCheck.SaysNumber(
            numbers.getFirst().readings().getFirst().value().doubleValue(), null)
        : new AnswerCheck.Says(List.of(text), null, null);
  }
}
