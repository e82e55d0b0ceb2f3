package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.trace.CellTrace;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.SheetRange;
import java.util.List;

/** Traces a cell; what leads through hidden cells is counted, not told. */
final class TraceTool implements Tool {
  private static final int DEEPEST = 5;
  private static final int MOST = 150;

  private final ToolDesk desk;

  TraceTool(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Tracing " + arguments.shown("cell");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    SheetRange cell = arguments.range("cell");
    VisibleCells visible = desk.visible();
    Shown.sheet(visible, cell);
    if (!cell.area().isSingleCell()) {
      throw new ToolProblem(cell + " is more than one cell; name one");
    }
    if (!visible.showsAll(cell)) {
      throw new ToolProblem(cell + " is hidden");
    }
    CellTrace trace = desk.tracing().trace(cell, arguments.number("depth", 2, DEEPEST));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Told told = new Told(visible);
    told.one(node.putObject("cell"), trace.cell());
    told.all(node.putArray("reads"), trace.precedents());
    told.all(node.putArray("isReadBy"), trace.dependents());
    if (told.hidden > 0) {
      node.put("hiddenLeftOut", told.hidden);
    }
    if (trace.truncated() || told.count >= MOST) {
      node.put("more", "there is more than is told");
    }
    return node;
  }

  /** What is told of a tree. */
  private static final class Told {
    private final VisibleCells visible;
    private int hidden;
    private int count;

    Told(VisibleCells visible) {
      this.visible = visible;
    }

    void all(ArrayNode array, List<CellTrace.Node> nodes) {
      for (CellTrace.Node node : nodes) {
        if (!visible.showsAll(SheetRange.parse(node.range()))) {
          hidden++;
        } else if (count < MOST) {
          count++;
          one(array.addObject(), node);
        }
      }
    }

    void one(ObjectNode at, CellTrace.Node node) {
      at.put("range", node.range());
      String text = node.text();
      if (text != null) {
        at.put("shows", Shown.cut(text));
      }
      String formula = node.formula();
      if (formula != null && visible.tells(formula)) {
        at.put("formula", "=" + Shown.cut(formula));
      }
      if (!node.children().isEmpty()) {
        all(at.putArray("below"), node.children());
      }
    }
  }
}
