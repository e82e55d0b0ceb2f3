package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * Changes to the format of text on a slide; {@code null} leaves a property as it is.
 *
 * @param fontName {@code heading} or {@code body} for the theme's fonts, or the name of a font
 * @param fontSize points, 1 to 4000
 * @param fontColor a theme colour: {@code text1}, {@code text2}, {@code background1}, {@code
 *     background2}, {@code accent1} to {@code accent6}, {@code hyperlink}; or {@code #RRGGBB}
 */
public record TextFormat(
    @Nullable Boolean bold,
    @Nullable Boolean italic,
    @Nullable Boolean underline,
    @Nullable String fontName,
    @Nullable Double fontSize,
    @Nullable String fontColor,
    @Nullable TextAlign horizontal) {}
