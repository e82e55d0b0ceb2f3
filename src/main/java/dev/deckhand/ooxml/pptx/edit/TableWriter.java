package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.plan.BoundDeckOperation.WriteTableCells;
import dev.deckhand.plan.TextParagraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Runs {@code writeTableCells}; the cells' look stays. */
final class TableWriter {
  private final SlideShapes shapes;

  TableWriter(SlideShapes shapes) {
    this.shapes = shapes;
  }

  void run(WriteTableCells operation) {
    Element frame = shapes.find(operation.id(), operation.slide(), operation.shape()).element();
    Element table = Graphic.table(frame);
    if (table == null) {
      throw refused(frame, "is no table");
    }
    List<Element> rows = Dom.children(table, Ns.A, "tr");
    for (int r = 0; r < operation.values().size(); r++) {
      List<@Nullable String> values = operation.values().get(r);
      for (int c = 0; c < values.size(); c++) {
        String value = values.get(c);
        if (value != null) {
          Element cell = cell(frame, rows, operation.row() + r, operation.column() + c);
          TextBody.write(body(cell), List.of(TextParagraph.of(value)));
        }
      }
    }
  }

  private static Element cell(Element frame, List<Element> rows, int row, int column) {
    List<Element> cells =
        row > rows.size() ? List.of() : Dom.children(rows.get(row - 1), Ns.A, "tc");
    if (column > cells.size()) {
      throw refused(frame, "has no cell %d, %d".formatted(row, column));
    }
    Element cell = cells.get(column - 1);
    if (Dom.flag(cell, "hMerge", false) || Dom.flag(cell, "vMerge", false)) {
      throw refused(frame, "has cell %d, %d merged into another".formatted(row, column));
    }
    return cell;
  }

  private static Element body(Element cell) {
    Element body = Dom.child(cell, Ns.A, "txBody");
    if (body == null) {
      body = Markup.element(cell, Ns.A, "txBody");
      cell.insertBefore(body, cell.getFirstChild());
      Markup.append(body, Ns.A, "bodyPr");
      Markup.append(body, Ns.A, "lstStyle");
    }
    return body;
  }

  private static DocumentProblem refused(Element frame, String what) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "%s %s.".formatted(ShapeProperties.label(frame), what),
        "Name a cell of a table on the slide.");
  }
}
