package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formulas of a version with those of edited cells in their place. */
final class EditedGraph implements FormulaView {
  private final FormulaGraph base;
  private final EditedCells edits;
  private final FormulaGraph edited;

  /**
   * @param base the formulas of the workbook beneath the edits
   */
  EditedGraph(FormulaGraph base, EditedCells edits) {
    this.base = base;
    this.edits = edits;
    this.edited =
        new FormulaGraph(
            edits, new RegionBuilder(new Definitions(edits), base.regionCount()).edited(edits));
  }

  @Override
  public CellSource source() {
    return edits;
  }

  @Override
  public int regionCount() {
    return base.regionCount() + edited.regionCount();
  }

  @Override
  public @Nullable Region at(int sheet, int row, int column) {
    return (edits.isEdited(sheet, row, column) ? edited : base).at(sheet, row, column);
  }

  @Override
  public int columns(int sheet) {
    return Math.max(base.columns(sheet), edited.columns(sheet));
  }

  @Override
  public void visit(int sheet, int column, int firstRow, int lastRow, Visitor visitor) {
    base.visit(sheet, column, firstRow, lastRow, visitor);
    edited.visit(sheet, column, firstRow, lastRow, visitor);
  }

  @Override
  public void readers(int sheet, CellArea cells, ReadingIndex.Visitor visitor) {
    base.readers(sheet, cells, visitor);
    edited.readers(sheet, cells, visitor);
  }

  @Override
  public List<Region> computed() {
    return both(base.computed(), edited.computed());
  }

  @Override
  public List<Region> arrays() {
    return both(base.arrays(), edited.arrays());
  }

  /** Those still there: an edited cell has lost the formula it had. */
  private List<Region> both(List<Region> before, List<Region> now) {
    return Stream.concat(before.stream().filter(this::hasCells), now.stream()).toList();
  }

  private boolean hasCells(Region region) {
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      if (!edits.isEdited(region.sheet(), row, region.column())) {
        return true;
      }
    }
    return false;
  }
}
