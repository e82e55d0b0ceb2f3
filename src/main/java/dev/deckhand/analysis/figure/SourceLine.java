package dev.deckhand.analysis.figure;

import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a slide's notes that says where its figures come from: {@code Source: Sales.xlsx,
 * Summary!A3:E8 (version 1)} or {@code Source: Sales.xlsx, sums of Orders!K2:K99 by Orders!B2:B99
 * (version 1)}.
 *
 * @param line the whole line
 * @param name the file name of the workbook
 * @param range the cells, headers included; of sums the numbers that are added up
 * @param by of sums the cells that say what a number belongs to, or {@code null}
 */
public record SourceLine(
    String line, String name, SheetRange range, @Nullable SheetRange by, int version) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^Source: (.{1,255}), (sums of )?(\\S.*?)\\s*\\(version (\\d{1,9})\\)\\s*$");
  private static final int MOST = 20;

  /** The lines of notes that can be read. */
  static List<SourceLine> of(@Nullable String notes) {
    List<SourceLine> lines = new ArrayList<>();
    Matcher found = LINE.matcher(notes == null ? "" : notes);
    while (found.find() && lines.size() < MOST) {
      String[] parts = found.group(3).split(" by ", 2);
      boolean sums = found.group(2) != null;
      try {
        if (sums == (parts.length == 2)) {
          lines.add(
              new SourceLine(
                  found.group().strip(),
                  found.group(1),
                  SheetRange.parse(parts[0].strip()),
                  sums ? SheetRange.parse(parts[1].strip()) : null,
                  Integer.parseInt(found.group(4))));
        }
      } catch (IllegalArgumentException e) {
        // A line in the notes of somebody else's making: it names no cells and links nothing.
      }
    }
    return lines;
  }

  /** The line for another version of the workbook. */
  public String at(int other) {
    return line.replaceFirst("\\(version \\d+\\)$", "(version " + other + ")");
  }
}
