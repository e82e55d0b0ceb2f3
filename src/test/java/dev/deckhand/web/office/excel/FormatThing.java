package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.LineSize;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code RangeFormat} and what hangs on it: font, fill, borders.
 *
 * @param path empty, {@code font.}, {@code fill.} or {@code borders.EdgeTop.}
 */
record FormatThing(FakeRange range, String path) implements FakeThing {
  /** Points of a character: seven pixels of Calibri 11. */
  static final double CHARACTER = 7 * 0.75;

  private static final int MOST_CELLS = 2_000;

  @Override
  public @Nullable Object read(String member) {
    return switch (path + member) {
      case "font", "fill", "borders" -> new FormatThing(range, member + ".");
      case "borders.items" -> FakeBorders.items(range);
      case "columnWidth" -> FileFacts.columnWidth(range);
      case "rowHeight" -> FileFacts.rowHeight(range);
      default -> stored(path + member);
    };
  }

  /** The value all cells have, or {@code null} where they differ. */
  private @Nullable Object stored(String property) {
    if (range.area().cells() > MOST_CELLS) {
      return null;
    }
    CellFormats formats = range.book().formats();
    Set<Object> values = new HashSet<>();
    for (int row = range.area().firstRow(); row <= range.area().lastRow(); row++) {
      for (int column = range.area().firstColumn(); column <= range.area().lastColumn(); column++) {
        values.add(value(formats.of(range.sheet().name(), new CellAddress(row, column)), property));
      }
    }
    return values.size() == 1 ? values.iterator().next() : null;
  }

  private static Object value(CellFormat format, String property) {
    Object value =
        switch (property) {
          case "font.bold" -> format.bold();
          case "font.italic" -> format.italic();
          case "font.underline" -> Boolean.TRUE.equals(format.underline()) ? "Single" : "None";
          case "font.name" -> format.fontName();
          case "font.size" -> format.fontSize();
          case "font.color" ->
              format.fontColor() == null || !format.fontColor().startsWith("#")
                  ? "#000000"
                  : format.fontColor();
          case "fill.color" -> format.fill() == null ? "" : format.fill();
          case "horizontalAlignment" -> capital(format.horizontal());
          case "verticalAlignment" -> capital(format.vertical());
          case "wrapText" -> format.wrap();
          case "indentLevel" -> format.indent();
          default -> throw new FakeProblem("NotInFake", "The fake host reads no " + property);
        };
    return value == null ? JsonNodeFactory.instance.nullNode() : value;
  }

  private static @Nullable String capital(@Nullable String word) {
    return word == null || word.isEmpty()
        ? null
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  @Override
  public void write(String member, JsonNode value) {
    switch (path + member) {
      case "columnWidth" ->
          range
              .book()
              .add(
                  new LayoutOperation.SetColumnWidth(
                      "", lines(), new LineSize.Exact(value.asDouble() / CHARACTER)));
      case "rowHeight" ->
          range
              .book()
              .add(
                  new LayoutOperation.SetRowHeight(
                      "", lines(), new LineSize.Exact(value.asDouble())));
      default -> FormatDraft.of(range).put(path + member, value);
    }
  }

  private String lines() {
    return new SheetRange(range.sheet().name(), range.area()).toString();
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    switch (path + member) {
      case "borders.getItem" -> {
        return new FormatThing(range, "borders." + Args.text(arguments, 0) + ".");
      }
      case "fill.clear" ->
          FormatDraft.of(range).put("fill.clear", JsonNodeFactory.instance.booleanNode(true));
      case "autofitColumns" ->
          range.book().add(new LayoutOperation.SetColumnWidth("", lines(), new LineSize.Auto()));
      case "autofitRows" ->
          range.book().add(new LayoutOperation.SetRowHeight("", lines(), new LineSize.Auto()));
      default -> throw FakeProblem.unknown(this, member);
    }
    return null;
  }
}
