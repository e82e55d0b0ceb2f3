package dev.deckhand.web.office.excel;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetLines;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.CopyWhat;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.LineOperation;
import dev.deckhand.plan.NoteOperation;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Methods of ranges that change the workbook. */
final class RangeCalls {
  private static final Map<String, CopyWhat> COPIES =
      Map.of(
          "All", CopyWhat.ALL,
          "Formulas", CopyWhat.FORMULAS,
          "Values", CopyWhat.VALUES,
          "Formats", CopyWhat.FORMATS);

  private RangeCalls() {}

  static @Nullable Object call(FakeRange range, String member, List<Object> arguments) {
    FakeWorkbook book = range.book();
    String at = range.toString();
    switch (member) {
      case "clear" -> clear(range, arguments.isEmpty() ? "All" : Args.text(arguments, 0));
      case "insert" -> book.add(lines(range, Args.text(arguments, 0), true));
      case "delete" -> book.add(lines(range, Args.text(arguments, 0), false));
      case "merge" -> {
        if (Args.flag(arguments, 0)) {
          throw FakeProblem.badArgument("The fake host merges whole ranges only");
        }
        book.add(new LayoutOperation.MergeCells("", at));
      }
      case "unmerge" -> book.add(new LayoutOperation.UnmergeCells("", at));
      case "getMergedAreasOrNullObject" -> {
        return merged(range);
      }
      case "copyFrom" -> copy(range, arguments);
      case "moveTo" -> book.add(new CellOperation.MoveRange("", at, Args.text(arguments, 0)));
      case "removeDuplicates" -> {
        return RowCalls.removeDuplicates(range, arguments);
      }
      case "group" -> book.add(group(range, Args.text(arguments, 0)));
      case "ungroup" -> FileChanges.ungroup(range);
      default -> throw FakeProblem.unknown(range, member);
    }
    return range;
  }

  private static void clear(FakeRange range, String what) {
    String at = range.toString();
    WorkbookOperation operation =
        switch (what) {
          case "All" -> new CellOperation.ClearCells("", at, ClearWhat.ALL);
          case "Contents" -> new CellOperation.ClearCells("", at, ClearWhat.CONTENTS);
          case "Formats" -> new CellOperation.ClearCells("", at, ClearWhat.FORMATS);
          case "RemoveHyperlinks" -> new NoteOperation.SetHyperlink("", at, "");
          default -> throw FakeProblem.badArgument("clear " + what);
        };
    range.book().add(operation);
  }

  private static WorkbookOperation lines(FakeRange range, String shift, boolean insert) {
    CellArea area = range.area();
    String sheet = range.sheet().name();
    Args.oneOf(shift, List.of(insert ? "Down" : "Up", insert ? "Right" : "Left"));
    if (area.isWholeRows()) {
      int at = area.firstRow() + 1;
      return insert
          ? new LineOperation.InsertRows("", sheet, at, area.rows())
          : new LineOperation.DeleteRows("", sheet, at, area.rows());
    }
    if (area.isWholeColumns()) {
      String at = dev.deckhand.document.CellAddress.columnName(area.firstColumn());
      return insert
          ? new LineOperation.InsertColumns("", sheet, at, area.columns())
          : new LineOperation.DeleteColumns("", sheet, at, area.columns());
    }
    throw FakeProblem.badArgument("The fake host inserts and deletes whole rows and columns only");
  }

  private static WorkbookOperation group(FakeRange range, String by) {
    SheetLines lines =
        SheetLines.of(new dev.deckhand.document.SheetRange(range.sheet().name(), range.area()));
    boolean rows = lines.axis() == SheetLines.Axis.ROWS;
    Args.oneOf(by, List.of(rows ? "ByRows" : "ByColumns"));
    return rows
        ? new LayoutOperation.GroupRows("", lines.toString())
        : new LayoutOperation.GroupColumns("", lines.toString());
  }

  private static FakeThing merged(FakeRange range) {
    String areas =
        range.sheet().snapshot().mergedAreas().stream()
            .filter(range.area()::intersects)
            .map(area -> new FakeRange(range.sheet(), area).toString())
            .collect(Collectors.joining(","));
    if (areas.isEmpty()) {
      return new FakeNull();
    }
    Gathered merged =
        new Gathered(
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode(), areas);
    merged.node().put("address", areas);
    return merged;
  }

  /** Formulas filled from the first cell of a range are what Excel makes of a copied formula. */
  private static void copy(FakeRange range, List<Object> arguments) {
    FakeRange from = (FakeRange) arguments.getFirst();
    String kind = arguments.size() > 1 ? Args.text(arguments, 1) : "All";
    CopyWhat what = COPIES.get(Args.oneOf(kind, List.copyOf(COPIES.keySet())));
    if (what == CopyWhat.FORMULAS
        && from.sheet() == range.sheet()
        && from.area().equals(CellArea.of(range.area().first()))) {
      Cell cell = from.sheet().snapshot().cell(from.area().first()).orElse(null);
      if (cell != null && cell.formula() != null) {
        range
            .book()
            .add(new CellOperation.FillFormula("", range.toString(), "=" + cell.formula().text()));
        return;
      }
    }
    range.book().add(new CellOperation.CopyRange("", from.toString(), range.toString(), what));
  }
}
