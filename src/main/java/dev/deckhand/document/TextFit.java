package dev.deckhand.document;

import dev.deckhand.document.DeckOutline.Box;
import java.util.List;

/**
 * How text fits the room its shape gives it, measured with the widths of real fonts. Lengths are
 * points.
 *
 * @param needed height the text takes; that of its fullest column where there are several
 * @param available height there is for it, insets taken off
 * @param width width there is for a line
 * @param widest width of the widest word that cannot be broken between words
 * @param lines how many lines it breaks into
 * @param smallest size of the smallest text
 * @param autofit what PowerPoint does when somebody edits text that does not fit
 * @param ink where on the slide the text lies, unrotated
 * @param estimates why the measure is an estimate, such as a font with other widths; in words
 */
public record TextFit(
    double needed,
    double available,
    double width,
    double widest,
    int lines,
    double smallest,
    Autofit autofit,
    Box ink,
    List<String> estimates) {
  /** Differences below this are the measure's own uncertainty. */
  private static final double LEAST = 2;

  private static final double SHARE = 0.02;

  public TextFit {
    estimates = List.copyOf(estimates);
  }

  /** What becomes of text that does not fit (ECMA-376 part 1, 21.1.2.1.1 to 21.1.2.1.4). */
  public enum Autofit {
    /** It runs over the edge. */
    NONE,
    /** Text and line spacing shrink by what the file says; PowerPoint looks again on an edit. */
    SHRINK,
    /** The shape grows; PowerPoint looks again on an edit. */
    GROW,
    /** A row of a table, which is as high as its text. */
    ROW
  }

  /** How much more height the text needs than there is; 0 where it fits, or nearly. */
  public double overflow() {
    double more = needed - available;
    return more > Math.max(LEAST, needed * SHARE) ? more : 0;
  }

  /** How much wider the widest word is than a line; 0 where it fits, or nearly. */
  public double tooWide() {
    double more = widest - width;
    return more > Math.max(LEAST, widest * SHARE) ? more : 0;
  }
}
