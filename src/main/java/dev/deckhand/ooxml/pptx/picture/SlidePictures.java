package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.read.OutlineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of slides. What POI cannot draw is drawn from the outline instead and said in the
 * picture's notices.
 */
public final class SlidePictures {
  private static final int MAX_WIDTH = 3_200;
  private static final double MAX_PIXELS = 16_000_000;

  private final LongSupplier nanoTime;

  /**
   * Pictures with a time budget for each slide.
   *
   * @param nanoTime a running clock such as {@link System#nanoTime}
   */
  public SlidePictures(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Draws one slide.
   *
   * @param number one-based
   * @param widthPixels wanted width; kept within what memory allows
   * @throws dev.deckhand.document.DocumentProblem when the deck cannot be read
   * @throws IllegalArgumentException when there is no such slide
   */
  public SlidePicture draw(OfficeFile file, int number, PictureFormat format, int widthPixels) {
    OpcPackage opc = OpcPackage.open(file.content());
    PackageParts parts = new PackageParts(opc);
    DeckOutline deck = OutlineReader.onDemand(parts);
    List<@Nullable String> slides = Slides.inOrder(parts);
    String slide = number < 1 || number > slides.size() ? null : slides.get(number - 1);
    if (slide == null) {
      throw new IllegalArgumentException(
          "%s has no slide %d; it has %d.".formatted(file.name(), number, slides.size()));
    }
    DeckOutline.Slide content = deck.slides().get(number - 1);
    Notices notices = new Notices();
    try (Canvas canvas = Canvas.of(format, deck, pixels(deck, widthPixels))) {
      if (DrawingCost.affordable(content, opc.part(slide).length)) {
        DrawingCopy copy = new DrawingCopy(opc, parts, notices);
        byte[] drawn = copy.of(slide, number);
        new PoiSlide(new ThemeColors(parts, slide), copy.blanked(), nanoTime, notices)
            .draw(drawn, canvas);
      } else {
        notices.add("The slide holds too much to be drawn; only its text is shown.");
      }
      if (!canvas.drawn()) {
        new OutlineSketch(FontShelf.plain()).draw(content, canvas);
        Missing.strip(
            canvas.graphics(), deck.width(), deck.height(), "Only the text of this slide is shown");
      }
      if (content.shapes().stream().anyMatch(shape -> !shows(shape.text()))) {
        notices.add("Some characters have no font here and are drawn as boxes.");
      }
      return new SlidePicture(format, canvas.bytes(), notices.all());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether some font has every character of the text. */
  private static boolean shows(String text) {
    return text.codePoints().allMatch(c -> FontShelf.common(c) || FontShelf.familyWith(c) != null);
  }

  private static int pixels(DeckOutline deck, int wanted) {
    double ratio = deck.height() / Math.max(deck.width(), 1);
    int most = (int) Math.min(MAX_WIDTH, Math.sqrt(MAX_PIXELS / Math.max(ratio, 1e-3)));
    return Math.clamp(wanted, 16, Math.max(most, 16));
  }
}
