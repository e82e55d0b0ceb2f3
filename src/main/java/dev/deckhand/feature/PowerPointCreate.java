package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code powerpoint.create}. */
final class PowerPointCreate implements Feature {
  private static final String DECK =
      "\\b(?:deck|presentation|slides|slide deck|slideshow|präsentation|folien|foliensatz|"
          + "presentación|diapositivas)\\b";

  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.create",
        Host.POWERPOINT,
        "Create",
        "Makes slides on the deck's own layouts from an outline, Markdown, a text or a workbook.",
        "Create slides from this outline, show me the outline first",
        Set.of(
            "addSlide",
            "addTable",
            "addChart",
            "setNotes",
            "deleteSlide",
            "setSlideHidden",
            "addSection",
            "setText"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + "(?:create|build|draft|generate|prepare|erstelle|baue?|entwirf|crea|prepara|genera)"
            + "\\b(?!.*\\bnotes\\b).*"
            + DECK,
        POLITE
            + "(?:make|mach|haz|hazme|give me)\\s+(?:me\\s+|mir\\s+)?(?:an?|eine?n?|una?s?|\\d+)\\b.*"
            + DECK,
        "^\\s*(?:a |an |eine )?\\d{1,3}[- ]?(?:slides?|folien|diapositivas)\\b",
        "\\b(?:turn|convert)\\b.*\\b(?:into|to) (?:a |an |\\d+ )?(?:deck|presentation|slides)\\b",
        "\\boutline first\\b|\\b(?:erst|zuerst) die gliederung\\b|\\bprimero el esquema\\b",
        "\\bportada\\b|\\btitle and closing slides?\\b|\\btitel- und schlussfolie\\b",
        "\\bagenda\\b(?!.*\\?)|\\b(?:tagesordnung|índice)\\b",
        "\\b(?:exec(?:utive)?|short|management)[- ]version\\b|\\bkurzfassung\\b|\\bversión ejecutiva\\b",
        "\\bpros?(?:\\s*/\\s*|\\s+and\\s+)cons?\\b|\\bvor- und nachteile\\b|\\bpros y contras\\b");
  }
}
