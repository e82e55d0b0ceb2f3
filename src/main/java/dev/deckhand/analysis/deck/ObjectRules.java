package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.StrayAnimation;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.SlideLink;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures, charts and links: described, complete, leading somewhere. */
final class ObjectRules {
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[\\w() .-]+\\.(png|jpe?g|gif|bmp|svg|emf|wmf|tiff?|mp4)");
  private static final Pattern DEFAULT_NAME =
      Pattern.compile("(?i)(picture|image|grafik|bild|imagen|graphic|chart|diagram)\\s*\\d*");

  private ObjectRules() {}

  static void check(DeckOutline deck, DeckLook look, Findings findings) {
    for (Slide slide : deck.slides()) {
      for (Shape shape : slide.shapes()) {
        altText(slide, shape, findings);
        links(slide, shape, findings);
        missing(slide, shape, findings);
      }
    }
    for (StrayAnimation stray : look.strayAnimations()) {
      if (stray.slide() <= deck.slides().size()) {
        findings.add(
            "stray-animation",
            deck.slides().get(stray.slide() - 1),
            "#" + stray.shape(),
            Severity.WARNING,
            "animates shape #%d, which it does not have; remove the effect in PowerPoint's animation pane"
                .formatted(stray.shape()));
      }
    }
  }

  private static void altText(Slide slide, Shape shape, Findings findings) {
    if (!shape.visible() || shape.decorative() || !shows(shape.kind()) || inTold(slide, shape)) {
      return;
    }
    String text = shape.altText();
    if (text == null) {
      findings.add(
          "missing-alt-text",
          slide,
          shape,
          null,
          Severity.WARNING,
          "has no alternative text, so people who cannot see it miss it; say what it shows, or mark it as decorative",
          suggestion(shape));
    } else if (FILE_NAME.matcher(text.strip()).matches()
        || DEFAULT_NAME.matcher(text.strip()).matches()) {
      findings.add(
          "poor-alt-text",
          slide,
          shape,
          text,
          Severity.WARNING,
          "has \"%s\" for its alternative text, which says nothing; say what it shows"
              .formatted(text),
          null);
    }
  }

  private static boolean shows(ShapeKind kind) {
    return switch (kind) {
      case PICTURE, CHART, SMART_ART, MEDIA, OLE -> true;
      case TEXT, TABLE, GROUP, CONNECTOR, OTHER -> false;
    };
  }

  /** Whether a group around it is described, or decoration, as a whole. */
  private static boolean inTold(Slide slide, Shape shape) {
    return shape.group() != null
        && slide.shapes().stream()
            .filter(group -> group.id() == shape.group())
            .anyMatch(group -> group.altText() != null || group.decorative());
  }

  private static @Nullable Remedy suggestion(Shape shape) {
    ShapeContent.Chart chart = shape.chart();
    if (chart != null) {
      return new Remedy.AltText(ChartWords.of(chart));
    }
    boolean diagram = shape.kind() == ShapeKind.SMART_ART && !shape.text().isBlank();
    return diagram ? new Remedy.AltText("Diagram: " + shape.text().replace("\n", ", ")) : null;
  }

  private static void links(Slide slide, Shape shape, Findings findings) {
    for (SlideLink link : shape.links()) {
      if (link.broken()) {
        findings.add(
            "broken-link",
            slide,
            shape,
            link.target(),
            Severity.ERROR,
            "%s leads to %s, which is not there; link it anew or remove the link in PowerPoint"
                .formatted(
                    link.text() == null ? "a click on it" : "\"" + link.text() + "\"",
                    link.target()),
            null);
      }
    }
  }

  private static void missing(Slide slide, Shape shape, Findings findings) {
    ShapeContent.Picture picture = shape.picture();
    boolean lost =
        (picture != null && picture.media() == null)
            || (shape.kind() == ShapeKind.CHART && shape.content() == null);
    if (lost) {
      findings.add(
          "missing-part",
          slide,
          shape,
          null,
          Severity.ERROR,
          "what it should show is missing from the file; insert it again",
          null);
    }
    if (picture != null && picture.linked()) {
      findings.add(
          "linked-picture",
          slide,
          shape,
          picture.media(),
          Severity.WARNING,
          "is loaded from %s each time the deck is opened; insert the picture itself"
              .formatted(picture.media()),
          null);
    }
    if (shape.chart() != null) {
      data(slide, shape, shape.chart().source(), findings);
    }
  }

  private static void data(
      Slide slide, Shape shape, ShapeContent.DataSource source, Findings findings) {
    if (source != ShapeContent.DataSource.EMBEDDED) {
      boolean linked = source == ShapeContent.DataSource.LINKED;
      findings.add(
          "chart-data",
          slide,
          shape,
          linked ? "linked" : "none",
          Severity.HINT,
          linked
              ? "its numbers are in a workbook outside this deck; \"edit data\" needs that file"
              : "has no workbook behind it, so \"edit data\" opens nothing; insert the chart again",
          null);
    }
  }
}
