package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import org.jspecify.annotations.Nullable;

/** Looks up the placeholders of layouts that take text. */
final class TextSlots {
  private final Findings findings;

  TextSlots(Findings findings) {
    this.findings = findings;
  }

  /** The layout's own key for a placeholder that takes text; {@code null} when there is none. */
  @Nullable String fillable(DeckOutline.Layout layout, String asked, Operation operation) {
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
}
