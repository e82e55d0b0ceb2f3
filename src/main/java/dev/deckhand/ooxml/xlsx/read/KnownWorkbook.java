package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook version that was read before: its cells and, once asked for, its formula graph. */
public final class KnownWorkbook {
  private final WorkbookSnapshot snapshot;
  private @Nullable FormulaGraph formulas;

  public KnownWorkbook(WorkbookSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Nothing was read before. */
  public static KnownWorkbook none() {
    return new KnownWorkbook(WorkbookSnapshot.NOTHING);
  }

  public WorkbookSnapshot snapshot() {
    return snapshot;
  }

  /** The worksheets by the names of their parts. */
  public Map<String, SheetCells> sheets() {
    return SheetCells.byPart(snapshot);
  }

  /** The formulas of a workbook; those of this version where it still has its cells. */
  public FormulaGraph formulas(LoadedWorkbook now) {
    return isSame(now) ? formulas() : FormulaGraph.of(new SnapshotSource(now.snapshot()));
  }

  private synchronized FormulaGraph formulas() {
    FormulaGraph known = formulas;
    if (known == null) {
      known = FormulaGraph.of(new SnapshotSource(snapshot));
      formulas = known;
    }
    return known;
  }

  private boolean isSame(LoadedWorkbook now) {
    List<SheetCells> sheets = now.sheets();
    boolean same =
        snapshot.sheets().size() == sheets.size()
            && snapshot.names().equals(now.names())
            && snapshot.tables().equals(now.tables());
    for (int i = 0; same && i < sheets.size(); i++) {
      same =
          snapshot.sheets().get(i) instanceof SheetCells before
              && before.columns() == sheets.get(i).columns()
              && before.name().equals(sheets.get(i).name());
    }
    return same;
  }
}
