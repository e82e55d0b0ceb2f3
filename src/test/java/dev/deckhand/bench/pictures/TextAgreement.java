package dev.deckhand.bench.pictures;

import dev.deckhand.bench.pictures.LibreOfficePages.Word;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlideFit.Item;
import dev.deckhand.document.TextFit;
import java.util.ArrayList;
import java.util.List;

/**
 * How the measure of text agrees with where LibreOffice puts it. Only text that stands alone and
 * upright counts: a word belongs to the one shape whose text it lies in.
 */
final class TextAgreement {
  private static final double AROUND = 4;

  private int words;
  private int inside;
  private int shapes;
  private int sameLines;
  private int nearLines;

  void add(SlideFit slide, List<Word> page) {
    List<Item> texts =
        slide.items().stream().filter(i -> i.text() != null && i.kind() == ShapeKind.TEXT).toList();
    for (Word word : page) {
      words++;
      inside += slide.items().stream().anyMatch(i -> holds(i, word)) ? 1 : 0;
    }
    for (Item item : texts) {
      TextFit text = item.text();
      boolean alone = texts.stream().noneMatch(o -> o != item && meet(ink(o), ink(item)));
      if (text != null && alone) {
        int lines = lines(page.stream().filter(word -> holds(item, word)).toList());
        if (lines > 0) {
          shapes++;
          sameLines += lines == text.lines() ? 1 : 0;
          nearLines += Math.abs(lines - text.lines()) <= 1 ? 1 : 0;
        }
      }
    }
  }

  void add(TextAgreement other) {
    words += other.words;
    inside += other.inside;
    shapes += other.shapes;
    sameLines += other.sameLines;
    nearLines += other.nearLines;
  }

  int shapes() {
    return shapes;
  }

  /** Percent of LibreOffice's words that lie where the measure says text is. */
  String words() {
    return percent(inside, words);
  }

  /** Percent of text shapes with the same number of lines. */
  String same() {
    return percent(sameLines, shapes);
  }

  /** Percent of text shapes whose lines differ by one at most. */
  String near() {
    return percent(nearLines, shapes);
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "" : Math.round(100.0 * part / whole) + " %";
  }

  /** Distinct heights at which words stand. */
  private static int lines(List<Word> words) {
    List<Double> heights = new ArrayList<>(words.stream().map(Word::middleY).sorted().toList());
    int lines = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < heights.size(); i++) {
      double size = words.stream().mapToDouble(w -> w.bottom() - w.top()).average().orElse(10);
      if (heights.get(i) - last > size * 0.4) {
        lines++;
      }
      last = heights.get(i);
    }
    return lines;
  }

  private static boolean holds(Item item, Word word) {
    Box box = ink(item);
    return word.middleX() > box.x() - AROUND
        && word.middleX() < box.x() + box.width() + AROUND
        && word.middleY() > box.y() - AROUND
        && word.middleY() < box.y() + box.height() + AROUND;
  }

  private static Box ink(Item item) {
    TextFit text = item.text();
    return text == null ? item.bounds() : text.ink();
  }

  private static boolean meet(Box one, Box other) {
    return one.x() < other.x() + other.width() + AROUND
        && other.x() < one.x() + one.width() + AROUND
        && one.y() < other.y() + other.height() + AROUND
        && other.y() < one.y() + one.height() + AROUND;
  }
}
