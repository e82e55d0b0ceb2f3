package dev.deckhand.ooxml.opc;

/**
 * What one file may cost before it is refused.
 *
 * @param fileBytes size of the file
 * @param parts entries of the zip package
 * @param totalBytes all parts together, inflated
 * @param partBytes one part, inflated
 * @param ratio inflated bytes per compressed byte, counted for parts above {@link #RATIO_GRACE}
 * @param xmlDepth nesting of elements in one part
 */
public record Limits(
    long fileBytes, int parts, long totalBytes, long partBytes, int ratio, int xmlDepth) {

  /** Parts up to this inflated size may have any ratio: empty rows and blanks compress well. */
  public static final long RATIO_GRACE = 32L << 20;

  /**
   * 50 MB file, 10,000 parts, 1 GB inflated in all, 512 MB in one part, 250 : 1, 256 levels. Sheets
   * of real workbooks stay below 100 : 1, drawings and slides below 50 levels.
   */
  public static final Limits DEFAULTS =
      new Limits(50L << 20, 10_000, 1_000_000_000L, 512L << 20, 250, 256);

  public Limits {
    if (fileBytes < 1
        || parts < 1
        || totalBytes < 1
        || partBytes < 1
        || ratio < 1
        || xmlDepth < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
    if (partBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("a part must fit in an array");
    }
  }

  /** The same limits for another file size. */
  public Limits withFileBytes(long bytes) {
    return new Limits(bytes, parts, totalBytes, partBytes, ratio, xmlDepth);
  }
}
