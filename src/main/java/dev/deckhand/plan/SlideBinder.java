package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds operations on whole slides. */
final class SlideBinder {
  private static final int MAX_SECTION_NAME = 255;

  private final DeckOutline deck;
  private final Findings findings;
  private final SlideLedger slides;
  private final ShapeLedger shapes;
  private final TextSlots slots;

  SlideBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
    this.deck = slides.deck();
    this.findings = findings;
    this.slides = slides;
    this.shapes = shapes;
    this.slots = new TextSlots(findings);
  }

  @Nullable BoundDeckOperation bind(SlideOperation operation) {
    return switch (operation) {
      case SlideOperation.AddSlide add -> addSlide(add);
      case SlideOperation.DeleteSlide delete -> deleteSlide(delete);
      case SlideOperation.MoveSlide move -> moveSlide(move);
      case SlideOperation.SetSlideHidden hide -> setSlideHidden(hide);
      case SlideOperation.DuplicateSlide copy -> duplicateSlide(copy);
      case SlideOperation.SetLayout set -> setLayout(set);
      case SlideOperation.AddSection add -> addSection(add);
    };
  }

  private @Nullable BoundDeckOperation addSlide(SlideOperation.AddSlide add) {
    SlideRef after = slides.place(add.after(), add);
    DeckOutline.Layout layout = layout(add.layout(), add);
    if (layout == null || after == null) {
      return null;
    }
    Map<String, List<TextParagraph>> texts = new HashMap<>();
    boolean valid = true;
    for (Map.Entry<String, List<TextParagraph>> text : add.placeholders().entrySet()) {
      String key = slots.fillable(layout, text.getKey(), add);
      boolean first = key != null && texts.putIfAbsent(key, text.getValue()) == null;
      if (key != null && !first) {
        findings.error(
            "duplicate-placeholder", "Two texts are for placeholder " + key, layout.name(), add);
      }
      valid &= first && ParagraphRules.allow(text.getValue(), layout.name(), add, findings);
    }
    slides.added(add.id(), layout);
    texts.forEach(
        (key, text) -> {
          if (text.stream().anyMatch(paragraph -> !paragraph.text().isBlank())) {
            shapes.filled(new SlideRef.Added(add.id()), key);
          }
        });
    return valid
        ? new BoundDeckOperation.AddSlide(add.id(), after, layout.name(), texts, add.notes())
        : null;
  }

  private DeckOutline.@Nullable Layout layout(String asked, Operation operation) {
    for (DeckOutline.Layout layout : deck.layouts()) {
      if (layout.name().equalsIgnoreCase(asked.strip())) {
        return layout;
      }
    }
    String known =
        String.join(", ", deck.layouts().stream().map(DeckOutline.Layout::name).toList());
    findings.error(
        "unknown-layout",
        "The deck has no layout \"" + asked + "\"; it has " + known,
        asked,
        operation);
    return null;
  }

  private @Nullable BoundDeckOperation deleteSlide(SlideOperation.DeleteSlide delete) {
    SlideRef slide = slides.find(delete.slide(), delete);
    if (slide == null) {
      return null;
    }
    if (slide instanceof SlideRef.Existing existing) {
      findings.consent(
          "delete-slide",
          "Slide " + existing.number() + slides.titled(existing.number()) + " is deleted",
          String.valueOf(existing.number()),
          delete);
    }
    slides.deleted(slide, delete);
    return new BoundDeckOperation.DeleteSlide(delete.id(), slide);
  }

  private @Nullable BoundDeckOperation moveSlide(SlideOperation.MoveSlide move) {
    SlideRef slide = slides.find(move.slide(), move);
    SlideRef after = slides.place(move.after(), move);
    if (slide == null || after == null) {
      return null;
    }
    if (slide.equals(after)) {
      findings.error(
          "same-slide",
          "Slide %s cannot follow itself; name another slide, or 0 for the front"
              .formatted(move.slide()),
          move.slide(),
          move);
      return null;
    }
    slides.touches(slide, move);
    return new BoundDeckOperation.MoveSlide(move.id(), slide, after);
  }

  private @Nullable BoundDeckOperation duplicateSlide(SlideOperation.DuplicateSlide copy) {
    SlideRef slide = slides.find(copy.slide(), copy);
    SlideRef after = copy.after() == null ? slide : slides.place(copy.after(), copy);
    if (slide == null || after == null) {
      return null;
    }
    slides.copied(copy.id(), slide);
    shapes.copied(slide, new SlideRef.Added(copy.id()));
    return new BoundDeckOperation.DuplicateSlide(copy.id(), slide, after);
  }

  private @Nullable BoundDeckOperation setLayout(SlideOperation.SetLayout set) {
    SlideRef slide = slides.find(set.slide(), set);
    DeckOutline.Layout layout = layout(set.layout(), set);
    if (slide == null || layout == null) {
      return null;
    }
    if (!(slides.origin(slide) instanceof SlideRef.Existing(int number))) {
      findings.error(
          "added-slide",
          "Slide %s is added by this plan; give its addSlide the layout \"%s\""
              .formatted(set.slide(), layout.name()),
          set.slide(),
          set);
      return null;
    }
    if (slides.slide(number).layout().equals(layout.name()) && slides.keepsLayout(slide)) {
      findings.warning(
          "same-layout",
          "Slide %s has the layout \"%s\" already; its placeholders go back to their places"
              .formatted(set.slide(), layout.name()),
          set.slide(),
          set);
    }
    slides.touches(slide, set);
    slides.getsLayout(slide);
    return new BoundDeckOperation.SetLayout(set.id(), slide, layout.name());
  }

  private @Nullable BoundDeckOperation addSection(SlideOperation.AddSection add) {
    SlideRef before = slides.find(add.beforeSlide(), add);
    String name = add.name().replaceAll("\\p{Cntrl}+", " ").strip();
    if (name.isEmpty() || name.length() > MAX_SECTION_NAME) {
      findings.error(
          "bad-name",
          "A section needs a name of 1 to %d characters".formatted(MAX_SECTION_NAME),
          add.beforeSlide(),
          add);
      return null;
    }
    return before == null ? null : new BoundDeckOperation.AddSection(add.id(), name, before);
  }

  private @Nullable BoundDeckOperation setSlideHidden(SlideOperation.SetSlideHidden hide) {
    SlideRef slide = slides.find(hide.slide(), hide);
    if (slide == null) {
      return null;
    }
    if (hide.hidden()) {
      slides.hides(slide, hide);
    } else {
      slides.shows(slide, hide);
    }
    return new BoundDeckOperation.SetSlideHidden(hide.id(), slide, hide.hidden());
  }
}
