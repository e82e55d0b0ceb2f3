package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds filters: their criteria, and what a new one replaces. */
final class FilterBinder {
  private final BinderContext context;
  private final Findings findings;
  private final ArrangeTargets targets;
  private final ArrangeColumns columns;

  FilterBinder(BinderContext context, ArrangeTargets targets, ArrangeColumns columns) {
    this.context = context;
    this.findings = context.findings();
    this.targets = targets;
    this.columns = columns;
  }

  @Nullable BoundWorkbookOperation bind(ArrangeOperation.FilterRange filter) {
    ArrangeTargets.Rows rows = targets.find(filter.range(), true, List.of(), filter).orElse(null);
    CellArea area = rows == null ? null : area(rows, filter);
    if (rows == null || area == null) {
      return null;
    }
    Set<Integer> taken = new HashSet<>();
    List<BoundArrangeOperation.ColumnFilter> bound = new ArrayList<>();
    for (FilterCriterion criterion : filter.criteria()) {
      Optional<Integer> column = columns.find(rows, criterion.column(), filter);
      boolean valid = check(criterion, filter);
      if (column.isPresent() && !taken.add(column.get())) {
        error("bad-filter", criterion, "has two criteria; say both in one", filter);
      } else if (column.isPresent() && valid) {
        bound.add(new BoundArrangeOperation.ColumnFilter(column.get(), criterion));
      }
    }
    replaces(rows, area, filter);
    context.reach().touchesSheet(filter, rows.sheet(), rows.anchor(area));
    return bound.size() < filter.criteria().size()
        ? null
        : new BoundArrangeOperation.FilterRange(
            filter.id(), new SheetRange(rows.sheet().name(), area), bound);
  }

  /** Header and rows; a table is filtered as a whole, without its totals. */
  private @Nullable CellArea area(ArrangeTargets.Rows rows, Operation operation) {
    CellArea body = rows.body();
    if (rows.table() == null) {
      return new CellArea(rows.headerRow(), body.firstColumn(), body.lastRow(), body.lastColumn());
    }
    CellArea table = rows.table().area();
    if (rows.headerRow() < 0) {
      findings.error(
          "no-header",
          "Table %s has no header row, which a filter needs".formatted(rows.table().name()),
          rows.anchor(table),
          operation);
      return null;
    }
    return new CellArea(
        table.firstRow(),
        table.firstColumn(),
        table.lastRow() - rows.table().totalsRows(),
        table.lastColumn());
  }

  /** A worksheet has one filter beside those of its tables. */
  private void replaces(ArrangeTargets.Rows rows, CellArea area, Operation operation) {
    Optional<CellArea> other = rows.base().filterArea().filter(old -> !old.equals(area));
    if (rows.table() == null && other.isPresent()) {
      String anchor = rows.anchor(other.get());
      findings.consent(
          "replaces-filter",
          "The filter of %s goes, and its hidden rows are shown; a worksheet has one filter only"
              .formatted(anchor),
          anchor,
          operation);
    }
  }

  private boolean check(FilterCriterion criterion, Operation operation) {
    List<ProposedValue> values = criterion.values();
    Comparison operator = criterion.operator();
    if ((values == null) == (operator == null)) {
      return error("bad-filter", criterion, "needs values or an operator, not both", operation);
    }
    if (values != null) {
      return values.isEmpty()
          ? error("bad-filter", criterion, "lists no values; \"\" stands for blanks", operation)
          : values.stream().allMatch(value -> constant(value, criterion, operation));
    }
    Comparison how = Objects.requireNonNull(operator);
    if (criterion.value() == null || (how.isRange() && criterion.value2() == null)) {
      String needs = how.isRange() ? "needs value and value2" : "needs a value";
      return error("bad-filter", criterion, needs, operation);
    }
    boolean text = criterion.value() instanceof ProposedValue.Text;
    if (how.isText() && !text) {
      return error("bad-filter", criterion, "looks for text; give its value as text", operation);
    }
    boolean second =
        criterion.value2() == null || constant(criterion.value2(), criterion, operation);
    return constant(criterion.value(), criterion, operation) && second;
  }

  private boolean constant(
      @Nullable ProposedValue value, FilterCriterion criterion, Operation operation) {
    boolean formula =
        value instanceof ProposedValue.Text(String text)
            && text.startsWith("=")
            && text.length() > 1;
    return !formula
        || error(
            "bad-filter",
            criterion,
            "takes values, not formulas; put ' before literal text",
            operation);
  }

  private boolean error(String code, FilterCriterion criterion, String what, Operation operation) {
    findings.error(
        code, "The filter of column \"" + criterion.column() + "\" " + what, null, operation);
    return false;
  }
}
