package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where a series stands in the workbook: one row or column of values. What has no reference is kept
 * in the chart alone.
 *
 * @param name one cell
 * @param down whether values run down a column
 */
record SeriesPlace(
    @Nullable SheetRange name,
    @Nullable SheetRange categories,
    @Nullable SheetRange values,
    boolean down) {

  /**
   * The place of a series.
   *
   * @throws IllegalArgumentException saying what about a reference cannot be followed
   */
  static SeriesPlace of(Element series, boolean scatter) {
    if (Dom.child(series, Ns.C, scatter ? "yVal" : "val") == null) {
      throw new IllegalArgumentException("a series without values");
    }
    SheetRange name = range(Dom.child(series, Ns.C, "tx"));
    SheetRange categories = line(Dom.child(series, Ns.C, scatter ? "xVal" : "cat"));
    SheetRange values = line(Dom.child(series, Ns.C, scatter ? "yVal" : "val"));
    if (name != null && !name.area().isSingleCell()) {
      throw new IllegalArgumentException("a name of several cells, " + name);
    }
    SheetRange told = values == null || values.area().isSingleCell() ? categories : values;
    return new SeriesPlace(name, categories, values, told == null || told.area().columns() == 1);
  }

  private static @Nullable SheetRange line(@Nullable Element holder) {
    SheetRange range = range(holder);
    if (range != null && range.area().rows() > 1 && range.area().columns() > 1) {
      throw new IllegalArgumentException("data in several rows and columns, " + range);
    }
    return range;
  }

  private static @Nullable SheetRange range(@Nullable Element holder) {
    Element formula = formula(holder);
    if (formula == null) {
      return null;
    }
    String text = formula.getTextContent().strip();
    try {
      return SheetRange.parse(text);
    } catch (IllegalArgumentException other) {
      throw new IllegalArgumentException("data given by " + text, other);
    }
  }

  private static @Nullable Element formula(@Nullable Element holder) {
    if (holder == null) {
      return null;
    }
    for (Element reference : Dom.children(holder)) {
      Element formula = Dom.child(reference, Ns.C, "f");
      if (formula != null) {
        return formula;
      }
    }
    return null;
  }

  /** The same place for another number of values, {@code series} further series on. */
  SeriesPlace moved(int count, int series) {
    return new SeriesPlace(
        moved(name, 1, series), moved(categories, count, 0), moved(values, count, series), down);
  }

  private @Nullable SheetRange moved(@Nullable SheetRange range, int count, int across) {
    if (range == null) {
      return null;
    }
    CellAddress first = range.area().first().plus(down ? 0 : across, down ? across : 0);
    CellAddress last = first.plus(down ? count - 1 : 0, down ? 0 : count - 1);
    return new SheetRange(range.sheet(), CellArea.between(first, last));
  }

  /** Has the series refer to this place. */
  void write(Element series, boolean scatter) {
    write(Dom.child(series, Ns.C, "tx"), name);
    write(Dom.child(series, Ns.C, scatter ? "xVal" : "cat"), categories);
    write(Dom.child(series, Ns.C, scatter ? "yVal" : "val"), values);
  }

  private static void write(@Nullable Element holder, @Nullable SheetRange range) {
    Element formula = formula(holder);
    if (formula != null && range != null && !range.absolute().equals(formula.getTextContent())) {
      formula.setTextContent(range.absolute());
    }
  }
}
