package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a deck look like once everything they inherit is looked up.
 *
 * @param texts by slide and shape, one for each look
 * @param strayAnimations effects of shapes that are no longer there
 */
public record DeckLook(List<TextLook> texts, List<StrayAnimation> strayAnimations) {
  public DeckLook {
    texts = List.copyOf(texts);
    strayAnimations = List.copyOf(strayAnimations);
  }

  /**
   * Text of one look in a shape.
   *
   * @param slide one-based
   * @param shape drawing id
   * @param sample the first words of it
   * @param characters how many characters look like this
   * @param font the typeface, the theme's under its own name; {@code null} unknown
   * @param size points
   * @param color {@code #RRGGBB}, or {@code null} when it is not sure
   * @param background what is behind it, or {@code null} when it is not sure
   * @param contrast ratio of WCAG 2.2, 1 to 21, the worst where the background has several colours;
   *     {@code null} when it is not sure
   * @param themeFont whether the font is one of the theme
   * @param themeColor whether the colour is one of the theme
   * @param readable the theme's text or background colour that is told best from the background, by
   *     the name {@code formatText} takes; {@code null} when none has a contrast of 4.5
   */
  public record TextLook(
      int slide,
      int shape,
      String sample,
      int characters,
      @Nullable String font,
      double size,
      boolean bold,
      @Nullable String color,
      @Nullable String background,
      @Nullable Double contrast,
      boolean themeFont,
      boolean themeColor,
      @Nullable String readable) {}

  /** An effect that waits for a shape which its slide does not have. */
  public record StrayAnimation(int slide, int shape) {}
}
