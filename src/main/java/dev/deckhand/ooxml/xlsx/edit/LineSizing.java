package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetLines;
import dev.deckhand.plan.BoundLayoutOperation.SetLineSize;
import dev.deckhand.plan.LineSize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sets widths of columns and heights of rows. */
final class LineSizing {
  private LineSizing() {}

  static void run(WorkbookDraft draft, SetLineSize operation) {
    draft.flush();
    SheetLines lines = operation.lines();
    String done =
        switch (lines.axis()) {
          case ROWS -> heights(draft, lines, operation.size());
          case COLUMNS -> widths(draft, lines, operation.size());
        };
    draft.notes().object(lines.axis().name().toLowerCase(Locale.ROOT), lines.toString(), done);
  }

  private static String heights(WorkbookDraft draft, SheetLines lines, LineSize size) {
    // a row without a height is fitted to its contents when the file is opened
    Map<String, String> attributes =
        switch (size) {
          case LineSize.Auto auto -> Map.of("ht", "", "customHeight", "");
          case LineSize.Exact exact -> Map.of("ht", number(exact.value()), "customHeight", "1");
        };
    NavigableMap<Integer, RowAttributes.RowChange> changes = new TreeMap<>();
    for (int row = lines.first(); row <= lines.last(); row++) {
      changes.put(row, stored -> attributes);
    }
    String part = draft.workbook().worksheet(lines.sheet()).orElseThrow().part();
    RowAttributes.set(draft, part, changes);
    draft.reload();
    return switch (size) {
      case LineSize.Auto auto -> "height fits the contents";
      case LineSize.Exact exact -> "height " + number(exact.value()) + " points";
    };
  }

  private static String widths(WorkbookDraft draft, SheetLines lines, LineSize size) {
    NavigableMap<Integer, Map<String, String>> changes = new TreeMap<>();
    String done =
        switch (size) {
          case LineSize.Exact exact -> {
            for (int column = lines.first(); column <= lines.last(); column++) {
              changes.put(column, width(exact.value(), false));
            }
            yield "width " + number(exact.value()) + " characters";
          }
          case LineSize.Auto auto -> {
            ColumnFit fit = new ColumnFit(draft, lines.sheet());
            for (int column = lines.first(); column <= lines.last(); column++) {
              double width = fit.width(column);
              if (width > 0) {
                changes.put(column, width(width, true));
              }
            }
            yield "width fits the contents" + fit.substitution();
          }
        };
    ColumnAttributes.set(draft, lines.sheet(), changes);
    return done;
  }

  private static Map<String, String> width(double characters, boolean fitted) {
    return Map.of(
        "width",
        number(characters),
        "customWidth",
        "1",
        "bestFit",
        fitted ? "1" : "",
        "hidden",
        characters == 0 ? "1" : "");
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
