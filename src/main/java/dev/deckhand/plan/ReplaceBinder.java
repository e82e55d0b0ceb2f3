package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds {@code replaceText}: looks at what it would change, cell by cell. */
final class ReplaceBinder {
  private static final int EXAMPLES = 3;
  private final BinderContext context;
  private final Findings findings;

  ReplaceBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(CellOperation.ReplaceText replace) {
    if (replace.find().isEmpty()) {
      findings.error("nothing-to-find", "replaceText needs a text to find", null, replace);
      return null;
    }
    List<Targets.Target> targets = targets(replace);
    BoundCellOperation.ReplaceText bound =
        new BoundCellOperation.ReplaceText(
            replace.id(),
            targets.stream().map(Targets.Target::range).toList(),
            replace.find(),
            replace.replace(),
            Boolean.TRUE.equals(replace.matchCase()),
            Boolean.TRUE.equals(replace.wholeCell()));
    if (targets.isEmpty()) {
      return null;
    }
    TextReplacement replacement = TextReplacement.of(bound);
    int found = 0;
    for (Targets.Target target : targets) {
      found += look(replace, target, replacement);
    }
    if (found == 0) {
      findings.warning(
          "nothing-found",
          "\"%s\" is nowhere in %s; nothing is replaced"
              .formatted(replace.find(), replace.range() == null ? "the cells" : replace.range()),
          replace.range(),
          replace);
    }
    return bound;
  }

  private List<Targets.Target> targets(CellOperation.ReplaceText replace) {
    String range = replace.range();
    if (range != null) {
      return context.targets().find(range, replace).stream().toList();
    }
    return context.sheets().names().stream()
        .map(context.sheets()::find)
        .flatMap(Optional::stream)
        .map(entry -> new Targets.Target(entry, CellArea.WHOLE_SHEET))
        .toList();
  }

  /** Checks what is replaced on one worksheet; returns how many cells hold what is looked for. */
  private int look(
      CellOperation.ReplaceText replace, Targets.Target target, TextReplacement replacement) {
    SheetSnapshot base = target.sheet().base().orElse(null);
    if (base == null) {
      return 0;
    }
    Map<CellAddress, CellInput> inputs = new LinkedHashMap<>();
    List<CellAddress> left = new ArrayList<>();
    base.cells(target.area())
        .forEach(
            cell ->
                replacement
                    .input(cell)
                    .ifPresent(
                        input -> {
                          if (fits(cell, input)) {
                            inputs.put(cell.address(), input);
                          } else {
                            left.add(cell.address());
                          }
                        }));
    left(replace, target.sheet().name(), left);
    inputs.keySet().stream()
        .map(CellArea::of)
        .reduce(CellArea::union)
        .ifPresent(
            area ->
                context
                    .reach()
                    .edits(
                        new CellEdit(
                            replace,
                            target.sheet(),
                            area,
                            (row, column) ->
                                inputs.getOrDefault(
                                    new CellAddress(row, column), new CellInput.Keep()))));
    return inputs.size() + left.size();
  }

  private boolean fits(Cell cell, CellInput input) {
    if (input instanceof CellInput.Formula formula) {
      CellFormula old = cell.formula();
      boolean array = old != null && old.isArray() && !old.dynamic();
      return !array
          && !formula.text().isBlank()
          && context.formulas().problem(formula.text()).isEmpty();
    }
    return !(input instanceof CellInput.Constant(CellValue.Text(String text))
        && text.length() > CellBinder.MAX_TEXT);
  }

  private void left(CellOperation.ReplaceText replace, String sheet, List<CellAddress> cells) {
    if (cells.isEmpty()) {
      return;
    }
    String examples =
        String.join(", ", cells.stream().limit(EXAMPLES).map(CellAddress::toString).toList());
    findings.warning(
        "left-alone",
        "%s of %s (%s%s) cannot hold what comes out and %s left as %s; change %s with writeCells"
            .formatted(
                cells.size() == 1 ? "1 cell" : cells.size() + " cells",
                sheet,
                examples,
                cells.size() > EXAMPLES ? " …" : "",
                cells.size() == 1 ? "is" : "are",
                cells.size() == 1 ? "it is" : "they are",
                cells.size() == 1 ? "it" : "them"),
        SheetRange.of(sheet, cells.getFirst()).toString(),
        replace);
  }
}
