package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.PictureFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A white sheet of a slide's proportions, drawn on in points. */
abstract sealed class Canvas implements AutoCloseable permits PixelCanvas, VectorCanvas {
  private final int width;
  private final int height;
  private final double scale;
  private @Nullable Graphics2D graphics;
  private boolean drawn;

  Canvas(int width, int height, double scale) {
    this.width = width;
    this.height = height;
    this.scale = scale;
  }

  static Canvas of(PictureFormat format, DeckOutline deck, int width) {
    double scale = width / Math.max(deck.width(), 1);
    int height = (int) Math.clamp(Math.round(deck.height() * scale), 1, 100_000_000 / width);
    Canvas canvas =
        switch (format) {
          case PNG -> new PixelCanvas(width, height, scale);
          case SVG -> new VectorCanvas(width, height, scale);
        };
    canvas.clear();
    return canvas;
  }

  /** An empty sheet to draw on, in pixels. */
  abstract Graphics2D blank();

  /** The image file. */
  abstract byte[] bytes() throws IOException;

  final int width() {
    return width;
  }

  final int height() {
    return height;
  }

  /** Where to draw; one unit is a point. */
  final Graphics2D graphics() {
    return Objects.requireNonNull(graphics, "a canvas is cleared before it is drawn on");
  }

  /** Begins anew, also after a drawing that failed half way. */
  final void clear() {
    close();
    Graphics2D sheet = blank();
    sheet.setColor(Color.WHITE);
    sheet.fillRect(0, 0, width, height);
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sheet.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    sheet.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    sheet.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    sheet.scale(scale, scale);
    graphics = sheet;
    drawn = false;
  }

  /** Says that the slide is on it. */
  final void finished() {
    drawn = true;
  }

  final boolean drawn() {
    return drawn;
  }

  @Override
  public final void close() {
    if (graphics != null) {
      graphics.dispose();
    }
  }
}
