package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;

/** Reads the benchmark's answer positions, misplaced quotes included. */
final class AnswerRanges {
  private AnswerRanges() {}

  /**
   * The ranges of a position such as {@code 'Jul'!A1:C5,'Aug'!A1:C5} or {@code 'Sheet1!'C2:J77}.
   *
   * @param firstSheet the worksheet of ranges that name none
   */
  static List<SheetRange> parse(String position, String firstSheet) {
    List<SheetRange> ranges = new ArrayList<>();
    for (String part : position.split(",")) {
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
