package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first groups hold together, and what their shares are of. */
final class Shares {
  private final Writing writing;
  private final Question question;

  Shares(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
  }

  /**
   * Writes it; of all groups together nothing has to be said.
   *
   * @param complete whether no group is left out
   */
  void write(Draft draft, List<Group> shown, Group all, boolean complete) {
    DataColumn column = question.values().isEmpty() ? null : question.values().getFirst();
    double together = shown.stream().mapToDouble(Group::figure).sum();
    if (!complete && shown.size() > 1) {
      draft.add(
          writing
              .language()
              .say("\n**Together: %s, %s** of %s.\n", "\n**Zusammen: %s, %s** von %s.\n")
              .formatted(
                  shown(together, column),
                  Plain.share(together, all.figure()),
                  shown(all.figure(), column)));
    }
    Period period = question.periods().isEmpty() ? null : question.periods().getFirst();
    Grouping grouping = question.grouping();
    if (grouping == null) {
      return;
    }
    SheetRange range = question.table().range(column == null ? grouping.column() : column);
    writing
        .equivalent()
        .of(column, null, period, all.figure())
        .ifPresent(formula -> draft.quote(range, formula, all.figure()));
    if (column == null && writing.values().gives("=ROWS(" + range + ")", all.figure())) {
      draft.quote(range, "=ROWS(" + range + ")", all.figure());
    }
    List<String> parts = new ArrayList<>();
    for (Group group : shown) {
      Optional<String> formula = writing.equivalent().of(column, group, period, group.figure());
      formula.ifPresent(f -> parts.add(f.substring(1)));
    }
    String sum = "=" + String.join("+", parts);
    if (parts.size() == shown.size() && writing.values().gives(sum, together)) {
      draft.quote(range, sum, together);
    }
  }

  private String shown(double figure, @Nullable DataColumn column) {
    Measure measure = column == null ? Measure.COUNT : question.measure();
    return Markdown.text(Plain.shown(figure, column, measure));
  }
}
