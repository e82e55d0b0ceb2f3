package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.edit.CellLoads.Load;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import dev.deckhand.ooxml.xlsx.reference.MovedCells;
import dev.deckhand.plan.BoundCellOperation.MoveRange;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Moves cells with everything on them; all that refers to them follows. */
final class RangeMoving {
  private final WorkbookDraft draft;
  private final MovedCells moved;
  private final CellLoads loads;

  private RangeMoving(WorkbookDraft draft, MovedCells moved) {
    this.draft = draft;
    this.moved = moved;
    this.loads = CellLoads.of(draft, moved.from());
  }

  static void run(WorkbookDraft draft, MoveRange operation) {
    draft.flush();
    MovedCells moved = new MovedCells(operation.from(), operation.to());
    RangeMoving moving = new RangeMoving(draft, moved);
    BesideMoving beside = BesideMoving.lift(draft, moved);
    moving.clear();
    // what refers to the cells follows while they are nowhere, so that nothing is moved twice
    FormulaRewrite.everywhere(draft, FormulaChange.relocated(moved));
    draft.reload();
    moving.put();
    beside.put();
    draft.notes().structure("cells", "moved", operation.from() + " to " + operation.to());
  }

  private void clear() {
    clear(moved.from());
    clear(moved.to());
    draft.flush();
  }

  private void clear(SheetRange range) {
    CellPutting target = new CellPutting(draft, range.sheet());
    draft.sheet(range.sheet()).existing(range.area()).forEach(target::wipe);
  }

  private void put() {
    CellPutting target = new CellPutting(draft, moved.to().sheet());
    new TreeMap<>(loads.stored())
        .forEach(
            (source, load) -> {
              CellAddress cell = moved.moved(source);
              target.style(cell, load.style());
              Content content = content(source, cell, load);
              if (content != null) {
                target.put(cell, content);
              }
            });
    draft.flush();
  }

  private @Nullable Content content(CellAddress source, CellAddress cell, Load load) {
    StoredFormula formula = load.formula();
    if (formula == null) {
      return load.isBlank() ? null : load.constant();
    }
    String text = followed(CellLoads.text(formula, source), cell);
    return switch (formula) {
      case StoredFormula.Plain p -> new Content.Formula(text, load.value());
      case StoredFormula.Filled f -> new Content.Formula(text, load.value());
      case StoredFormula.Shared s -> new Content.Formula(text, load.value());
      case StoredFormula.Array a when a.dynamic() ->
          new Content.DynamicArray(text, moved.moved(a.area()), load.value());
      case StoredFormula.Array a ->
          new Content.FixedArray(text, moved.moved(a.area()), load.value());
    };
  }

  /** A moved formula goes on referring to what it refers to. */
  private String followed(String formula, CellAddress cell) {
    FormulaHome home = new FormulaHome(moved.from().sheet(), moved.to().sheet(), false);
    String place = SheetRange.of(moved.to().sheet(), cell).toString();
    try {
      Followed followed = Followed.relocated(formula, home, moved);
      followed.lost().forEach(reference -> draft.notes().loss(place, reference));
      return followed.text();
    } catch (FormulaSyntaxException unreadable) {
      draft.notes().notEvaluated(place, formula, "It could not be read and stays as it was");
      return formula;
    }
  }
}
