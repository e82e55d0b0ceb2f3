package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Where the box of a note is: beside its cell and as large as its text needs, give or take the
 * font's real widths.
 *
 * @param anchor column, pixels into it, row, pixels into it; twice
 * @param style the same in points, as drawings of the old kind repeat it
 */
record NoteBox(String anchor, String style) {
  private static final int GAP = 15;
  private static final int PADDING = 12;
  private static final int LINE = 15;
  private static final int LOWEST = 79;
  private static final int HIGHEST = 600;
  private static final int[] WIDTHS = {144, 216, 300, 420};

  /**
   * A box for a note.
   *
   * @param cell the cell, or the merged cells it stands for
   */
  static NoteBox of(SheetGeometry sheet, CellArea cell, String text) {
    int width = WIDTHS[0];
    for (int i = 1; i < WIDTHS.length && height(text, width) > width * 0.7; i++) {
      width = WIDTHS[i];
    }
    int height = Math.clamp(height(text, width), LOWEST, HIGHEST);

    int right = sheet.left(cell.lastColumn() + 1) + GAP;
    boolean fits = right + width <= sheet.left(CellAddress.COLUMNS);
    int left = fits ? right : Math.max(0, sheet.left(cell.firstColumn()) - GAP - width);
    int[] from = walk(sheet::width, CellAddress.COLUMNS, 0, left);
    int[] to = walk(sheet::width, CellAddress.COLUMNS, 0, left + width);

    int firstRow = Math.max(0, cell.firstRow() - 1);
    int down = Math.min(cell.firstRow() == 0 ? 2 : 10, Math.max(0, sheet.height(firstRow) - 1));
    int[] bottom = walk(sheet::height, CellAddress.ROWS, firstRow, down + height);
    String anchor =
        "%d, %d, %d, %d, %d, %d, %d, %d"
            .formatted(from[0], from[1], firstRow, down, to[0], to[1], bottom[0], bottom[1]);
    long top = sheet.top(firstRow) + down;
    return new NoteBox(
        anchor,
        "margin-left:%spt;margin-top:%spt;width:%spt;height:%spt"
            .formatted(points(left), points(top), points(width), points(height)));
  }

  /** The line so many pixels behind the start of another, and how far into it. */
  private static int[] walk(IntUnaryOperator size, int lines, int first, int pixels) {
    int line = first;
    int left = pixels;
    while (line < lines - 1 && left >= size.applyAsInt(line)) {
      left -= size.applyAsInt(line);
      line++;
    }
    return new int[] {line, Math.min(left, size.applyAsInt(line))};
  }

  private static String points(long pixels) {
    String points = String.format(Locale.ROOT, "%.2f", pixels * 0.75);
    return points.replaceAll("\\.?0+$", "");
  }

  private static int height(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += lines(line, width - PADDING);
    }
    return lines * LINE + PADDING;
  }

  /** How many lines a paragraph takes, broken between words. */
  private static int lines(String paragraph, int width) {
    int lines = 1;
    double used = 0;
    for (String word : paragraph.split("(?<= )", -1)) {
      double needed = word.codePoints().mapToDouble(NoteBox::width).sum();
      if (used > 0 && used + needed > width) {
        lines++;
        used = 0;
      }
      lines += (int) (needed / width);
      used += needed % width;
    }
    return lines;
  }

  /** About the width of a character of Tahoma at 9 points. */
  private static double width(int character) {
    if (Character.isIdeographic(character) || (character >= 0x1100 && character <= 0xFFEF)) {
      return 12;
    }
    return character == ' ' ? 4 : Character.isUpperCase(character) ? 8 : 6.5;
  }
}
