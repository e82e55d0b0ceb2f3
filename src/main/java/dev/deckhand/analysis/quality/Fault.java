package dev.deckhand.analysis.quality;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or likely so, in a workbook.
 *
 * @param sheet the worksheet; empty for what belongs to none
 * @param cell the first cell it is about; {@code null} for what is no cell
 * @param english what is wrong, as follows the anchor in a sentence; plain text
 * @param german the same in German
 * @param evidence what stands there, so that it can be cited; empty where nothing can
 * @param mend what mends it safely; {@code null} when a person has to decide
 */
public record Fault(
    Kind kind,
    String sheet,
    @Nullable CellAddress cell,
    String english,
    String german,
    String evidence,
    @Nullable Mend mend) {

  /** Kinds of faults, the most harmful first. */
  public enum Kind {
    ERROR,
    FAILED_CHECK,
    SHORT_RANGE,
    TEXT_NUMBER,
    TYPED_OVER,
    UNLIKE_NEIGHBOURS,
    OTHER_SIGN,
    OTHER_UNIT,
    TYPED_NUMBER,
    BROKEN_NAME,
    LINK
  }

  /** A mend of a single cell or name. */
  public sealed interface Mend {
    /**
     * @param text with the equals sign
     */
    record Formula(String text) implements Mend {}

    /** The number that a text is. */
    record Number(double value) implements Mend {}

    /** A defined name that nothing uses goes. */
    record DropName(String name) implements Mend {}
  }

  /** Where it is, as a citation has it; the text for what is no cell. */
  public String anchor() {
    return cell == null ? sheet : SheetRange.of(sheet, cell).toString();
  }
}
