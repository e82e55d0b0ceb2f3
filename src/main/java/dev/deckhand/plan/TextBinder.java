package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds operations on the text of slides and notes. */
final class TextBinder {
  private final Findings findings;
  private final SlideLedger slides;
  private final ShapeLedger shapes;

  TextBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
    this.findings = findings;
    this.slides = slides;
    this.shapes = shapes;
  }

  @Nullable BoundDeckOperation bind(TextOperation operation) {
    return switch (operation) {
      case TextOperation.SetText text -> setText(text);
      case TextOperation.FormatText format -> formatText(format);
      case TextOperation.ReplaceText replace -> replaceText(replace);
      case TextOperation.SetNotes notes -> setNotes(notes);
    };
  }

  private @Nullable BoundDeckOperation setText(TextOperation.SetText text) {
    ShapeLedger.Found found = shapes.findForText(text.slide(), text.shape(), text);
    if (found == null || !ParagraphRules.allow(text.paragraphs(), found.anchor(), text, findings)) {
      return null;
    }
    if (found.ref() instanceof ShapeRef.Placeholder(String key)) {
      shapes.filled(found.slide(), key);
    }
    FitMode fit = text.fit() == null ? FitMode.KEEP : text.fit();
    return new BoundDeckOperation.SetText(
        text.id(), found.slide(), found.ref(), text.paragraphs(), fit);
  }

  private @Nullable BoundDeckOperation formatText(TextOperation.FormatText format) {
    ShapeLedger.Found found = shapes.find(format.slide(), format.shape(), format);
    if (found == null) {
      return null;
    }
    ShapeKind kind = shapes.kind(found);
    if (kind != ShapeKind.TEXT && kind != ShapeKind.TABLE) {
      findings.error(
          "no-text",
          "Shape %s is a %s; text is formatted in text shapes and tables"
              .formatted(found.label(), ShapeLedger.words(kind)),
          found.anchor(),
          format);
      return null;
    }
    List<String> problems = TextFormatRules.problems(format.format());
    problems.forEach(problem -> findings.error("bad-format", problem, found.anchor(), format));
    if (!problems.isEmpty()) {
      return null;
    }
    List<String> fixed = TextFormatRules.fixed(format.format());
    if (!fixed.isEmpty()) {
      findings.warning(
          "not-of-theme",
          "The theme does not set %s; it stays when the theme changes"
              .formatted(String.join(" and ", fixed)),
          found.anchor(),
          format);
    }
    return new BoundDeckOperation.FormatText(
        format.id(), found.slide(), found.ref(), format.format());
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
    new UnseenText(slides.deck(), findings).reached(replace, scope);
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
    slides.touches(slide, notes);
    if (slide instanceof SlideRef.Existing existing) {
      slides.overwritesNotes(existing.number(), notes);
    }
    return new BoundDeckOperation.SetNotes(notes.id(), slide, notes.text());
  }
}
