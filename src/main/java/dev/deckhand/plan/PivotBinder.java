package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@code addPivot}: a source with a header in every column, fields by their headers. Which
 * cells it fills depends on what the source holds; {@link PivotReach} looks at these.
 */
final class PivotBinder {
  private final BinderContext context;
  private final Findings findings;

  PivotBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(ObjectOperation.AddPivot pivot) {
    Targets.Target target = context.targets().find(pivot.target(), pivot).orElse(null);
    PivotOrigin origin = new PivotOrigins(context).find(pivot).orElse(null);
    if (origin == null) {
      return null;
    }
    Fields fields = new Fields(pivot, origin);
    List<Integer> rows = fields.axis("rows", pivot.rows());
    List<Integer> columns = fields.axis("columns", pivot.columns());
    List<Integer> filters = fields.axis("filters", pivot.filters());
    List<BoundObjectOperation.PivotField> values = fields.values();
    if (pivot.rows().isEmpty()) {
      findings.error(
          "bad-pivot", "rows is empty; name at least one field down the side", null, pivot);
    }
    if (pivot.values().isEmpty()) {
      findings.error(
          "bad-pivot", "values is empty; name at least one field to sum up or count", null, pivot);
    }
    if (fields.failed || target == null || rows.isEmpty() || values.isEmpty()) {
      return null;
    }
    hidden(pivot, origin);
    CellAddress first = target.area().first();
    return new BoundObjectOperation.AddPivot(
        pivot.id(),
        origin.range(),
        origin.table(),
        target.sheet().name(),
        first,
        rows,
        columns,
        values,
        filters);
  }

  /** A pivot table copies all of its source to where it can be seen. */
  private void hidden(ObjectOperation.AddPivot pivot, PivotOrigin origin) {
    SheetRange range = origin.range();
    SheetSnapshot base =
        context.sheets().find(range.sheet()).flatMap(SheetLedger.Entry::base).orElse(null);
    if (base != null && base.visibility() != SheetVisibility.VISIBLE) {
      findings.consent(
          "hidden",
          "%s is on a hidden worksheet; the pivot table shows its data".formatted(range),
          range.toString(),
          pivot);
    }
  }

  /** Looks fields up by their headers. */
  private final class Fields {
    private final ObjectOperation.AddPivot pivot;
    private final PivotOrigin origin;
    private final Set<Integer> used = new HashSet<>();
    private boolean failed;

    Fields(ObjectOperation.AddPivot pivot, PivotOrigin origin) {
      this.pivot = pivot;
      this.origin = origin;
    }

    List<Integer> axis(String list, @Nullable List<String> names) {
      List<Integer> fields = new ArrayList<>();
      for (String name : names == null ? List.<String>of() : names) {
        int field = field(name);
        if (field >= 0 && !used.add(field)) {
          failed = true;
          findings.error(
              "field-twice",
              "%s cannot be in %s too; a field is in one of rows, columns and filters, once"
                  .formatted(name, list),
              origin.range().toString(),
              pivot);
        }
        fields.add(field);
      }
      return fields;
    }

    List<BoundObjectOperation.PivotField> values() {
      List<BoundObjectOperation.PivotField> fields = new ArrayList<>();
      for (PivotValue value : pivot.values()) {
        PivotFunction function = value.function() == null ? PivotFunction.SUM : value.function();
        int field = field(value.field());
        fields.add(new BoundObjectOperation.PivotField(field, function));
        if (field >= 0) {
          numbers(value.field(), field, function);
        }
      }
      return fields;
    }

    private int field(String name) {
      int field = origin.field(name);
      if (field < 0) {
        failed = true;
        findings.error(
            "unknown-field",
            "%s has no column \"%s\"; it has %s"
                .formatted(origin.range(), name, String.join(", ", origin.headers())),
            origin.range().toString(),
            pivot);
      }
      return field;
    }

    /** Sums of texts are 0, which is seldom what was meant. */
    private void numbers(String name, int field, PivotFunction function) {
      if (function != PivotFunction.COUNT && !origin.hasNumbers(field)) {
        findings.warning(
            "no-numbers",
            "%s holds no numbers, so its %s says nothing; use count"
                .formatted(name, ConstantNames.of(function)),
            origin.range().toString(),
            pivot);
      }
    }
  }
}
