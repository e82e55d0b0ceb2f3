package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.edit.CellLoads.Load;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import dev.deckhand.plan.BoundCellOperation.CopyRange;
import dev.deckhand.plan.CopyWhat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies cells, once or as often as the target holds them; references move along. */
final class RangeCopying {
  private final WorkbookDraft draft;
  private final SheetRange from;
  private final SheetRange to;
  private final CopyWhat what;
  private final CellLoads loads;
  private final CellPutting target;
  private final @Nullable ValuesNow values;
  private final Map<CellAddress, Optional<Expression>> parsed = new HashMap<>();

  private RangeCopying(WorkbookDraft draft, CopyRange operation) {
    this.draft = draft;
    this.from = operation.from();
    this.to = operation.to();
    this.what = operation.what();
    this.loads = CellLoads.of(draft, from);
    this.target = new CellPutting(draft, to.sheet());
    this.values =
        what == CopyWhat.VALUES && loads.hasFormulas() ? new ValuesNow(draft, from) : null;
  }

  static void run(WorkbookDraft draft, CopyRange operation) {
    draft.flush();
    Tiles tiles = new Tiles(operation.from().area(), operation.to().area());
    BesideCopying beside = BesideCopying.of(draft, operation, tiles);
    new RangeCopying(draft, operation).cells(tiles);
    draft.flush();
    beside.put();
    draft.notes().structure("cells", "copied", operation.from() + " to " + operation.to());
  }

  private void cells(Tiles tiles) {
    CellArea area = to.area();
    SheetDraft sheet = draft.sheet(to.sheet());
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellAddress cell = new CellAddress(row, column);
        CellAddress source = tiles.source(cell);
        Load load = loads.at(source);
        boolean nothing =
            load.isBlank()
                && load.style() == sheet.style(cell)
                && !sheet.stored().isStored(row, column);
        if (!nothing) {
          cell(cell, source, load);
        }
      }
    }
  }

  private void cell(CellAddress cell, CellAddress source, Load load) {
    switch (what) {
      case ALL -> {
        target.style(cell, load.style());
        content(cell, source, load);
      }
      case CONTENTS, FORMULAS -> content(cell, source, load);
      case VALUES -> value(cell, source, load);
      case FORMATS -> target.style(cell, load.style());
    }
  }

  private void content(CellAddress cell, CellAddress source, Load load) {
    StoredFormula formula = load.formula();
    if (formula != null) {
      formula(cell, source, formula);
    } else if (load.isBlank() || load.member()) {
      target.clear(cell);
    } else {
      target.content(cell, load.constant());
    }
  }

  private void formula(CellAddress cell, CellAddress source, StoredFormula formula) {
    int rows = cell.row() - source.row();
    int columns = cell.column() - source.column();
    String text = CellLoads.text(formula, source);
    Expression expression = parsed.computeIfAbsent(source, s -> parse(text)).orElse(null);
    if (expression == null) {
      target.clear(cell);
      draft.notes().notEvaluated(place(cell), text, "It could not be read and was not copied");
      return;
    }
    String shifted = Expressions.shift(expression, rows, columns).print();
    Content content =
        switch (formula) {
          case StoredFormula.Plain p -> new Content.Formula(shifted, CellValue.EMPTY);
          case StoredFormula.Filled f -> new Content.Formula(shifted, CellValue.EMPTY);
          case StoredFormula.Shared s -> new Content.Formula(shifted, CellValue.EMPTY);
          case StoredFormula.Array a when a.dynamic() ->
              new Content.DynamicArray(shifted, CellArea.of(cell), CellValue.EMPTY);
          case StoredFormula.Array a ->
              new Content.FixedArray(
                  shifted,
                  CellArea.between(cell, a.area().last().plus(rows, columns)),
                  CellValue.EMPTY);
        };
    target.content(cell, content);
  }

  private static Optional<Expression> parse(String formula) {
    try {
      return Optional.of(FormulaParser.parse(formula));
    } catch (FormulaSyntaxException notOurs) {
      return Optional.empty();
    }
  }

  private void value(CellAddress cell, CellAddress source, Load load) {
    boolean computed = load.formula() != null || load.member();
    if (values == null || !computed) {
      content(cell, source, load);
      return;
    }
    CellValue value = values.of(source, load.value());
    Recalculation.Unknown unknown = values.unknown(source);
    if (unknown != null) {
      value = CellValue.EMPTY;
      StoredFormula formula = load.formula();
      String text = formula == null ? "" : formula.at(source).text();
      draft
          .notes()
          .notEvaluated(
              place(cell), text, "The value to copy is not known (" + unknown.reason() + ")");
    }
    if (value.isEmpty()) {
      target.clear(cell);
    } else {
      target.content(cell, new Content.Constant(value));
    }
  }

  private String place(CellAddress cell) {
    return SheetRange.of(to.sheet(), cell).toString();
  }
}
