package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.fit.Shrink;
import dev.deckhand.ooxml.pptx.fit.SlideMeasure;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Shrinks text to its shape as PowerPoint does: {@code a:normAutofit} with a font scale and a
 * reduction of line spacing (ECMA-376 part 1, 21.1.2.1.3).
 */
final class TextShrinker {
  private static final List<String> FITS = List.of("noAutofit", "normAutofit", "spAutoFit");

  private final DeckEdit deck;
  private final EditLog log;

  TextShrinker(DeckEdit deck, EditLog log) {
    this.deck = deck;
    this.log = log;
  }

  /** Shrinks as far as it takes and the layout allows, and notes it. */
  void shrink(SlideShapes.OnSlide found) {
    SlideMeasure measure = new SlideMeasure(deck, found.slide());
    Optional<Shrink> shrink = Shrink.of(measure, found.shape());
    Element body = Paragraphs.body(found.element());
    Element properties = Dom.child(body, Ns.A, "bodyPr");
    if (shrink.isEmpty() || body == null || properties == null) {
      return;
    }
    String before = words(Dom.child(properties, Ns.A, "normAutofit"));
    boolean scaled = !before.equals("100 %");
    if (shrink.get().shrinks() || scaled) {
      write(properties, shrink.get());
      log.shape(
          found.slide(),
          ShapeProperties.label(found.element()),
          "fit",
          before,
          words(shrink.get()));
    }
  }

  private static void write(Element properties, Shrink shrink) {
    for (Element child : Dom.children(properties)) {
      if (Ns.A.owns(child) && FITS.contains(child.getLocalName())) {
        properties.removeChild(child);
      }
    }
    Element fit = Markup.element(properties, Ns.A, "normAutofit");
    Markup.attribute(fit, "fontScale", share(shrink.fontScale(), 1));
    Markup.attribute(fit, "lnSpcReduction", share(shrink.lineReduction(), 0));
    Markup.insert(properties, fit, "scene3d", "sp3d", "flatTx", "extLst");
  }

  private static @Nullable String share(double share, double usual) {
    return share == usual ? null : Long.toString(Math.round(share * 100_000));
  }

  private static String words(Shrink shrink) {
    String text = words(shrink.fontScale(), shrink.lineReduction());
    return shrink.left() > 0
        ? "%s, the least the layout allows; %s pt are missing still"
            .formatted(text, number(shrink.left()))
        : text;
  }

  private static String words(@Nullable Element fit) {
    double scale = Dom.number(fit, "fontScale", 100_000) / 100_000.0;
    double reduction = Dom.number(fit, "lnSpcReduction", 0) / 100_000.0;
    return words(scale, reduction);
  }

  private static String words(double scale, double reduction) {
    String text = number(scale * 100) + " %";
    return reduction == 0
        ? text
        : "%s, lines %s %% closer".formatted(text, number(reduction * 100));
  }

  private static String number(double value) {
    return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
