package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Widths and heights of a worksheet's lines in pixels of 1/96 inch, where the widest digit has
 * seven (18.3.1.13); rows without a height have the default one.
 */
final class SheetGeometry {
  private static final int DIGIT = 7;
  private static final int USUAL_COLUMN = 64;
  private static final double USUAL_ROW = 15;

  private final int[] columns = new int[CellAddress.COLUMNS];
  private final Map<Integer, Integer> rows = new HashMap<>();
  private int defaultRow = pixels(USUAL_ROW);

  private SheetGeometry() {
    Arrays.fill(columns, USUAL_COLUMN);
  }

  static SheetGeometry of(String part, byte[] xml) {
    SheetGeometry geometry = new SheetGeometry();
    XmlScanner scanner = new XmlScanner(part, xml);
    int row = -1;
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START) {
        switch (scanner.name()) {
          case "sheetFormatPr" -> geometry.defaults(scanner.tag());
          case "col" -> geometry.column(scanner.tag());
          case "row" -> {
            row = geometry.row(scanner.tag(), row + 1);
            scanner.skip();
          }
          default -> {}
        }
      }
      event = scanner.next();
    }
    return geometry;
  }

  private void defaults(Tag tag) {
    double width = number(tag.value("defaultColWidth"), -1);
    double base = number(tag.value("baseColWidth"), 8);
    int usual = (int) Math.ceil((base * DIGIT + 5) / 8) * 8;
    Arrays.fill(columns, width < 0 ? usual : columnPixels(width));
    boolean hidden = isSet(tag.value("zeroHeight"));
    defaultRow = hidden ? 0 : pixels(number(tag.value("defaultRowHeight"), USUAL_ROW));
  }

  private void column(Tag tag) {
    int first = (int) Math.clamp(number(tag.value("min"), 1), 1, CellAddress.COLUMNS);
    int last = (int) Math.clamp(number(tag.value("max"), 1), first, CellAddress.COLUMNS);
    double width = number(tag.value("width"), -1);
    int pixels = width < 0 ? columns[first - 1] : columnPixels(width);
    Arrays.fill(columns, first - 1, last, isSet(tag.value("hidden")) ? 0 : pixels);
  }

  private int row(Tag tag, int expected) {
    int row = (int) number(tag.value("r"), expected + 1) - 1;
    double height = number(tag.value("ht"), -1);
    if (isSet(tag.value("hidden"))) {
      rows.put(row, 0);
    } else if (height >= 0) {
      rows.put(row, pixels(height));
    }
    return row;
  }

  private static int columnPixels(double width) {
    return (int) Math.clamp(Math.floor((256 * width + 128 / DIGIT) / 256 * DIGIT), 0, 2000);
  }

  private static int pixels(double points) {
    return (int) Math.clamp(Math.round(points * 4 / 3), 0, 600);
  }

  private static boolean isSet(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static double number(@Nullable String text, double otherwise) {
    try {
      double number = text == null ? otherwise : Double.parseDouble(text.strip());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  int width(int column) {
    return columns[column];
  }

  int height(int row) {
    return rows.getOrDefault(row, defaultRow);
  }

  /** Pixels left of a column. */
  int left(int column) {
    int left = 0;
    for (int i = 0; i < column; i++) {
      left += columns[i];
    }
    return left;
  }

  /** Pixels above a row. */
  long top(int row) {
    long top = (long) row * defaultRow;
    for (Map.Entry<Integer, Integer> known : rows.entrySet()) {
      if (known.getKey() < row) {
        top += known.getValue() - defaultRow;
      }
    }
    return top;
  }
}
