package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads ranges as SpreadsheetBench writes its answer positions, misplaced quotes included. */
public final class AnswerRanges {
  /** One range whose worksheet's name may have commas. */
  private static final Pattern QUOTED = Pattern.compile("\\s*'(?:[^':]|'')+'![^,']+");

  private AnswerRanges() {}

  /**
   * The ranges of a text such as {@code Sales!A1:B4}, {@code 'Jul'!A1:C5,'Aug'!A1:C5}, {@code
   * 'Sheet1!'C2:J77} or {@code A1:B4}.
   *
   * @param firstSheet the worksheet of ranges that name none
   * @throws IllegalArgumentException when it names no ranges
   */
  public static List<SheetRange> parse(String text, String firstSheet) {
    if (text.indexOf(',') < 0 || QUOTED.matcher(text).matches()) {
      try {
        SheetRange range = SheetRange.parse(text);
        return range.sheet().endsWith("'") ? lenient(text, firstSheet) : List.of(range);
      } catch (IllegalArgumentException odd) {
        return lenient(text, firstSheet);
      }
    }
    return lenient(text, firstSheet);
  }

  private static List<SheetRange> lenient(String text, String firstSheet) {
    List<SheetRange> ranges = new ArrayList<>();
    for (String part : text.split(",")) {
      int bang = part.indexOf('!');
      String sheet = bang < 0 ? firstSheet : unquoted(part.substring(0, bang));
      ranges.add(new SheetRange(sheet, CellArea.parse(unquoted(part.substring(bang + 1)))));
    }
    return ranges;
  }

  private static String unquoted(String text) {
    return text.strip().replaceAll("^'+|'+$", "");
  }
}
