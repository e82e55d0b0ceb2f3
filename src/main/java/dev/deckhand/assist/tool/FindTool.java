package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Finds a text in what the user can see. */
final class FindTool implements Tool {
  private static final int MOST = 50;

  /** Stored cells looked at in one call. */
  private static final int MAX_CELLS = 2_000_000;

  private final ToolDesk desk;

  FindTool(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Looking for \"" + arguments.shown("text") + "\"";
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    String wanted = arguments.text("text").toLowerCase(Locale.ROOT);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode found = node.putArray("found");
    boolean whole =
        desk.host() == Host.EXCEL ? cells(found, wanted, arguments) : shapes(found, wanted);
    if (!whole) {
      node.put("more", "there may be more; look for a longer text or in one worksheet");
    }
    return node;
  }

  /** Whether all was looked at and told. */
  private boolean cells(ArrayNode found, String wanted, Arguments arguments) {
    VisibleCells visible = desk.visible();
    boolean formulas = arguments.flag("formulas");
    List<SheetSnapshot> sheets =
        arguments
            .optional("sheet")
            .map(name -> List.of(named(visible, name)))
            .orElseGet(visible::sheets);
    int looked = 0;
    for (SheetSnapshot sheet : sheets) {
      Iterator<Cell> cells = (formulas ? sheet.formulas() : sheet.cells()).iterator();
      while (cells.hasNext()) {
        if (looked++ == MAX_CELLS || found.size() == MOST) {
          return false;
        }
        Cell cell = cells.next();
        if (visible.shows(sheet, cell.address()) && holds(cell, wanted, formulas, visible)) {
          tell(found.addObject(), sheet, cell, visible);
        }
      }
    }
    return true;
  }

  private static SheetSnapshot named(VisibleCells visible, String name) {
    return Shown.sheet(visible, new SheetRange(name, CellArea.WHOLE_SHEET));
  }

  private boolean holds(Cell cell, String wanted, boolean formulas, VisibleCells visible) {
    CellFormula formula = cell.formula();
    if (formulas) {
      return formula != null
          && visible.tells(formula.text())
          && formula.text().toLowerCase(Locale.ROOT).contains(wanted);
    }
    return !cell.value().isEmpty() && text(cell).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String text(Cell cell) {
    return NumberFormats.text(cell.value(), cell.numberFormat(), desk.workbook().date1904());
  }

  private void tell(ObjectNode node, SheetSnapshot sheet, Cell cell, VisibleCells visible) {
    node.put("cell", SheetRange.of(sheet.name(), cell.address()).toString());
    node.put("shows", Shown.cut(text(cell)));
    CellFormula formula = cell.formula();
    if (formula != null && visible.tells(formula.text())) {
      node.put("formula", "=" + Shown.cut(formula.text()));
    }
  }

  private boolean shapes(ArrayNode found, String wanted) {
    for (DeckOutline.Slide slide : desk.deck().slides()) {
      if (slide.hidden()) {
        continue;
      }
      for (DeckOutline.Shape shape : slide.shapes()) {
        if (shape.seenText().toLowerCase(Locale.ROOT).contains(wanted)) {
          if (found.size() == MOST) {
            return false;
          }
          found
              .addObject()
              .put("anchor", "slide " + slide.number() + "/#" + shape.id())
              .put("text", Shown.cut(shape.seenText()));
        }
      }
    }
    return true;
  }
}
