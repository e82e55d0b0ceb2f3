package dev.deckhand.assist.snapshot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes workbooks of snapshots, with the operations every edit is made of. */
public final class SnapshotWorkbooks {
  /** Cells of a snapshot; beyond that only the file itself will do. */
  public static final long MAX_CELLS = 500_000;

  /** Worksheets of a snapshot. */
  public static final int MAX_SHEETS = 500;

  private static final int MAX_OPERATIONS = 20_000;
  private static final int ROUNDS = 3;
  private static final List<String> NEVER_TOLD =
      List.of(
          "Charts, pivot tables, pictures and other objects",
          "Comments, links, validations and conditional formats",
          "What cells look like beyond their number formats; column widths, panes, protection");

  private final DocumentEngine engine;

  public SnapshotWorkbooks(DocumentEngine engine) {
    this.engine = engine;
  }

  /** What became of a snapshot. */
  public sealed interface Outcome {
    /**
     * A workbook.
     *
     * @param missing what it lacks of the one in Excel, in sentences for the user
     */
    record Made(OfficeFile file, List<String> missing) implements Outcome {
      public Made {
        missing = List.copyOf(missing);
      }
    }

    /** Why it is none. */
    record Refused(List<Violation> violations) implements Outcome {
      public Refused {
        violations = List.copyOf(violations);
      }
    }
  }

  /** Makes a workbook. Cells and names that cannot be taken over as told are named, not dropped. */
  public Outcome make(RangeSnapshot snapshot) {
    OfficeFile blank = engine.blankWorkbook(snapshot.name());
    List<String> missing = new ArrayList<>(NEVER_TOLD);
    List<Operation> operations;
    try {
      operations = bounded(snapshot);
    } catch (IllegalArgumentException e) {
      return refused("bad-snapshot", e.getMessage() + "");
    }
    for (int round = 0; round < ROUNDS; round++) {
      if (operations.isEmpty()) {
        return new Outcome.Made(blank, missing);
      }
      Binding binding = engine.bind(blank, new EditPlan("Snapshot", operations));
      switch (binding) {
        case Binding.Bound bound -> {
          return new Outcome.Made(engine.edit(blank, bound.plan()).file(), missing);
        }
        case Binding.Refused refused -> {
          List<Operation> rest = without(operations, refused.violations(), missing);
          if (rest.equals(operations)) {
            return new Outcome.Refused(refused.violations());
          }
          operations = rest;
        }
      }
    }
    return refused("bad-snapshot", "The snapshot contradicts itself");
  }

  private static List<Operation> bounded(RangeSnapshot snapshot) {
    if (snapshot.sheets().isEmpty() || snapshot.sheets().size() > MAX_SHEETS) {
      throw new IllegalArgumentException("A snapshot has 1 to " + MAX_SHEETS + " worksheets");
    }
    if (snapshot.cells() > MAX_CELLS) {
      throw new IllegalArgumentException(
          "The snapshot has %,d cells; it may have %,d".formatted(snapshot.cells(), MAX_CELLS));
    }
    List<Operation> operations = SnapshotPlan.of(snapshot);
    if (operations.size() > MAX_OPERATIONS) {
      throw new IllegalArgumentException(
          "The snapshot has %,d runs of formats, names and tables; it may have %,d"
              .formatted(operations.size(), MAX_OPERATIONS));
    }
    return operations;
  }

  /** What can do without the refused formulas, formats, names and tables; sheets cannot. */
  private static List<Operation> without(
      List<Operation> operations, List<Violation> violations, List<String> missing) {
    Map<String, List<Violation>> errors = new HashMap<>();
    for (Violation violation : violations) {
      if (violation.isError()) {
        errors
            .computeIfAbsent(
                Objects.requireNonNullElse(violation.operation(), ""), k -> new ArrayList<>())
            .add(violation);
      }
    }
    List<Operation> rest = new ArrayList<>();
    for (Operation operation : operations) {
      List<Violation> own = errors.getOrDefault(operation.id(), List.of());
      @Nullable Operation kept = kept(operation, own);
      if (kept != null) {
        rest.add(kept);
      }
      if (kept != operation) {
        own.forEach(violation -> missing.add(told(violation)));
      }
    }
    return rest;
  }

  private static String told(Violation violation) {
    String anchor = violation.anchor();
    return anchor == null || violation.message().contains(anchor)
        ? violation.message()
        : anchor + ": " + violation.message();
  }

  private static @Nullable Operation kept(Operation operation, List<Violation> errors) {
    if (errors.isEmpty() || operation instanceof SheetOperation) {
      return operation;
    }
    return operation instanceof CellOperation.WriteCells write ? asText(write, errors) : null;
  }

  /** Formulas that cannot be read stay what they say, as text. */
  private static Operation asText(CellOperation.WriteCells write, List<Violation> errors) {
    CellAddress first = SheetRange.parse(write.range()).area().first();
    List<List<@Nullable ProposedValue>> values = new ArrayList<>();
    write.values().forEach(row -> values.add(new ArrayList<>(row)));
    for (Violation error : errors) {
      if (!String.valueOf(error.anchor()).contains("!")) {
        continue; // about the worksheet, which says so itself
      }
      CellAddress cell = SheetRange.parse(error.anchor() + "").area().first();
      List<@Nullable ProposedValue> row = values.get(cell.row() - first.row());
      if (row.get(cell.column() - first.column()) instanceof ProposedValue.Text text) {
        row.set(cell.column() - first.column(), new ProposedValue.Text("'" + text.value()));
      }
    }
    return new CellOperation.WriteCells(write.id(), write.range(), values);
  }

  private static Outcome refused(String code, String message) {
    return new Outcome.Refused(List.of(Violation.error(code, message, null, null)));
  }
}
