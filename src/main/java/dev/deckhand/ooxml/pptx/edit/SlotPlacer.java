package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.part.Space;
import dev.deckhand.plan.ShapeBox;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Ties the placeholders of one slide to those of its new layout, or unties them. */
final class SlotPlacer {
  private static final List<String> TIES = List.of("type", "orient", "sz", "idx");

  /** What PowerPoint writes for a placeholder that its layout does not have. */
  private static final String UNTIED = "4294967295";

  private final DeckEdit deck;
  private final @Nullable String oldLayout;
  private final PlaceholderChain before;
  private final PlaceholderChain after;
  private final ShapePlacer places;

  SlotPlacer(DeckEdit deck, @Nullable String oldLayout, String newLayout) {
    this.deck = deck;
    this.oldLayout = oldLayout;
    this.before = new PlaceholderChain(deck, oldLayout);
    this.after = new PlaceholderChain(deck, newLayout);
    this.places = new ShapePlacer(deck);
  }

  /** Makes a shape the filling of a placeholder of the new layout, at its place. */
  void bind(SlideShapes.OnSlide found, Element slot) {
    Box was = box(found, before);
    ShapeTree.withStandIns(found.element()).forEach(shape -> tie(shape, slot));
    boolean tied = after.finds(slot);
    Element there = tied ? null : ShapeProperties.transform(slot);
    Box place = Space.SLIDE.box(there == null ? after.transform(type(found.element())) : there);
    ShapeKind kind = Graphic.kind(found.element());
    if (kind == ShapeKind.TEXT && place != null && there != null) {
      place(found, place);
    } else if (kind == ShapeKind.TEXT && place != null) {
      for (Element shape : ShapeTree.withStandIns(found.element())) {
        Element own = ShapeProperties.transform(shape);
        if (own != null) {
          Dom.remove(own);
        }
      }
    } else if (place != null) {
      place(found, fitted(kind, was, place));
    } else if (was != null) {
      place(found, was);
    }
  }

  /** Leaves a shape where and as it is, as far as the old layout said so. */
  void release(SlideShapes.OnSlide found) {
    Box was = box(found, before);
    Element model = inLayout(type(found.element()));
    if (was != null && ShapeProperties.transform(found.element()) == null) {
      place(found, was);
    }
    for (Element shape : ShapeTree.withStandIns(found.element())) {
      if (model != null) {
        InheritedLook.keep(shape, model);
      }
      Markup.attribute(Objects.requireNonNull(PlaceholderType.element(shape)), "idx", UNTIED);
    }
  }

  /** Gives a placeholder of a slide the type and index of one of the layout. */
  static void tie(Element shape, Element slot) {
    Element own = PlaceholderType.element(shape);
    Element model = PlaceholderType.element(slot);
    if (own != null && model != null) {
      TIES.forEach(name -> Markup.attribute(own, name, Dom.attribute(model, name)));
    }
  }

  private void place(SlideShapes.OnSlide found, Box box) {
    places.place(found, new ShapeBox(box.x(), box.y(), box.width(), box.height()));
  }

  private static @Nullable Box box(SlideShapes.OnSlide found, PlaceholderChain chain) {
    Element own = ShapeProperties.transform(found.element());
    return Space.SLIDE.box(own == null ? chain.transform(type(found.element())) : own);
  }

  /** Pictures keep their proportions, tables their height, for their text asks for it. */
  private static Box fitted(ShapeKind kind, @Nullable Box was, Box place) {
    boolean stretches = kind == ShapeKind.CHART || kind == ShapeKind.SMART_ART;
    if (stretches || was == null || was.width() <= 0 || was.height() <= 0) {
      return place;
    }
    if (kind == ShapeKind.TABLE) {
      return new Box(place.x(), place.y(), place.width(), was.height());
    }
    double scale = Math.min(place.width() / was.width(), place.height() / was.height());
    double width = was.width() * scale;
    double height = was.height() * scale;
    return new Box(
        place.x() + (place.width() - width) / 2,
        place.y() + (place.height() - height) / 2,
        width,
        height);
  }

  private @Nullable Element inLayout(PlaceholderType asked) {
    if (oldLayout == null) {
      return null;
    }
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(deck, oldLayout), Integer.MAX_VALUE)) {
      PlaceholderType offered = PlaceholderType.of(shape.element());
      if (offered != null && asked.inheritsFrom(offered)) {
        return shape.element();
      }
    }
    return null;
  }

  private static PlaceholderType type(Element shape) {
    return Objects.requireNonNull(PlaceholderType.of(shape));
  }
}
