package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds the operations on the rows of a range. */
final class ArrangeBinder {
  /** Excel's limit for columns to sort by. */
  private static final int MOST_KEYS = 64;

  private final Findings findings;
  private final ArrangeTargets targets;
  private final ArrangeColumns columns;
  private final ArrangeBarriers barriers;
  private final FilterBinder filters;

  ArrangeBinder(BinderContext context) {
    this.findings = context.findings();
    this.targets = new ArrangeTargets(context);
    this.columns = new ArrangeColumns(findings);
    this.barriers = new ArrangeBarriers(context);
    this.filters = new FilterBinder(context, targets, columns);
  }

  @Nullable BoundWorkbookOperation bind(ArrangeOperation operation) {
    return switch (operation) {
      case ArrangeOperation.SortRange sort -> sort(sort);
      case ArrangeOperation.RemoveDuplicates remove -> remove(remove);
      case ArrangeOperation.FilterRange filter -> filters.bind(filter);
    };
  }

  private @Nullable BoundWorkbookOperation sort(ArrangeOperation.SortRange sort) {
    if (sort.keys().isEmpty() || sort.keys().size() > MOST_KEYS) {
      findings.error(
          "bad-keys", "Name 1 to " + MOST_KEYS + " columns to sort by", sort.range(), sort);
      return null;
    }
    List<String> named = sort.keys().stream().map(SortKey::column).toList();
    ArrangeTargets.Rows rows =
        targets.find(sort.range(), sort.hasHeader(), named, sort).orElse(null);
    if (rows == null) {
      return null;
    }
    barriers.move(rows, sort);
    barriers.hidden(rows, false, sort);
    barriers.formulas(rows, sort);
    hiddenRowsStay(rows, sort);
    List<BoundArrangeOperation.Key> keys = new ArrayList<>();
    for (SortKey key : sort.keys()) {
      boolean descending = Boolean.TRUE.equals(key.descending());
      columns
          .find(rows, key.column(), sort)
          .ifPresent(column -> keys.add(new BoundArrangeOperation.Key(column, descending)));
    }
    return keys.size() < sort.keys().size()
        ? null
        : new BoundArrangeOperation.SortRange(sort.id(), range(rows), keys);
  }

  private void hiddenRowsStay(ArrangeTargets.Rows rows, Operation operation) {
    CellArea body = rows.body();
    long hidden =
        IntStream.rangeClosed(body.firstRow(), body.lastRow())
            .filter(rows.base()::isRowHidden)
            .count();
    if (hidden > 0) {
      String anchor = rows.anchor(body);
      findings.warning(
          "hidden-rows-stay",
          "%s has %d hidden rows, which stay where they are; show them first to sort them too"
              .formatted(anchor, hidden),
          anchor,
          operation);
    }
  }

  private @Nullable BoundWorkbookOperation remove(ArrangeOperation.RemoveDuplicates remove) {
    List<String> named = remove.columns() == null ? List.of() : remove.columns();
    ArrangeTargets.Rows rows =
        targets.find(remove.range(), remove.hasHeader(), named, remove).orElse(null);
    if (rows == null) {
      return null;
    }
    barriers.move(rows, remove);
    barriers.hidden(rows, true, remove);
    barriers.formulas(rows, remove);
    List<Integer> compared = new ArrayList<>();
    for (String name : named) {
      Optional<Integer> column = columns.find(rows, name, remove);
      if (column.isEmpty()) {
        return null;
      }
      compared.add(column.get());
    }
    if (named.isEmpty()) {
      IntStream.rangeClosed(rows.body().firstColumn(), rows.body().lastColumn())
          .forEach(compared::add);
    }
    KeepRow keep = remove.keep() == null ? KeepRow.FIRST : remove.keep();
    return new BoundArrangeOperation.RemoveDuplicates(remove.id(), range(rows), compared, keep);
  }

  private static SheetRange range(ArrangeTargets.Rows rows) {
    return new SheetRange(rows.sheet().name(), rows.body());
  }
}
