package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * Changes to a cell's format; {@code null} leaves a property as it is.
 *
 * @param numberFormat number format code such as {@code #,##0.00}
 * @param fontSize points, 1 to 409
 * @param fontColor {@code #RRGGBB}
 * @param fill {@code #RRGGBB}, or {@code none}
 * @param horizontal {@code general}, {@code left}, {@code center}, {@code right}, {@code fill},
 *     {@code justify}, {@code centerContinuous} or {@code distributed}
 * @param vertical {@code top}, {@code center}, {@code bottom}, {@code justify} or {@code
 *     distributed}
 * @param indent 0 to 250
 * @param border {@code none}, or a line style for all four sides: {@code thin}, {@code medium},
 *     {@code thick}, {@code dashed}, {@code dotted}, {@code double}, {@code hair}
 */
public record CellFormat(
    @Nullable String numberFormat,
    @Nullable Boolean bold,
    @Nullable Boolean italic,
    @Nullable Boolean underline,
    @Nullable String fontName,
    @Nullable Double fontSize,
    @Nullable String fontColor,
    @Nullable String fill,
    @Nullable String horizontal,
    @Nullable String vertical,
    @Nullable Boolean wrap,
    @Nullable Integer indent,
    @Nullable String border) {

  /** A format that changes the number format and nothing else. */
  public static CellFormat ofNumberFormat(String code) {
    return new CellFormat(
        code, null, null, null, null, null, null, null, null, null, null, null, null);
  }
}
