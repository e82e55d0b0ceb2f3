package dev.deckhand.web;

import org.jspecify.annotations.Nullable;

/** How wide a picture of a slide may be asked for, in pixels. */
final class SlideWidth {
  private static final int DEFAULT = 960;
  private static final int LEAST = 80;
  private static final int MOST = 2400;

  private SlideWidth() {}

  static int of(@Nullable Integer asked) {
    return asked == null ? DEFAULT : Math.clamp(asked, LEAST, MOST);
  }
}
