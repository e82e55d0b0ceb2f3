package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.TextParagraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Runs {@code addSlide}. The new slide holds the placeholders that got text and no others, so it
 * never shows a prompt; date, footer and slide number come along as {@link Furniture} says.
 */
final class SlideAdder {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";

  private final DeckEdit deck;
  private final SlideOrder order;
  private final NotesWriter notes;
  private final Map<String, NewSlide> added = new HashMap<>();

  /** A slide this plan added: its layout, and the shapes made so far by placeholder key. */
  private record NewSlide(LayoutSheet layout, Map<String, Integer> shapes) {}

  SlideAdder(DeckEdit deck, SlideOrder order, NotesWriter notes) {
    this.deck = deck;
    this.order = order;
    this.notes = notes;
  }

  void run(AddSlide operation) {
    LayoutSheet layout =
        LayoutSheet.named(deck, operation.layout())
            .orElseThrow(() -> unknown(operation.id(), "layout", operation.layout()));
    String slide = deck.add("/ppt/slides/slide%d.xml", CONTENT_TYPE, Template.read("slide.xml"));
    deck.relate(slide, "slideLayout", layout.part());
    added.put(slide, new NewSlide(layout, new HashMap<>()));
    order.insert(operation.id(), slide, operation.after());
    fill(slide, layout, operation.placeholders(), operation.id());
    new Furniture(deck, order).add(slide, layout.part());
    if (operation.notes() != null) {
      notes.write(slide, operation.notes());
    }
  }

  /** A slide is a copy of another, which may be one that this plan added. */
  void copied(String original, String copy) {
    NewSlide known = added.get(original);
    if (known != null) {
      added.put(copy, new NewSlide(known.layout(), new HashMap<>(known.shapes())));
    }
  }

  /** The shape of a placeholder of an added slide, made when the slide does not have it. */
  @Nullable Element placeholder(String slide, String key) {
    NewSlide known = added.get(slide);
    if (known == null) {
      return null;
    }
    Integer id = known.shapes().get(key);
    Element shape = id == null ? null : ShapeTree.byId(tree(slide), id);
    if (shape != null) {
      return shape;
    }
    known.layout().slots(deck).stream()
        .filter(slot -> slot.key().equals(key))
        .forEach(slot -> add(slide, slot, List.of()));
    Integer made = known.shapes().get(key);
    return made == null ? null : ShapeTree.byId(tree(slide), made);
  }

  private void fill(
      String slide, LayoutSheet layout, Map<String, List<TextParagraph>> texts, String operation) {
    List<LayoutSheet.Slot> slots = layout.slots(deck);
    for (String key : texts.keySet()) {
      if (slots.stream().noneMatch(slot -> slot.key().equals(key))) {
        throw unknown(operation, "placeholder", key);
      }
    }
    for (LayoutSheet.Slot slot : slots) {
      List<TextParagraph> text = texts.getOrDefault(slot.key(), List.of());
      if (text.stream().anyMatch(paragraph -> !paragraph.text().isBlank())) {
        add(slide, slot, text);
      }
    }
  }

  private void add(String slide, LayoutSheet.Slot slot, List<TextParagraph> text) {
    Element shape = PlaceholderShape.append(tree(slide), slot.shape());
    TextBody.write(TextSetter.body(shape), text);
    NewSlide known = Objects.requireNonNull(added.get(slide));
    if (!new PlaceholderChain(deck, known.layout().part()).finds(slot.shape())) {
      PlaceholderShape.stand(shape, slot.shape());
    }
    known.shapes().put(slot.key(), ShapeProperties.id(shape));
  }

  private Element tree(String slide) {
    return Objects.requireNonNull(Slides.shapeTree(deck, slide));
  }

  private static DocumentProblem unknown(String operation, String what, String name) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "Operation %s: there is no %s \"%s\".".formatted(operation, what, name),
        "Take one that the outline of the deck lists.");
  }
}
