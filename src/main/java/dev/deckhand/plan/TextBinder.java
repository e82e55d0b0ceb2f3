package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import org.jspecify.annotations.Nullable;

/** Binds operations on the text of slides and notes. */
final class TextBinder {
  private final Findings findings;
  private final SlideLedger slides;
  private final TextSlots slots;

  TextBinder(Findings findings, SlideLedger slides) {
    this.findings = findings;
    this.slides = slides;
    this.slots = new TextSlots(findings);
  }

  @Nullable BoundDeckOperation bind(TextOperation operation) {
    return switch (operation) {
      case TextOperation.SetText text -> setText(text);
      case TextOperation.ReplaceText replace -> replaceText(replace);
      case TextOperation.SetNotes notes -> setNotes(notes);
    };
  }

  private @Nullable BoundDeckOperation setText(TextOperation.SetText text) {
    SlideRef slide = slides.find(text.slide(), text);
    return switch (slide) {
      case null -> null;
      case SlideRef.Existing existing -> {
        slides.touches(existing, text);
        DeckOutline.Shape shape = slides.shape(existing.number(), text.shape(), text);
        yield shape == null
            ? null
            : new BoundDeckOperation.SetText(text.id(), slide, shape.id(), null, text.paragraphs());
      }
      case SlideRef.Added added -> {
        DeckOutline.Layout layout = slides.layoutOf(added);
        String key = layout == null ? null : slots.fillable(layout, text.shape(), text);
        yield key == null
            ? null
            : new BoundDeckOperation.SetText(text.id(), slide, 0, key, text.paragraphs());
      }
    };
  }

  private @Nullable BoundDeckOperation replaceText(TextOperation.ReplaceText replace) {
    if (replace.find().isEmpty()) {
      findings.error("nothing-to-find", "replaceText needs a text to find", null, replace);
      return null;
    }
    TextScope scope = replace.in() == null ? TextScope.DECK : replace.in();
    if (scope == TextScope.MASTERS) {
      findings.consent(
          "masters",
          "Masters and layouts are changed, which changes every slide",
          "masters",
          replace);
    }
    return new BoundDeckOperation.ReplaceText(
        replace.id(),
        replace.find(),
        replace.replace(),
        scope,
        Boolean.TRUE.equals(replace.matchCase()));
  }

  private @Nullable BoundDeckOperation setNotes(TextOperation.SetNotes notes) {
    SlideRef slide = slides.find(notes.slide(), notes);
    if (slide == null) {
      return null;
    }
    if (slide instanceof SlideRef.Existing existing) {
      slides.overwritesNotes(existing.number(), notes);
    }
    return new BoundDeckOperation.SetNotes(notes.id(), slide, notes.text());
  }
}
