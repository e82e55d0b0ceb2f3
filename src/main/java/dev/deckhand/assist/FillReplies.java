package dev.deckhand.assist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.fill.FillPlan;
import dev.deckhand.assist.fill.FillTable;
import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.assist.fill.FillWishes;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.Objects;

/** Reads what a model wants worked out for every row, and tries it before anything is asked. */
record FillReplies(Task task, PlanCheck check) {

  /** What a reply that names a fill amounts to. */
  Attempt attempt(Answer answer, JsonNode fill) {
    OpenDocument document = task.document();
    VisibleCells visible = new VisibleCells(document.workbook(), document.workbookOutline());
    return switch (FillWishes.read(fill, visible::sheet)) {
      case FillWishes.Reading.Wrong wrong -> refused(answer, wrong.violations());
      case FillWishes.Reading.Read(FillWish wish) -> tried(answer, wish);
    };
  }

  private Attempt tried(Answer answer, FillWish wish) {
    FillTable table = FillDesk.table(task.document(), wish);
    if (table.rows().isEmpty()) {
      String message =
          wish.writes()
              + " has no row to fill: each is hidden, has nothing to read or holds something";
      return refused(answer, List.of(Violation.error("bad-fill", message, wish.writes(), null)));
    }
    Attempt trial = check.judged(task, answer, FillPlan.trial(wish, table));
    return new Attempt(answer, null, trial.errors(), List.of(), wish);
  }

  /** A plan of a model that wrote the results of many rows itself, unasked and unkept. */
  List<Violation> tooLong(EditPlan plan) {
    long values =
        plan.operations().stream()
            .filter(WriteCells.class::isInstance)
            .flatMap(operation -> ((WriteCells) operation).values().stream())
            .mapToLong(row -> row.stream().filter(Objects::nonNull).count())
            .sum();
    return values <= FillDesk.SAMPLE + 1
        ? List.of()
        : List.of(
            Violation.error(
                "bad-fill",
                "A plan here writes at most %d values; for more rows say \"fill\" instead"
                    .formatted(FillDesk.SAMPLE + 1),
                null,
                null));
  }

  private static Attempt refused(Answer answer, List<Violation> violations) {
    return new Attempt(answer, null, violations, List.of());
  }
}
