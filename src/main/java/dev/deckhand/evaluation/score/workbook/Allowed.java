package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check lets be edited: ranges and whole worksheets. */
final class Allowed {
  private static final Scope NOTHING = new Scope(false, List.of());

  private final Scope scope;

  Allowed(List<String> ranges) {
    this.scope = ranges.isEmpty() ? NOTHING : Scope.of(ranges);
  }

  boolean cell(String sheet, CellAddress cell) {
    return scope.contains(sheet, cell);
  }

  /** Whether a worksheet may come, go or change as a whole. */
  boolean sheet(String name) {
    return scope.coversSheet(name);
  }

  /** Whether an area has cells that may be edited, so that what lies on it may change too. */
  boolean touches(String sheet, CellArea area) {
    return on(sheet).stream().anyMatch(range -> range.area().intersects(area));
  }

  /** Whether a worksheet has cells that may be edited. */
  boolean touches(String sheet) {
    return !on(sheet).isEmpty();
  }

  private List<SheetRange> on(String sheet) {
    return scope.ranges().stream().filter(r -> r.sheet().equalsIgnoreCase(sheet)).toList();
  }

  /**
   * Whether a formula says the same as before but for references that followed an edit: those that
   * differ must lead to worksheets with cells that may be edited.
   *
   * @param sheet the worksheet of the formula
   */
  boolean followed(String before, String after, String sheet) {
    if (before.equals(after)) {
      return true;
    }
    Expression was = FormulaCells.parsed(before);
    Expression is = FormulaCells.parsed(after);
    if (was == null || is == null || !bare(was).equals(bare(is))) {
      return false;
    }
    List<Expression.Reference> from = Expressions.references(was);
    List<Expression.Reference> to = Expressions.references(is);
    for (int i = 0; i < to.size(); i++) {
      boolean same = from.get(i).print().equals(to.get(i).print());
      if (!same && !touches(home(from.get(i), sheet)) && !touches(home(to.get(i), sheet))) {
        return false;
      }
    }
    return true;
  }

  /** The formula with every reference taken out. */
  private static String bare(Expression formula) {
    return Expressions.replace(
            formula,
            node ->
                node instanceof Expression.Reference ? new Expression.Name(null, "?", "?") : node)
        .print();
  }

  private static String home(Expression.Reference reference, String sheet) {
    @Nullable SheetPrefix prefix = reference.sheet();
    return prefix == null ? sheet : prefix.first();
  }
}
