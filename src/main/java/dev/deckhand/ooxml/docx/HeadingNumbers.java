package dev.deckhand.ooxml.docx;

import dev.deckhand.document.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says where passages stand: below which heading, counted by level. Where no style makes headings,
 * short bold paragraphs do.
 */
final class HeadingNumbers {
  private static final int LONGEST_BOLD = 120;
  private static final int SHOWN = 60;

  private final int[] counts = new int[10];
  private final List<TextBlock> blocks = new ArrayList<>();
  private String where = "beginning";

  private HeadingNumbers() {}

  static List<TextBlock> of(List<Passage> passages) {
    boolean styled =
        passages.stream()
            .anyMatch(p -> p instanceof Passage.Text t && t.heading() != null && t.heading() > 0);
    HeadingNumbers numbers = new HeadingNumbers();
    for (Passage passage : passages) {
      switch (passage) {
        case Passage.Rows rows ->
            numbers.blocks.add(new TextBlock.Table(rows.rows(), numbers.where));
        case Passage.Text text -> numbers.text(text, styled);
      }
    }
    return numbers.blocks;
  }

  private void text(Passage.Text text, boolean styled) {
    Integer heading = text.heading();
    Integer item = text.item();
    boolean byHand = !styled && item == null && text.bold() && text.text().length() <= LONGEST_BOLD;
    if (heading != null) {
      heading(heading, text.text());
    } else if (item != null) {
      blocks.add(new TextBlock.Item(item, text.text(), where));
    } else if (byHand) {
      heading(1, text.text());
    } else {
      blocks.add(new TextBlock.Paragraph(text.text(), text.bold(), where));
    }
  }

  private void heading(int level, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    if (level == 0) {
      where = "title";
    } else {
      counts[level]++;
      Arrays.fill(counts, level + 1, counts.length, 0);
      StringBuilder number = new StringBuilder();
      for (int i = 1; i <= level; i++) {
        number.append(number.isEmpty() ? "" : ".").append(counts[i]);
      }
      where = "heading %s \"%s\"".formatted(number, shown);
    }
    blocks.add(new TextBlock.Heading(level, text, where));
  }
}
