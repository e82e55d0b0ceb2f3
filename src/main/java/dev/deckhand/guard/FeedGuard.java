package dev.deckhand.guard;

import dev.deckhand.document.Cell;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Formulas that were there before and reach outside may carry out what a plan now feeds them. */
final class FeedGuard implements ResultGuard {
  private static final int MOST = 20;

  /** A formula in its cell. */
  private record Fed(String anchor, String formula) {}

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    ExitForms forms = new ExitForms(edit.after());
    List<Fed> fed =
        candidates(edit)
            .filter(cell -> !forms.outside(cell.formula()).isEmpty())
            .filter(cell -> edit.announced().stream().noneMatch(v -> isAbout(v, cell)))
            .toList();
    return fed.size() <= MOST
        ? fed.stream().map(FeedGuard::violation).toList()
        : List.of(together(fed));
  }

  /** What was not evaluated; all formulas, where that list was cut. */
  private static Stream<Fed> candidates(ProvenEdit edit) {
    List<NotEvaluated> listed = edit.report().notEvaluated();
    return edit.report().truncated()
        ? edit.after().sheets().stream().flatMap(FeedGuard::formulas)
        : listed.stream().map(cell -> new Fed(cell.anchor(), cell.formula()));
  }

  private static Stream<Fed> formulas(SheetSnapshot sheet) {
    return sheet.formulas().map(cell -> fed(sheet, cell));
  }

  private static Fed fed(SheetSnapshot sheet, Cell cell) {
    String formula = Objects.requireNonNull(cell.formula()).text();
    return new Fed(SheetRange.of(sheet.name(), cell.address()).toString(), formula);
  }

  private static boolean isAbout(Violation violation, Fed cell) {
    String anchor = violation.anchor();
    return violation.code().equals("egress")
        && (Invisible.show("=" + cell.formula()).equals(anchor) || cell.anchor().equals(anchor));
  }

  private static Violation violation(Fed cell) {
    String formula = "=" + cell.formula();
    return new Violation(
        "egress",
        "%s (%s) reaches outside the workbook and reads what this plan changes; agree only if it may"
            .formatted(cell.anchor(), formula),
        cell.anchor(),
        null,
        Violation.Severity.CONSENT,
        "egress:" + cell.anchor());
  }

  private static Violation together(List<Fed> fed) {
    String first = fed.getFirst().anchor();
    return new Violation(
        "egress",
        "%d formulas reach outside the workbook and may read what this plan changes, such as %s (=%s);"
                .formatted(fed.size(), first, fed.getFirst().formula())
            + " agree only if they may",
        first,
        null,
        Violation.Severity.CONSENT,
        "egress:" + fed.size() + " formulas from " + first);
  }
}
