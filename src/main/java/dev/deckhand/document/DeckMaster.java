package dev.deckhand.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slide master with its theme.
 *
 * @param name the theme's name, made unique
 * @param layouts the names of its layouts
 * @param colors the theme's colours by the names of the format ({@code dk1}, {@code accent1} …) as
 *     {@code #RRGGBB}
 * @param headingFont the theme's font for titles
 * @param bodyFont the theme's font for all other text
 */
public record DeckMaster(
    String name,
    List<String> layouts,
    Map<String, String> colors,
    @Nullable String headingFont,
    @Nullable String bodyFont) {
  public DeckMaster {
    layouts = List.copyOf(layouts);
    colors = Collections.unmodifiableMap(new LinkedHashMap<>(colors));
  }
}
