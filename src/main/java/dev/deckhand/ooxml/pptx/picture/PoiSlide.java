package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Has POI draw the only slide of a deck; what it throws becomes a notice. */
final class PoiSlide {
  private final ThemeColors colors;
  private final Map<String, String> blanked;
  private final LongSupplier nanoTime;
  private final Notices notices;

  PoiSlide(
      ThemeColors colors, Map<String, String> blanked, LongSupplier nanoTime, Notices notices) {
    this.colors = colors;
    this.blanked = blanked;
    this.nanoTime = nanoTime;
    this.notices = notices;
  }

  /** Draws, or leaves the canvas clear. POI meets hostile decks with errors, not exceptions. */
  void draw(byte[] deck, Canvas canvas) {
    FontChoice choice = new FontChoice();
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
      Graphics2D graphics = canvas.graphics();
      graphics.setRenderingHint(
          Drawable.DRAW_FACTORY, new SlideShapes(colors, blanked, new Deadline(nanoTime), notices));
      graphics.setRenderingHint(Drawable.FONT_HANDLER, choice);
      show.getSlides().getFirst().draw(graphics);
      canvas.finished();
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      canvas.clear();
      notices.add("The slide cannot be drawn as it is; only its text is shown.");
    }
    choice.notices(notices);
  }
}
