package dev.deckhand.document;

/**
 * The sections of a number format that show nothing, as all do in {@code ;;;} (ECMA-376 part 1,
 * 18.8.31).
 *
 * @param positive whether nothing is shown of numbers above zero, and so on
 */
public record HiddenSections(boolean positive, boolean negative, boolean zero, boolean text) {
  private static final HiddenSections NONE = new HiddenSections(false, false, false, false);

  /** Those of a number format code. */
  public static HiddenSections of(String numberFormat) {
    if (numberFormat.indexOf(';') < 0) {
      return NONE;
    }
    String[] sections = numberFormat.replaceAll("\\[[^\\]]*]|\\s", "").split(";", -1);
    return new HiddenSections(
        sections[0].isEmpty(),
        sections[1].isEmpty(),
        sections[sections.length > 2 ? 2 : 0].isEmpty(),
        sections.length > 3 && sections[3].isEmpty());
  }

  /** Whether nothing is shown of a number. */
  public boolean hides(double number) {
    if (number == 0) {
      return zero;
    }
    return number < 0 ? negative : positive;
  }
}
