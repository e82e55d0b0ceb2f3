package dev.deckhand.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * How wide a page is, and whether it is light or dark. A page that is open takes on one look after
 * the other, as a window that is drawn smaller does.
 */
record Look(int width, ColorScheme scheme) {
  private static final int HEIGHT = 900;

  /** Two frames: the page hears of the change in one and has drawn it with the next. */
  private static final String DRAWN =
      "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

  static Look light(int width) {
    return new Look(width, ColorScheme.LIGHT);
  }

  static Look dark(int width) {
    return new Look(width, ColorScheme.DARK);
  }

  /** A new page that looks like this. */
  Page page(BrowserFixture browser) {
    return browser.page(width, HEIGHT, scheme);
  }

  /** Makes an open page look like this. */
  void putOn(Page page) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(DRAWN);
  }

  @Override
  public String toString() {
    return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
  }
}
