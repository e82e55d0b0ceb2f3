package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.TextFit;
import dev.deckhand.document.TextFit.Autofit;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** How high the text of its cells makes a table (ECMA-376 part 1, 21.1.3). */
final class TableMeasure {
  private static final double MARGIN_X = 7.2;
  private static final double MARGIN_Y = 3.6;

  private final TextSources sources;
  private final TableStyles styles;
  private final Element table;
  private final double[] columns;
  private final Set<String> estimates = new TreeSet<>();
  private final List<Double> heights = new ArrayList<>();
  private double needed;
  private double stored;
  private double widest;
  private double room;
  private double smallest = Double.MAX_VALUE;
  private int lines;

  TableMeasure(TextSources sources, TableStyles styles, Element table) {
    this.sources = sources;
    this.styles = styles;
    this.table = table;
    Element grid = Dom.child(table, Ns.A, "tblGrid");
    List<Element> widths = grid == null ? List.of() : Dom.children(grid, Ns.A, "gridCol");
    this.columns = widths.stream().mapToDouble(column -> Units.points(column, "w", 0)).toArray();
  }

  /** The table as a whole: a row that its text makes higher moves what is below it. */
  TextFit in(Box frame) {
    boolean first = true;
    for (Element row : Dom.children(table, Ns.A, "tr")) {
      row(row, first);
      first = false;
    }
    return new TextFit(
        needed,
        Math.max(stored, frame.height()),
        room,
        widest,
        lines,
        smallest == Double.MAX_VALUE ? 0 : smallest,
        Autofit.ROW,
        new Box(frame.x(), frame.y(), frame.width(), Math.max(needed, stored)),
        List.copyOf(estimates));
  }

  private void row(Element row, boolean first) {
    double height = Units.points(row, "h", 0);
    stored += height;
    int column = 0;
    for (Element cell : Dom.children(row, Ns.A, "tc")) {
      if (!merged(cell)) {
        double text = cell(cell, column, first);
        height = Dom.number(cell, "rowSpan", 1) > 1 ? height : Math.max(height, text);
      }
      column++;
    }
    heights.add(height);
    needed += height;
  }

  /** How high each row is, its text included. */
  List<Double> rows() {
    in(new Box(0, 0, 0, 0));
    return List.copyOf(heights);
  }

  /** The height a cell needs, margins included. */
  private double cell(Element cell, int column, boolean firstRow) {
    Element body = Dom.child(cell, Ns.A, "txBody");
    Element properties = Dom.child(cell, Ns.A, "tcPr");
    boolean upright = "horz".equals(vertical(properties));
    if (body == null || !upright) {
      return 0;
    }
    double margins =
        Units.points(properties, "marL", MARGIN_X) + Units.points(properties, "marR", MARGIN_X);
    double width = Math.max(width(column, (int) Dom.number(cell, "gridSpan", 1)) - margins, 1);
    TextArea area =
        new TextArea(
            new Box(0, 0, width, Double.MAX_VALUE / 8), false, true, 1, 0, "t", Autofit.ROW, 1, 0);
    boolean bold = styles.bold(table, firstRow, column == 0);
    TextFit fit = new BodyMeasure(sources.ofCell(body), sources.fonts(), bold).of(body, area);
    lines += fit.lines();
    smallest = fit.smallest() > 0 ? Math.min(smallest, fit.smallest()) : smallest;
    estimates.addAll(fit.estimates());
    if (fit.widest() - width > widest - room || room == 0) {
      widest = fit.widest();
      room = width;
    }
    return fit.needed()
        + Units.points(properties, "marT", MARGIN_Y)
        + Units.points(properties, "marB", MARGIN_Y);
  }

  private static String vertical(@org.jspecify.annotations.Nullable Element properties) {
    String vertical = Dom.attribute(properties, "vert");
    return vertical == null ? "horz" : vertical;
  }

  private double width(int column, int span) {
    double width = 0;
    for (int i = column; i < Math.min(column + Math.max(span, 1), columns.length); i++) {
      width += columns[i];
    }
    return width;
  }

  private static boolean merged(Element cell) {
    return Dom.flag(cell, "hMerge", false) || Dom.flag(cell, "vMerge", false);
  }
}
