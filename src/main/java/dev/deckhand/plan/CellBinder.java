package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations that change what cells hold. */
final class CellBinder {
  /** Longest text a cell holds. */
  static final int MAX_TEXT = 32_767;

  private final BinderContext context;
  private final Findings findings;
  private final CellReach reach;
  private final TransferBinder transfers;
  private final ReplaceBinder replacements;

  CellBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
    this.reach = context.reach();
    this.transfers = new TransferBinder(context);
    this.replacements = new ReplaceBinder(context);
  }

  /** Whether an operation is bound by what cells hold. */
  static boolean goesByContents(CellOperation operation) {
    return switch (operation) {
      case CellOperation.WriteCells o -> false;
      case CellOperation.FillFormula o -> false;
      case CellOperation.ClearCells o -> false;
      case CellOperation.CopyRange o -> true;
      case CellOperation.MoveRange o -> true;
      case CellOperation.ReplaceText o -> true;
    };
  }

  @Nullable BoundWorkbookOperation bind(CellOperation operation) {
    Targets targets = context.targets();
    return switch (operation) {
      case CellOperation.WriteCells write ->
          targets
              .find(write.range(), write)
              .map(target -> write(write, target.sheet(), target.area()))
              .orElse(null);
      case CellOperation.FillFormula fill ->
          targets
              .finite(fill.range(), fill)
              .map(target -> fill(fill, target.sheet(), target.area()))
              .orElse(null);
      case CellOperation.ClearCells clear ->
          targets
              .find(clear.range(), clear)
              .map(target -> clear(clear, target.sheet(), target.area()))
              .orElse(null);
      case CellOperation.CopyRange copy -> transfers.copy(copy);
      case CellOperation.MoveRange move -> transfers.move(move);
      case CellOperation.ReplaceText replace -> replacements.bind(replace);
    };
  }

  private @Nullable BoundWorkbookOperation write(
      CellOperation.WriteCells write, SheetLedger.Entry sheet, CellArea area) {
    CellArea target = shape(write, sheet, area).orElse(null);
    if (target == null) {
      return null;
    }
    List<List<CellInput>> inputs = new ArrayList<>();
    boolean valid = true;
    for (List<@Nullable ProposedValue> row : write.values()) {
      List<CellInput> bound = new ArrayList<>();
      for (ProposedValue value : row) {
        CellAddress cell = target.first().plus(inputs.size(), bound.size());
        CellInput input = input(value, SheetRange.of(sheet.name(), cell).toString(), write);
        valid &= input != null;
        bound.add(input == null ? new CellInput.Keep() : input);
      }
      inputs.add(bound);
    }
    CellEdit.Inputs at = (r, c) -> inputs.get(r - target.firstRow()).get(c - target.firstColumn());
    reach.edits(new CellEdit(write, sheet, target, at));
    return valid
        ? new BoundCellOperation.WriteCells(write.id(), range(sheet, target), inputs)
        : null;
  }

  private @Nullable BoundWorkbookOperation fill(
      CellOperation.FillFormula fill, SheetLedger.Entry sheet, CellArea area) {
    String formula = fill.formula().strip();
    String text = formula.startsWith("=") ? formula.substring(1) : formula;
    boolean valid = parses(text, range(sheet, area).toString(), fill);
    reach.edits(new CellEdit(fill, sheet, area, (r, c) -> new CellInput.Formula(text)));
    return valid ? new BoundCellOperation.FillFormula(fill.id(), range(sheet, area), text) : null;
  }

  private BoundWorkbookOperation clear(
      CellOperation.ClearCells clear, SheetLedger.Entry sheet, CellArea area) {
    ClearWhat what = clear.what() == null ? ClearWhat.ALL : clear.what();
    switch (what) {
      case ALL, CONTENTS ->
          reach.edits(new CellEdit(clear, sheet, area, (r, c) -> new CellInput.Clear()));
      case FORMATS, COMMENTS -> reach.touches(clear, sheet, area);
    }
    if (what == ClearWhat.ALL || what == ClearWhat.COMMENTS) {
      new CommentReach(findings).removes(clear, sheet, area);
    }
    return new BoundCellOperation.ClearCells(clear.id(), range(sheet, area), what);
  }

  private static SheetRange range(SheetLedger.Entry sheet, CellArea area) {
    return new SheetRange(sheet.name(), area);
  }

  private Optional<CellArea> shape(
      CellOperation.WriteCells write, SheetLedger.Entry sheet, CellArea area) {
    int rows = write.values().size();
    int columns = rows == 0 ? 0 : write.values().getFirst().size();
    boolean ragged = write.values().stream().anyMatch(row -> row.size() != columns);
    if (rows == 0 || columns == 0 || ragged) {
      findings.error(
          "bad-values",
          "values must be rows of equal length",
          range(sheet, area).toString(),
          write);
      return Optional.empty();
    }
    if (!area.isSingleCell() && (area.rows() != rows || area.columns() != columns)) {
      findings.error(
          "bad-shape",
          "%s is %d x %d cells but values is %d x %d; make them equal or name the first cell only"
              .formatted(range(sheet, area), area.rows(), area.columns(), rows, columns),
          range(sheet, area).toString(),
          write);
      return Optional.empty();
    }
    try {
      return Optional.of(CellArea.between(area.first(), area.first().plus(rows - 1, columns - 1)));
    } catch (IllegalArgumentException e) {
      findings.error(
          "bad-range", "The values reach past the worksheet's edge", area.toString(), write);
      return Optional.empty();
    }
  }

  private @Nullable CellInput input(
      @Nullable ProposedValue value, String anchor, Operation operation) {
    return switch (value) {
      case null -> new CellInput.Keep();
      case ProposedValue.Number number -> new CellInput.Constant(CellValue.of(number.value()));
      case ProposedValue.Bool bool -> new CellInput.Constant(CellValue.of(bool.value()));
      case ProposedValue.Date date -> date(date, anchor, operation);
      case ProposedValue.Text text -> text(text.value(), anchor, operation);
    };
  }

  private @Nullable CellInput date(ProposedValue.Date date, String anchor, Operation operation) {
    int year = date.value().getYear();
    if (year < 1900 || year > 9999) {
      findings.error(
          "bad-date",
          date.value().toLocalDate() + " lies outside 1900 to 9999; write it as text",
          anchor,
          operation);
      return null;
    }
    return new CellInput.Date(date.value());
  }

  private @Nullable CellInput text(String text, String anchor, Operation operation) {
    if (text.isEmpty()) {
      return new CellInput.Clear();
    }
    if (text.startsWith("=") && text.length() > 1) {
      String formula = text.substring(1).strip();
      return parses(formula, anchor, operation) ? new CellInput.Formula(formula) : null;
    }
    String literal = text.startsWith("'") ? text.substring(1) : text;
    if (literal.length() > MAX_TEXT) {
      findings.error(
          "text-too-long",
          "A cell holds at most " + MAX_TEXT + " characters, this text has " + literal.length(),
          anchor,
          operation);
      return null;
    }
    return new CellInput.Constant(CellValue.of(literal));
  }

  private boolean parses(String formula, String anchor, Operation operation) {
    Optional<String> problem =
        formula.isBlank() ? Optional.of("The formula is empty") : context.formulaProblem(formula);
    problem.ifPresent(
        text ->
            findings.error(
                "bad-formula", "=" + shortened(formula) + ": " + text, anchor, operation));
    return problem.isEmpty();
  }

  /** The beginning of a formula, enough to know it again. */
  static String shortened(String formula) {
    return formula.length() > 120 ? formula.substring(0, 117) + "..." : formula;
  }
}
