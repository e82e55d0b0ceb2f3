package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds placeholders of a layout by the names people use: {@code title} also means a centred title,
 * {@code subtitle} and {@code body} the text below it, whatever type the layout gave it.
 */
final class PlaceholderKeys {
  private static final Set<String> TEXT = Set.of("title", "ctrTitle", "subTitle", "body", "obj");

  private PlaceholderKeys() {}

  static boolean takesText(Placeholder placeholder) {
    return TEXT.contains(placeholder.type());
  }

  static Optional<Placeholder> find(DeckOutline.Layout layout, String asked) {
    String key = asked.strip();
    return layout.placeholders().stream()
        .filter(placeholder -> placeholder.key().equalsIgnoreCase(key))
        .findFirst()
        .or(() -> alias(layout, key));
  }

  private static Optional<Placeholder> alias(DeckOutline.Layout layout, String key) {
    if (key.equalsIgnoreCase("title")) {
      return nth(layout, 1, "ctrTitle", "title");
    }
    if (key.matches("(?i)body\\d{0,2}")) {
      String digits = key.substring(4);
      return nth(
          layout, digits.isEmpty() ? 1 : Integer.parseInt(digits), "obj", "body", "subTitle");
    }
    return Optional.empty();
  }

  /** The n-th placeholder of any of the types, in the layout's order. */
  private static Optional<Placeholder> nth(DeckOutline.Layout layout, int n, String... types) {
    Set<String> wanted = Set.of(types);
    List<Placeholder> found =
        layout.placeholders().stream().filter(p -> wanted.contains(p.type())).toList();
    return n >= 1 && n <= found.size() ? Optional.of(found.get(n - 1)) : Optional.empty();
  }

  static String all(DeckOutline.Layout layout) {
    return String.join(", ", layout.placeholders().stream().map(Placeholder::key).toList());
  }
}
