package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The size of a table is what its columns and rows say (ECMA-376 part 1, 21.1.3.2 and 21.1.3.18);
 * that of its frame follows them. Rows still grow with their text.
 */
final class TableSize {
  private TableSize() {}

  /** Scales columns and rows of the table in a frame, if there is one, to a size in EMU. */
  static void set(Element frame, long width, long height) {
    Element table = Graphic.table(frame);
    Element grid = Dom.child(table, Ns.A, "tblGrid");
    if (table != null && grid != null) {
      scale(Dom.children(grid, Ns.A, "gridCol"), "w", width);
      scale(Dom.children(table, Ns.A, "tr"), "h", height);
    }
  }

  private static void scale(List<Element> parts, String attribute, long size) {
    long before = parts.stream().mapToLong(part -> Dom.number(part, attribute, 0)).sum();
    if (before <= 0 || size <= 0 || before == size) {
      return;
    }
    for (Element part : parts) {
      long scaled = Math.round((double) Dom.number(part, attribute, 0) * size / before);
      part.setAttribute(attribute, Long.toString(scaled));
    }
  }
}
