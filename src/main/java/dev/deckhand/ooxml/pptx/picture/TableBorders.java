package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Writes the lines that a table has by its style into its cells; POI draws only those of cells. */
final class TableBorders {
  private static final List<String> SIDES = List.of("lnL", "lnR", "lnT", "lnB");
  private static final String REFERRED = "12700";

  private final Element style;
  private final boolean firstRow;
  private final boolean lastRow;
  private final List<Element> rows;

  /**
   * The lines of a table.
   *
   * @param style its {@code a:tblStyle}
   */
  TableBorders(Element table, Element style) {
    this.style = style;
    Element properties = Dom.child(table, Ns.A, "tblPr");
    this.firstRow = Dom.flag(properties, "firstRow", false);
    this.lastRow = Dom.flag(properties, "lastRow", false);
    this.rows = Dom.children(table, Ns.A, "tr");
  }

  void write() {
    for (int row = 0; row < rows.size(); row++) {
      List<Element> cells = Dom.children(rows.get(row), Ns.A, "tc");
      for (int column = 0; column < cells.size(); column++) {
        Element properties = Dom.child(cells.get(column), Ns.A, "tcPr");
        if (properties != null) {
          write(
              properties,
              List.of(
                  side(row, column == 0 ? "left" : "insideV"),
                  side(row, column == cells.size() - 1 ? "right" : "insideV"),
                  between(row - 1, row),
                  between(row, row + 1)));
        }
      }
    }
  }

  private Line side(int row, String name) {
    String part = part(row);
    Line own = line(part, name);
    return own.element() == null && !part.equals("wholeTbl") ? line("wholeTbl", name) : own;
  }

  /** The line between two rows: what the head or the foot says goes before the rest. */
  private Line between(int above, int below) {
    boolean head = firstRow && above == 0;
    boolean foot = lastRow && below == rows.size() - 1;
    Line own = head ? line("firstRow", "bottom") : foot ? line("lastRow", "top") : Line.NONE;
    if (own.element() != null) {
      return own;
    }
    return above < 0
        ? side(below, "top")
        : below == rows.size() ? side(above, "bottom") : line("wholeTbl", "insideH");
  }

  private String part(int row) {
    return firstRow && row == 0
        ? "firstRow"
        : lastRow && row == rows.size() - 1 ? "lastRow" : "wholeTbl";
  }

  /** A line of a style: written out, or one of the theme in a colour. */
  private record Line(@Nullable Element element) {
    static final Line NONE = new Line(null);
  }

  private Line line(String part, String name) {
    Element border = Dom.path(style, Ns.A, part, "tcStyle", "tcBdr", name);
    Element written = Dom.child(border, Ns.A, "ln");
    return new Line(written == null ? Dom.child(border, Ns.A, "lnRef") : written);
  }

  /** Lines come first in the properties of a cell, in their order (21.1.3.17). */
  private static void write(Element properties, List<Line> lines) {
    for (int i = SIDES.size() - 1; i >= 0; i--) {
      Element known = Dom.child(properties, Ns.A, SIDES.get(i));
      Element model = lines.get(i).element();
      Element line = known != null || model == null ? known : made(properties, SIDES.get(i), model);
      if (line != null) {
        properties.insertBefore(line, properties.getFirstChild());
      }
    }
  }

  private static Element made(Element properties, String name, Element model) {
    Element line = element(properties, name);
    if (model.getLocalName().equals("lnRef")) {
      boolean none = "0".equals(model.getAttribute("idx"));
      Element fill = element(properties, none ? "noFill" : "solidFill");
      Dom.children(model).forEach(color -> append(fill, none ? null : color));
      line.setAttribute("w", REFERRED);
      line.appendChild(fill);
    } else {
      line.setAttribute("w", model.hasAttribute("w") ? model.getAttribute("w") : REFERRED);
      Dom.children(model).forEach(child -> append(line, child));
    }
    return line;
  }

  private static void append(Element parent, @Nullable Element child) {
    if (child != null) {
      parent.appendChild(parent.getOwnerDocument().importNode(child, true));
    }
  }

  private static Element element(Element near, String local) {
    String prefix = near.getPrefix();
    return near.getOwnerDocument()
        .createElementNS(near.getNamespaceURI(), prefix == null ? local : prefix + ":" + local);
  }
}
