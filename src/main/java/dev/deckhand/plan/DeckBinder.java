package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds proposed deck operations against one deck version. One instance binds one plan. */
public final class DeckBinder {
  private final DeckOutline deck;
  private final Findings findings = new Findings();
  private final SlideLedger slides;

  public DeckBinder(DeckOutline deck) {
    this.deck = deck;
    this.slides = new SlideLedger(deck, findings);
  }

  /** Looks every operation up, in order, and gathers all violations. */
  public Binding bind(EditPlan plan) {
    List<BoundOperation> bound = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      BoundOperation result =
          switch (operation) {
            case SlideOperation.AddSlide add -> addSlide(add);
            case SlideOperation.DeleteSlide delete -> deleteSlide(delete);
            case TextOperation.SetText text -> setText(text);
            case TextOperation.ReplaceText replace -> replaceText(replace);
            case TextOperation.SetNotes notes -> setNotes(notes);
            case WorkbookOperation workbook -> wrongHost(workbook);
          };
      if (result != null) {
        bound.add(result);
      }
    }
    return findings.binding(plan, bound);
  }

  private @Nullable BoundOperation addSlide(SlideOperation.AddSlide add) {
    BoundDeckOperation.SlideRef after = slides.place(add.after(), add);
    DeckOutline.Layout layout = layout(add);
    if (layout == null || after == null) {
      return null;
    }
    Map<String, List<TextParagraph>> texts = new HashMap<>();
    boolean valid = true;
    for (Map.Entry<String, List<TextParagraph>> text : add.placeholders().entrySet()) {
      String key = fillable(layout, text.getKey(), add);
      boolean first = key != null && texts.putIfAbsent(key, text.getValue()) == null;
      if (key != null && !first) {
        findings.error(
            "duplicate-placeholder", "Two texts are for placeholder " + key, layout.name(), add);
      }
      valid &= first;
    }
    slides.added(add.id(), layout);
    return valid
        ? new BoundDeckOperation.AddSlide(add.id(), after, layout.name(), texts, add.notes())
        : null;
  }

  private DeckOutline.@Nullable Layout layout(SlideOperation.AddSlide add) {
    for (DeckOutline.Layout layout : deck.layouts()) {
      if (layout.name().equalsIgnoreCase(add.layout().strip())) {
        return layout;
      }
    }
    String known =
        String.join(", ", deck.layouts().stream().map(DeckOutline.Layout::name).toList());
    findings.error(
        "unknown-layout",
        "The deck has no layout \"" + add.layout() + "\"; it has " + known,
        add.layout(),
        add);
    return null;
  }

  /** The layout's own key for a placeholder that takes text; {@code null} when there is none. */
  private @Nullable String fillable(DeckOutline.Layout layout, String asked, Operation operation) {
    DeckOutline.Placeholder placeholder = PlaceholderKeys.find(layout, asked).orElse(null);
    if (placeholder == null) {
      String keys = PlaceholderKeys.all(layout);
      findings.error(
          "unknown-placeholder",
          "Layout \"%s\" has no placeholder \"%s\"; it has %s"
              .formatted(layout.name(), asked, keys.isEmpty() ? "none" : keys),
          layout.name(),
          operation);
      return null;
    }
    if (!PlaceholderKeys.takesText(placeholder)) {
      findings.error(
          "not-a-text-placeholder",
          "Placeholder \"%s\" of layout \"%s\" takes a %s, not text; leave it out"
              .formatted(placeholder.key(), layout.name(), placeholder.type()),
          layout.name(),
          operation);
      return null;
    }
    return placeholder.key();
  }

  private @Nullable BoundOperation deleteSlide(SlideOperation.DeleteSlide delete) {
    BoundDeckOperation.SlideRef slide = slides.find(delete.slide(), delete);
    if (slide == null) {
      return null;
    }
    if (slide instanceof BoundDeckOperation.SlideRef.Existing existing) {
      findings.consent(
          "delete-slide",
          "Slide " + existing.number() + slides.titled(existing.number()) + " is deleted",
          String.valueOf(existing.number()),
          delete);
    }
    slides.deleted(slide, delete);
    return new BoundDeckOperation.DeleteSlide(delete.id(), slide);
  }

  private @Nullable BoundOperation setText(TextOperation.SetText text) {
    BoundDeckOperation.SlideRef slide = slides.find(text.slide(), text);
    return switch (slide) {
      case null -> null;
      case BoundDeckOperation.SlideRef.Existing existing -> {
        slides.touches(existing, text);
        DeckOutline.Shape shape = slides.shape(existing.number(), text.shape(), text);
        yield shape == null
            ? null
            : new BoundDeckOperation.SetText(text.id(), slide, shape.id(), null, text.paragraphs());
      }
      case BoundDeckOperation.SlideRef.Added added -> {
        DeckOutline.Layout layout = slides.layoutOf(added);
        String key = layout == null ? null : fillable(layout, text.shape(), text);
        yield key == null
            ? null
            : new BoundDeckOperation.SetText(text.id(), slide, 0, key, text.paragraphs());
      }
    };
  }

  private @Nullable BoundOperation replaceText(TextOperation.ReplaceText replace) {
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

  private @Nullable BoundOperation setNotes(TextOperation.SetNotes notes) {
    BoundDeckOperation.SlideRef slide = slides.find(notes.slide(), notes);
    if (slide == null) {
      return null;
    }
    if (slide instanceof BoundDeckOperation.SlideRef.Existing existing) {
      slides.overwritesNotes(existing.number(), notes);
    }
    return new BoundDeckOperation.SetNotes(notes.id(), slide, notes.text());
  }

  private @Nullable BoundOperation wrongHost(WorkbookOperation operation) {
    findings.error(
        "wrong-document",
        OperationVerbs.verb(operation.getClass()) + " works on workbooks; this is a deck",
        null,
        operation);
    return null;
  }
}
