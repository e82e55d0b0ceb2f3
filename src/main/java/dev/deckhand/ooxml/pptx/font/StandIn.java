package dev.deckhand.ooxml.pptx.font;

/**
 * The font used for one a deck asks for.
 *
 * @param asked the family the deck names
 * @param used the family that is drawn and measured
 * @param sameWidths whether every character is as wide as in the font asked for
 * @param stretch by how much widths are multiplied when text is measured: 1, or what brings the
 *     used font nearer to the one asked for
 */
public record StandIn(String asked, String used, boolean sameWidths, double stretch) {

  /** Whether another font is used than the one asked for. */
  public boolean substituted() {
    return !asked.equalsIgnoreCase(used);
  }

  /** What people should know about it. */
  public String notice() {
    return sameWidths
        ? "%s is replaced by %s, which has the same widths.".formatted(asked, used)
        : "%s is replaced by %s, whose widths differ; lines may break elsewhere in PowerPoint."
            .formatted(asked, used);
  }
}
