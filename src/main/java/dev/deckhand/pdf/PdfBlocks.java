package dev.deckhand.pdf;

import dev.deckhand.document.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings, items and paragraphs guessed from lines: what is set clearly larger than most of the
 * text is a heading, the larger the higher.
 */
final class PdfBlocks {
  private static final double LARGER = 1.15;
  private static final int LONGEST_HEADING = 200;
  private static final int MOST_LEVELS = 9;
  private static final Pattern ITEM =
      Pattern.compile("(?:[•‣▪◦●○■□·➢✓–*-]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+(\\S.*)");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Integer> levels;
  private final int body;
  private final StringBuilder text = new StringBuilder();
  private @Nullable PdfLine first;

  private PdfBlocks(List<PdfLine> lines) {
    Map<Integer, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    this.body =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    TreeSet<Integer> sizes = new TreeSet<>();
    lines.stream().filter(this::large).forEach(line -> sizes.add(line.size()));
    this.levels = List.copyOf(sizes.descendingSet());
  }

  static List<TextBlock> of(List<PdfLine> lines) {
    PdfBlocks read = new PdfBlocks(lines);
    lines.forEach(read::line);
    read.end();
    return read.blocks;
  }

  private boolean large(PdfLine line) {
    return line.size() > body * LARGER && line.text().length() <= LONGEST_HEADING;
  }

  private void line(PdfLine line) {
    PdfLine open = first;
    boolean sameHeading =
        open != null
            && large(open)
            && line.size() == open.size()
            && line.page() == open.page()
            && text.length() + line.text().length() <= LONGEST_HEADING;
    boolean sameText =
        open != null && !large(open) && !large(line) && !line.starts() && !item(line).matches();
    if (!sameHeading && !sameText) {
      end();
      first = line;
    }
    join(line.text());
  }

  /** Appends a line; a word that was broken at its end comes together again. */
  private void join(String line) {
    int length = text.length();
    boolean broken =
        length > 1
            && text.charAt(length - 1) == '-'
            && Character.isLetter(text.charAt(length - 2))
            && Character.isLowerCase(line.codePointAt(0));
    if (broken) {
      text.setLength(length - 1);
    } else if (length > 0) {
      text.append(' ');
    }
    text.append(line);
  }

  private void end() {
    PdfLine line = first;
    if (line != null) {
      String where = "page " + line.page();
      String all = text.toString();
      Matcher item = ITEM.matcher(all);
      if (large(line)) {
        int level = Math.min(levels.indexOf(line.size()) + 1, MOST_LEVELS);
        blocks.add(new TextBlock.Heading(level, all, where));
      } else if (item.matches()) {
        blocks.add(new TextBlock.Item(0, item.group(1), where));
      } else {
        blocks.add(new TextBlock.Paragraph(all, false, where));
      }
    }
    text.setLength(0);
    first = null;
  }

  private static Matcher item(PdfLine line) {
    return ITEM.matcher(line.text());
  }
}
