package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.LineOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Rows or columns that were inserted or deleted. */
final class LineDifference implements Difference {
  /** Which lines. */
  enum Axis {
    ROWS,
    COLUMNS
  }

  private final Axis axis;

  LineDifference(Axis axis) {
    this.axis = axis;
  }

  /** Lines between two matches: so many here, so many in the golden worksheet. */
  private record Gap(int at, int now, int golden, boolean last) {}

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      List<Operation> shifts = new ArrayList<>();
      for (Gap gap : gaps(lines(pair.now().cells()), lines(pair.golden().cells())).reversed()) {
        shift(pair.now().name(), gap, shifts, ids);
      }
      if (!shifts.isEmpty()) {
        proposals.add(shifts);
      }
    }
    return proposals;
  }

  @Override
  public boolean areIndependent() {
    return false;
  }

  @Override
  public boolean isWorthwhile(WorkbookSide before, WorkbookSide after, WorkbookSide golden) {
    return CellDistance.between(after, golden) < CellDistance.between(before, golden);
  }

  private List<String> lines(SheetSnapshot sheet) {
    return switch (axis) {
      case ROWS -> LineContents.rows(sheet);
      case COLUMNS -> LineContents.columns(sheet);
    };
  }

  private static List<Gap> gaps(List<String> now, List<String> golden) {
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Alignment.Match match : Alignment.of(now, golden)) {
      gaps.add(new Gap(i, match.now() - i, match.golden() - j, false));
      i = match.now() + 1;
      j = match.golden() + 1;
    }
    gaps.add(new Gap(i, now.size() - i, golden.size() - j, true));
    return gaps;
  }

  /** Lines that both sides have in a gap are rewritten, only the surplus moves others. */
  private void shift(String sheet, Gap gap, List<Operation> shifts, Supplier<String> ids) {
    int surplus = gap.now() - gap.golden();
    if (surplus > 0) {
      shifts.add(delete(ids.get(), sheet, gap.at() + gap.golden(), surplus));
    } else if (surplus < 0 && !gap.last()) {
      shifts.add(insert(ids.get(), sheet, gap.at() + gap.now(), -surplus));
    }
  }

  private Operation delete(String id, String sheet, int at, int count) {
    return switch (axis) {
      case ROWS -> new LineOperation.DeleteRows(id, sheet, at + 1, count);
      case COLUMNS -> new LineOperation.DeleteColumns(id, sheet, CellAddress.columnName(at), count);
    };
  }

  private Operation insert(String id, String sheet, int at, int count) {
    return switch (axis) {
      case ROWS -> new LineOperation.InsertRows(id, sheet, at + 1, count);
      case COLUMNS -> new LineOperation.InsertColumns(id, sheet, CellAddress.columnName(at), count);
    };
  }
}
