package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.SetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Runs {@code setLayout}. Placeholders are tied to those of the new layout ({@link
 * PlaceholderMatch}) and stand where it says; content that finds no place keeps place and look, and
 * that is reported; empty placeholders that find none go. Date, footer and number follow the
 * layout.
 */
final class LayoutSetter {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final EditLog log;

  LayoutSetter(DeckEdit deck, SlideOrder order, EditLog log) {
    this.deck = deck;
    this.order = order;
    this.log = log;
  }

  void run(SetLayout operation) {
    String slide = order.part(operation.slide());
    LayoutSheet layout = LayoutSheet.named(deck, operation.layout()).orElseThrow(this::unknown);
    String old = Slides.layoutOf(deck, slide);
    SlotPlacer placer = new SlotPlacer(deck, old, layout.part());
    List<ShapeTree.Placed> placeholders = placeholders(slide);
    List<Element> content = new ArrayList<>();
    for (ShapeTree.Placed shape : placeholders) {
      if (!type(shape.element()).furniture()) {
        content.add(shape.element());
      }
    }
    Map<Element, LayoutSheet.Slot> slots = PlaceholderMatch.of(content, layout.slots(deck));
    for (ShapeTree.Placed shape : placeholders) {
      SlideShapes.OnSlide found = new SlideShapes.OnSlide(slide, shape);
      LayoutSheet.Slot slot = slots.get(shape.element());
      if (type(shape.element()).furniture()) {
        furniture(found, layout.part());
      } else if (slot != null) {
        placer.bind(found, slot.shape());
      } else if (PlaceholderMatch.empty(shape.element())) {
        new ShapeRemover(deck).remove(found);
      } else {
        placer.release(found);
        note(found);
      }
    }
    relate(slide, layout.part());
    new Furniture(deck, order).addMissing(slide, old, layout.part());
    log.shape(slide, "slide", "layout", name(old), layout.name());
  }

  private void note(SlideShapes.OnSlide found) {
    log.shape(
        found.slide(),
        ShapeProperties.label(found.element()),
        "placeholder",
        type(found.element()).type(),
        "none of the layout; kept where it was");
  }

  /** Those directly on the slide; PowerPoint ties none inside groups. */
  private List<ShapeTree.Placed> placeholders(String slide) {
    List<ShapeTree.Placed> placeholders = new ArrayList<>();
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(deck, slide), Integer.MAX_VALUE)) {
      boolean grouped = Dom.above(shape.element(), above -> Ns.P.is(above, "grpSp")) != null;
      if (!grouped && PlaceholderType.of(shape.element()) != null) {
        placeholders.add(shape);
      }
    }
    return placeholders;
  }

  private void furniture(SlideShapes.OnSlide found, String layout) {
    Element place = Furniture.find(deck, layout, type(found.element()).type());
    if (place == null) {
      new ShapeRemover(deck).remove(found);
      return;
    }
    for (Element shape : ShapeTree.withStandIns(found.element())) {
      SlotPlacer.tie(shape, place);
      Element transform = ShapeProperties.transform(shape);
      if (transform != null && ShapeProperties.transform(place) != null) {
        Dom.remove(transform);
      }
    }
  }

  private void relate(String slide, String layout) {
    Optional<Relationship> known =
        deck.relationships(slide).stream().filter(r -> r.hasType("slideLayout")).findFirst();
    if (known.isEmpty()) {
      deck.relate(slide, "slideLayout", layout);
    } else if (!known.get().partName().equals(layout)) {
      deck.retarget(slide, known.get().id(), layout);
    }
  }

  private String name(@Nullable String layout) {
    return LayoutSheet.all(deck).stream()
        .filter(sheet -> sheet.part().equals(layout))
        .map(LayoutSheet::name)
        .findFirst()
        .orElse("none");
  }

  private static PlaceholderType type(Element shape) {
    return Objects.requireNonNull(PlaceholderType.of(shape));
  }

  private DocumentProblem unknown() {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "The layout is not there.",
        "Take one that the outline of the deck lists.");
  }
}
