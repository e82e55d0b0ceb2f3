package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.TextFit;
import dev.deckhand.ooxml.pptx.fit.SlideMeasure;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.plan.BoundDeckOperation.AddTable;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.TextParagraph;
import java.util.List;
import org.w3c.dom.Element;

/** Runs {@code addTable}: a native table (ECMA-376 part 1, 21.1.3.13) in the deck's table style. */
final class TableAdder {
  private static final double EMU_PER_POINT = 12_700;

  /** What text has where the presentation says nothing, in hundredths of a point (21.1.2.3.9). */
  private static final long USUAL_SIZE = 1800;

  private final DeckEdit deck;
  private final NewShapes shapes;
  private final EditLog log;

  TableAdder(DeckEdit deck, NewShapes shapes, EditLog log) {
    this.deck = deck;
    this.shapes = shapes;
    this.log = log;
  }

  void run(AddTable operation) {
    NewShapes.Fresh fresh = shapes.add(operation.slide(), "graphicFrame");
    Element data =
        NewShapes.frame(fresh, "Table", deck.dialect().uri(Ns.A).replaceFirst("main$", "table"));
    long usual = usualSize();
    double lacking = 0;
    double size = 0;
    for (TableLayout layout : TableLayout.all(operation.rows(), operation.at(), usual / 100.0)) {
      Dom.children(data).forEach(Dom::remove);
      draw(data, operation, layout, usual);
      SlideShapes.OnSlide added = place(operation, fresh, layout.height());
      lacking = lacking(added, layout);
      size = layout.size();
      if (lacking < 0.5) {
        return;
      }
    }
    log.object(
        "table",
        fresh.slide(),
        ShapeProperties.label(fresh.element()),
        "needs about %.0f pt more room than its place has, with letters of %.0f pt"
            .formatted(lacking, size));
  }

  private void draw(Element data, AddTable operation, TableLayout layout, long usual) {
    Element table = Markup.append(data, Ns.A, "tbl");
    properties(table, operation.rows().size() > 1);
    Element grid = Markup.append(table, Ns.A, "tblGrid");
    for (double width : layout.widths()) {
      Markup.append(grid, Ns.A, "gridCol").setAttribute("w", emu(width));
    }
    rows(table, operation.rows(), layout, usual);
  }

  private SlideShapes.OnSlide place(AddTable operation, NewShapes.Fresh fresh, double height) {
    ShapeBox at = operation.at();
    ShapeBox box = new ShapeBox(at.x(), at.y(), at.width(), height);
    return shapes.place(operation.id(), operation.slide(), fresh, box);
  }

  /** How much room is missing: below, or beside the longest word; measured with real widths. */
  private double lacking(SlideShapes.OnSlide added, TableLayout layout) {
    TextFit fit = new SlideMeasure(deck, added.slide()).text(added.shape());
    return fit == null
        ? layout.lacking()
        : Math.max(layout.lacking(), Math.max(fit.overflow(), fit.tooWide()));
  }

  private void properties(Element table, boolean header) {
    Element properties = Markup.append(table, Ns.A, "tblPr");
    if (header) {
      properties.setAttribute("firstRow", "1");
    }
    properties.setAttribute("bandRow", "1");
    Markup.append(properties, Ns.A, "tableStyleId")
        .setTextContent(new TableStyles(deck, log).usual());
  }

  private static void rows(Element table, List<List<String>> rows, TableLayout layout, long usual) {
    long size = Math.round(layout.size() * 100);
    for (int r = 0; r < rows.size(); r++) {
      Element row = Markup.append(table, Ns.A, "tr");
      row.setAttribute("h", emu(layout.heights().get(r)));
      for (int c = 0; c < rows.get(r).size(); c++) {
        boolean right = NumberColumns.is(rows, c);
        cell(row, rows.get(r).get(c), right, size == usual ? 0 : size);
      }
    }
  }

  /** A cell; a size of 0 is the usual one, which is inherited. */
  private static void cell(Element row, String text, boolean right, long size) {
    Element cell = Markup.append(row, Ns.A, "tc");
    Element body = Markup.append(cell, Ns.A, "txBody");
    Markup.append(body, Ns.A, "bodyPr");
    Markup.append(body, Ns.A, "lstStyle");
    Element model = Markup.append(body, Ns.A, "p");
    if (right) {
      Markup.append(model, Ns.A, "pPr").setAttribute("algn", "r");
    }
    if (size > 0) {
      Markup.append(model, Ns.A, "endParaRPr").setAttribute("sz", Long.toString(size));
    }
    TextBody.write(body, List.of(TextParagraph.of(text)));
    Markup.append(cell, Ns.A, "tcPr").setAttribute("anchor", "ctr");
  }

  private long usualSize() {
    Element styles = Dom.child(deck.root(deck.presentation()), Ns.P, "defaultTextStyle");
    Element run = Dom.path(styles, Ns.A, "lvl1pPr", "defRPr");
    return Math.clamp(Dom.number(run, "sz", USUAL_SIZE), 800, USUAL_SIZE);
  }

  private static String emu(double points) {
    return Long.toString(Math.round(points * EMU_PER_POINT));
  }
}
