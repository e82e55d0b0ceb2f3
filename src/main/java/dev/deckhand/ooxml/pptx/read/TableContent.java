package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.ShapeContent.Merge;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table by rows and columns (ECMA-376 part 1, 21.1.3). */
final class TableContent {
  private TableContent() {}

  static @Nullable ShapeContent of(@Nullable Element table) {
    if (table == null) {
      return null;
    }
    Element grid = Dom.child(table, Ns.A, "tblGrid");
    int columns = grid == null ? 0 : Dom.children(grid, Ns.A, "gridCol").size();
    List<List<String>> cells = new ArrayList<>();
    List<Merge> merged = new ArrayList<>();
    for (Element row : Dom.children(table, Ns.A, "tr")) {
      List<String> texts = new ArrayList<>();
      for (Element cell : Dom.children(row, Ns.A, "tc")) {
        texts.add(Paragraphs.joined(Dom.child(cell, Ns.A, "txBody")));
        int tall = (int) Math.clamp(Dom.number(cell, "rowSpan", 1), 1, 10_000);
        int wide = (int) Math.clamp(Dom.number(cell, "gridSpan", 1), 1, 10_000);
        if (tall > 1 || wide > 1) {
          merged.add(new Merge(cells.size() + 1, texts.size(), tall, wide));
        }
      }
      cells.add(texts);
    }
    boolean header = Dom.flag(Dom.child(table, Ns.A, "tblPr"), "firstRow", false);
    return new ShapeContent.Table(cells.size(), columns, header, cells, merged);
  }
}
