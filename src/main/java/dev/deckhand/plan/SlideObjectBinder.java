package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import org.jspecify.annotations.Nullable;

/** Binds operations on tables, pictures and charts of slides. */
final class SlideObjectBinder {
  private final Findings findings;
  private final ShapeLedger shapes;
  private final NewShapes places;
  private final SlideTableBinder tables;
  private final SlideChartBinder charts;

  SlideObjectBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
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
    if (add.altText().isBlank()) {
      findings.error(
          "no-alt-text",
          "A picture needs altText that says what it shows",
          add.slide(),
          add);
    }
    if (slide == null || asset == null || add.altText().isBlank()) {
      return null;
    }
    shapes.added(slide, add.id(), ShapeKind.PICTURE);
    return new BoundDeckOperation.AddPicture(add.id(), slide, add.at(), asset, add.altText());
  }
}
