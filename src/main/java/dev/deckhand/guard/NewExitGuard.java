package dev.deckhand.guard;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Formulas of the finished copy that reach outside, more of them than there were: however they got
 * there, by a copy, a filled table column or a text put in place of another, the user is asked.
 */
final class NewExitGuard implements ResultGuard {
  private static final int SHOWN = 300;

  /** The cells of one form. */
  private record Found(String formula, List<String> outside, List<String> anchors) {}

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    ExitForms after = new ExitForms(edit.after());
    Map<String, Found> found = new LinkedHashMap<>();
    different(
        edit.after(),
        edit.before(),
        (anchor, formula) -> {
          List<String> outside = after.outside(formula);
          if (!outside.isEmpty()) {
            found
                .computeIfAbsent(
                    ExitForms.of(formula), form -> new Found(formula, outside, new ArrayList<>()))
                .anchors()
                .add(anchor);
          }
        });
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> gone = new HashMap<>();
    different(
        edit.before(),
        edit.after(),
        (anchor, formula) -> gone.merge(ExitForms.of(formula), 1, Integer::sum));
    Set<String> announced = announced(edit.announced());
    return found.entrySet().stream()
        .filter(form -> form.getValue().anchors().size() > gone.getOrDefault(form.getKey(), 0))
        .filter(form -> !announced.contains(form.getKey()))
        .filter(form -> edit.announced().stream().noneMatch(v -> together(v, form.getValue())))
        .map(form -> violation(form.getValue()))
        .toList();
  }

  /** The formulas that the other workbook does not have at the same place. */
  private static void different(
      WorkbookSnapshot workbook, WorkbookSnapshot other, BiConsumer<String, String> visitor) {
    for (SheetSnapshot sheet : workbook.sheets()) {
      SheetSnapshot same = other.sheet(sheet.name()).orElse(null);
      sheet
          .formulas()
          .forEach(
              cell -> {
                String text = text(cell);
                boolean there =
                    same != null
                        && same.cell(cell.address())
                            .map(Cell::formula)
                            .filter(formula -> formula.text().equals(text))
                            .isPresent();
                if (!there) {
                  visitor.accept(SheetRange.of(sheet.name(), cell.address()).toString(), text);
                }
              });
    }
  }

  private static String text(Cell cell) {
    CellFormula formula = Objects.requireNonNull(cell.formula());
    return formula.text();
  }

  private static Set<String> announced(List<Violation> violations) {
    Set<String> forms = new HashSet<>();
    for (Violation violation : violations) {
      String anchor = violation.anchor();
      if (violation.code().equals("egress") && anchor != null && anchor.startsWith("=")) {
        forms.add(ExitForms.of(anchor.substring(1)));
      }
    }
    return forms;
  }

  /** Whether an operation's many formulas were asked for together, this one among them. */
  private static boolean together(Violation violation, Found found) {
    String anchor = violation.anchor();
    return violation.code().equals("egress")
        && anchor != null
        && anchor.contains(" formulas of operation ")
        && found.outside().stream().allMatch(anchor::contains);
  }

  private static Violation violation(Found found) {
    String text = "=" + found.formula();
    String first = found.anchors().getFirst();
    int count = found.anchors().size();
    return new Violation(
        "egress",
        "%s would hold %s, which reaches outside the workbook (%s); agree only if you want that"
            .formatted(
                count == 1 ? first : first + " and " + (count - 1) + " more cells",
                text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
                String.join(", ", found.outside())),
        first,
        null,
        Violation.Severity.CONSENT,
        "egress:" + first + text);
  }
}
