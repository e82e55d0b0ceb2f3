package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.AddSection;
import dev.deckhand.plan.BoundDeckOperation.MoveSlide;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The show order ({@code p:sldIdLst}, ECMA-376 part 1, 19.2.1.34) together with the sections that
 * repeat it. Slide numbers mean the base version for the whole plan.
 */
final class SlideOrder {
  private static final long FIRST_ID = 256;
  private static final SlideRef FRONT = new SlideRef.Existing(0);

  private final DeckEdit deck;
  private final String presentation;
  private final List<@Nullable String> base;
  private final Map<String, String> added = new HashMap<>();
  private final SectionList sections;

  SlideOrder(DeckEdit deck) {
    this.deck = deck;
    this.presentation = deck.presentation();
    this.base = Collections.unmodifiableList(new ArrayList<>(Slides.inOrder(deck)));
    this.sections = new SectionList(deck.root(presentation));
  }

  /** The slides of the base version. */
  List<@Nullable String> base() {
    return base;
  }

  /** The slides as they stand now. */
  List<@Nullable String> now() {
    return Slides.inOrder(deck);
  }

  /** The part of a slide that is still there. */
  String part(SlideRef slide) {
    String part =
        switch (slide) {
          case SlideRef.Existing(int number) -> baseSlide(number);
          case SlideRef.Added(String operation) -> added.get(operation);
        };
    if (part == null || !deck.has(part)) {
      throw new DocumentProblem(
          DocumentProblem.Code.UNSUPPORTED_CONTENT,
          "The plan names a slide that is not there: " + slide,
          "Name a slide of the deck that no operation before deletes.");
    }
    return part;
  }

  /** Lists a new slide directly behind another one. */
  void insert(String operation, String slide, SlideRef after) {
    insert(operation, slide, after, null);
  }

  /**
   * Lists a new slide directly behind another one.
   *
   * @param original what it is a copy of; where sections meet, it joins that one's
   */
  void insert(String operation, String slide, SlideRef after, @Nullable String original) {
    Element list = list();
    Element previous = after.equals(FRONT) ? null : entryBehind(after);
    Element entry = Markup.element(list, Ns.P, "sldId");
    long id = freeId(list);
    entry.setAttribute("id", Long.toString(id));
    Markup.relationship(entry, deck.relate(presentation, "slide", slide));
    list.insertBefore(entry, previous == null ? list.getFirstChild() : previous.getNextSibling());
    Element model = original == null ? null : entry(original);
    sections.insert(
        id,
        previous == null ? 0 : Dom.number(previous, "id", 0),
        model == null ? 0 : Dom.number(model, "id", 0));
    added.put(operation, slide);
  }

  /** Runs {@code moveSlide}. */
  void move(MoveSlide operation, EditLog log) {
    move(operation.slide(), operation.after());
    log.moved(part(operation.slide()));
  }

  /** Puts a slide directly behind another one, with its id and relationship. */
  private void move(SlideRef slide, SlideRef after) {
    Element entry = entry(part(slide));
    Element previous = after.equals(FRONT) ? null : entryBehind(after);
    if (entry == null || entry == previous) {
      return;
    }
    Element list = list();
    Dom.remove(entry);
    list.insertBefore(entry, previous == null ? list.getFirstChild() : previous.getNextSibling());
    long id = Dom.number(entry, "id", 0);
    sections.remove(id);
    sections.insert(id, previous == null ? 0 : Dom.number(previous, "id", 0), 0);
  }

  /** Runs {@code addSection}. */
  void section(AddSection operation, EditLog log) {
    String slide = part(operation.beforeSlide());
    Element entry = entry(slide);
    if (entry == null) {
      throw unlisted(slide);
    }
    List<Long> order = new ArrayList<>();
    for (Element each : Dom.children(list(), Ns.P, "sldId")) {
      order.add(Dom.number(each, "id", 0));
    }
    sections.start(operation.name(), Dom.number(entry, "id", 0), order);
    int number = now().indexOf(slide) + 1;
    log.structure("section", "\"%s\" begins at slide %d".formatted(operation.name(), number));
  }

  /** The id the show order has for a slide; 0 when it is not listed. */
  long id(String slide) {
    Element entry = entry(slide);
    return entry == null ? 0 : Dom.number(entry, "id", 0);
  }

  private static DocumentProblem unlisted(String slide) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        slide + " is not in the show order.",
        "Name a slide that the outline lists.");
  }

  /** Takes a slide from the order. Its relationship is left to the caller. */
  void remove(String slide) {
    Element entry = entry(slide);
    if (entry != null) {
      sections.remove(Dom.number(entry, "id", 0));
      Dom.remove(entry);
    }
  }

  /** The entry to stand behind; where that slide is gone, the nearest one before it. */
  private @Nullable Element entryBehind(SlideRef after) {
    if (!(after instanceof SlideRef.Existing(int number))) {
      return entry(part(after));
    }
    for (int candidate = Math.min(number, base.size()); candidate > 0; candidate--) {
      Element entry = entry(Objects.requireNonNullElse(baseSlide(candidate), ""));
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable String baseSlide(int number) {
    return number >= 1 && number <= base.size() ? base.get(number - 1) : null;
  }

  private @Nullable Element entry(String slide) {
    List<String> ids =
        deck.relationships(presentation).stream()
            .filter(relationship -> relationship.partName().equals(slide))
            .map(Relationship::id)
            .toList();
    for (Element entry : Dom.children(list(), Ns.P, "sldId")) {
      if (ids.contains(Ns.R.attribute(entry, "id"))) {
        return entry;
      }
    }
    return null;
  }

  private Element list() {
    Element root = deck.root(presentation);
    Element list = Dom.child(root, Ns.P, "sldIdLst");
    if (list == null) {
      list = Markup.element(root, Ns.P, "sldIdLst");
      Markup.insert(root, list, PresentationParts.after("sldIdLst"));
    }
    return list;
  }

  private static long freeId(Element list) {
    long highest = FIRST_ID - 1;
    for (Element entry : Dom.children(list, Ns.P, "sldId")) {
      highest = Math.max(highest, Dom.number(entry, "id", 0));
    }
    return highest + 1;
  }
}
