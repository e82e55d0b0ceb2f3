package dev.deckhand.plan;

import java.util.Arrays;
import java.util.Optional;

/** A colour of the deck's theme; what is coloured by it follows when the theme changes. */
public enum ThemeColor {
  TEXT1,
  BACKGROUND1,
  TEXT2,
  BACKGROUND2,
  ACCENT1,
  ACCENT2,
  ACCENT3,
  ACCENT4,
  ACCENT5,
  ACCENT6,
  HYPERLINK;

  /** The colour of that name, such as {@code accent1}. */
  public static Optional<ThemeColor> named(String name) {
    return Arrays.stream(values()).filter(color -> ConstantNames.means(name, color)).findFirst();
  }
}
