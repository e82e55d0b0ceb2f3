package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds proposed workbook operations against one workbook version. One instance binds one plan. */
public final class WorkbookBinder {
  /** Most cells one operation may touch after whole rows and columns are cut. */
  static final long MAX_CELLS = 1_000_000;

  private final SheetLedger sheets;
  private final CellBinder cells;
  private final Findings findings = new Findings();

  public WorkbookBinder(WorkbookSnapshot workbook, FormulaCheck formulas) {
    this.sheets = new SheetLedger(workbook);
    this.cells = new CellBinder(findings, formulas, workbook);
  }

  /** Looks every operation up, in order, and gathers all violations. */
  public Binding bind(EditPlan plan) {
    List<BoundOperation> bound = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      BoundOperation result =
          switch (operation) {
            case CellOperation cell -> cell(cell);
            case SheetOperation sheet -> sheet(sheet);
            case FormatOperation format -> format(format);
            case DeckOperation deck -> wrongHost(deck);
          };
      if (result != null) {
        bound.add(result);
      }
    }
    return findings.binding(plan, bound);
  }

  private @Nullable BoundOperation cell(CellOperation operation) {
    return switch (operation) {
      case CellOperation.WriteCells write ->
          target(write.range(), write)
              .map(target -> cells.write(write, target.sheet(), target.area()))
              .orElse(null);
      case CellOperation.FillFormula fill ->
          target(fill.range(), fill)
              .flatMap(target -> cut(target, fill))
              .map(target -> cells.fill(fill, target.sheet(), target.area()))
              .orElse(null);
      case CellOperation.ClearCells clear ->
          target(clear.range(), clear)
              .map(target -> cells.clear(clear, target.sheet(), target.area()))
              .orElse(null);
    };
  }

  private @Nullable BoundOperation format(FormatOperation operation) {
    return switch (operation) {
      case FormatOperation.FormatCells format -> {
        Target target = target(format.range(), format).orElse(null);
        List<String> problems = CellFormatRules.problems(format.format());
        for (String problem : problems) {
          findings.error("bad-format", problem, format.range(), format);
        }
        if (target == null || !problems.isEmpty() || tooLarge(target, format)) {
          yield null;
        }
        cells.reach(format, target.sheet(), target.area());
        yield new BoundWorkbookOperation.FormatCells(format.id(), range(target), format.format());
      }
    };
  }

  private @Nullable BoundOperation sheet(SheetOperation operation) {
    return switch (operation) {
      case SheetOperation.AddSheet add -> addSheet(add);
      case SheetOperation.RenameSheet rename -> renameSheet(rename);
    };
  }

  private @Nullable BoundOperation addSheet(SheetOperation.AddSheet add) {
    Optional<String> problem = sheets.nameProblem(add.name(), null);
    problem.ifPresent(text -> findings.error("bad-sheet-name", text, add.name(), add));
    int position = add.position() == null ? sheets.size() + 1 : add.position();
    if (position < 1 || position > sheets.size() + 1) {
      findings.error(
          "bad-position",
          "A worksheet can stand at 1 to " + (sheets.size() + 1) + ", not " + position,
          add.name(),
          add);
      return null;
    }
    if (problem.isPresent()) {
      return null;
    }
    sheets.add(add.name(), position - 1);
    return new BoundWorkbookOperation.AddSheet(add.id(), add.name(), position - 1);
  }

  private @Nullable BoundOperation renameSheet(SheetOperation.RenameSheet rename) {
    SheetLedger.Entry sheet = sheet(rename.sheet(), rename);
    if (sheet == null) {
      return null;
    }
    Optional<String> problem = sheets.nameProblem(rename.name(), sheet);
    if (problem.isPresent()) {
      findings.error("bad-sheet-name", problem.get(), rename.name(), rename);
      return null;
    }
    String from = sheet.name();
    sheets.rename(sheet, rename.name());
    return new BoundWorkbookOperation.RenameSheet(rename.id(), from, rename.name());
  }

  private @Nullable BoundOperation wrongHost(DeckOperation operation) {
    findings.error(
        "wrong-document",
        OperationVerbs.verb(operation.getClass()) + " works on decks; this is a workbook",
        null,
        operation);
    return null;
  }

  /** A worksheet with an area on it. */
  private record Target(SheetLedger.Entry sheet, CellArea area) {}

  private static SheetRange range(Target target) {
    return new SheetRange(target.sheet().name(), target.area());
  }

  private Optional<Target> target(String text, Operation operation) {
    SheetRange range;
    try {
      range = SheetRange.parse(text);
    } catch (IllegalArgumentException e) {
      findings.error("bad-range", e.getMessage() + "", text, operation);
      return Optional.empty();
    }
    SheetLedger.Entry sheet = sheet(range.sheet(), operation);
    return sheet == null ? Optional.empty() : Optional.of(new Target(sheet, range.area()));
  }

  private SheetLedger.@Nullable Entry sheet(String name, Operation operation) {
    SheetLedger.Entry sheet = sheets.find(name).orElse(null);
    if (sheet == null) {
      findings.error(
          "unknown-sheet",
          "There is no worksheet \"" + name + "\"; there are " + String.join(", ", sheets.names()),
          SheetRange.quote(name),
          operation);
    }
    return sheet;
  }

  /** Whole rows and columns end where the worksheet's content ends. */
  private Optional<Target> cut(Target target, Operation operation) {
    CellArea area = target.area();
    Optional<CellArea> used = target.sheet().base().flatMap(SheetSnapshot::usedArea);
    int lastRow = used.map(CellArea::lastRow).orElse(0);
    int lastColumn = used.map(CellArea::lastColumn).orElse(0);
    CellAddress last =
        new CellAddress(
            area.isWholeColumns() ? Math.max(area.firstRow(), lastRow) : area.lastRow(),
            area.isWholeRows() ? Math.max(area.firstColumn(), lastColumn) : area.lastColumn());
    Target finite = new Target(target.sheet(), CellArea.between(area.first(), last));
    return tooLarge(finite, operation) ? Optional.empty() : Optional.of(finite);
  }

  /** Whole rows and columns are one format each; any other area costs its cells. */
  private boolean tooLarge(Target target, Operation operation) {
    CellArea area = target.area();
    boolean lines = area.isWholeColumns() || area.isWholeRows();
    if (lines || area.cells() <= MAX_CELLS) {
      return false;
    }
    findings.error(
        "too-many-cells",
        "%s has %,d cells; name at most %,d, or whole rows or columns"
            .formatted(range(target), area.cells(), MAX_CELLS),
        range(target).toString(),
        operation);
    return true;
  }
}
