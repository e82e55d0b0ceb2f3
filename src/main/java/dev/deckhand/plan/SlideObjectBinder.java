package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Binds operations on tables, pictures and charts of slides. */
final class SlideObjectBinder {
  private static final int NAMED = 20;

  private final DeckOutline deck;
  private final Findings findings;
  private final ShapeLedger shapes;
  private final NewShapes places;
  private final SlideTableBinder tables;
  private final SlideChartBinder charts;

  SlideObjectBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
    this.deck = slides.deck();
    this.findings = findings;
    this.shapes = shapes;
    this.places = new NewShapes(findings, slides);
    this.tables = new SlideTableBinder(findings, shapes, places);
    this.charts = new SlideChartBinder(findings, shapes, places);
  }

  @Nullable BoundDeckOperation bind(SlideObjectOperation operation) {
    return switch (operation) {
      case SlideObjectOperation.AddTable add -> tables.add(add);
      case SlideObjectOperation.WriteTableCells write -> tables.write(write);
      case SlideObjectOperation.AddPicture add -> addPicture(add);
      case SlideObjectOperation.AddChart add -> charts.add(add);
      case SlideObjectOperation.UpdateChart update -> charts.update(update);
    };
  }

  private @Nullable BoundDeckOperation addPicture(SlideObjectOperation.AddPicture add) {
    SlideRef slide = places.find(add.slide(), add.at(), "picture", add);
    PictureAsset asset = new AssetReader(findings).read(add.asset(), add.slide(), add);
    if (asset instanceof PictureAsset.Stored(String name) && !listed(name, add)) {
      asset = null;
    }
    if (add.altText().isBlank()) {
      findings.error(
          "no-alt-text", "A picture needs altText that says what it shows", add.slide(), add);
    }
    if (slide == null || asset == null || add.altText().isBlank()) {
      return null;
    }
    shapes.added(slide, add.id(), ShapeKind.PICTURE);
    return new BoundDeckOperation.AddPicture(add.id(), slide, add.at(), asset, add.altText());
  }

  /** Whether a slide of the deck shows the picture already. */
  private boolean listed(String name, SlideObjectOperation.AddPicture add) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (DeckOutline.Slide slide : deck.slides()) {
      for (DeckOutline.Shape shape : slide.shapes()) {
        ShapeContent.Picture picture = shape.picture();
        if (picture != null && picture.media() != null && !picture.linked()) {
          known.add(picture.media());
        }
      }
    }
    if (!known.contains(name)) {
      findings.error(
          "unknown-picture",
          "The deck shows no picture %s; %s"
              .formatted(
                  name,
                  known.isEmpty()
                      ? "send one as data:image/png;base64,…"
                      : "it has " + String.join(", ", known.stream().limit(NAMED).toList())),
          add.slide(),
          add);
    }
    return known.contains(name);
  }
}
