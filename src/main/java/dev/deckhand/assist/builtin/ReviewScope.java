package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a deck an instruction wants reviewed.
 *
 * @param slides the slides it names; all when empty
 * @param codes the findings it names; all when empty
 */
record ReviewScope(Set<Integer> slides, Set<String> codes) {
  private static final Map<Pattern, List<String>> TOPICS =
      Map.of(
          words("alt(?:ernative)?[ -]?texts?|alternativtexte?|textos? alternativos?"),
          List.of("missing-alt-text", "poor-alt-text"),
          words("contrast|kontraste?|legib\\w+|readab\\w+"),
          List.of("low-contrast"),
          words("fonts?|typefaces?|schrift\\w*"),
          List.of("font-outlier"),
          words("colou?rs?|farben?"),
          List.of("color-outlier", "low-contrast"),
          words("titles?|titel|headings?"),
          List.of("missing-title", "duplicate-title", "title-capitalisation"),
          words("links?|hyperlinks?"),
          List.of("broken-link"),
          words("bullets?|aufzählung\\w*"),
          List.of("inconsistent-bullets"),
          words(
              "overloaded|crowded|too (?:full|dense|much text)|überladene?|überfüllte?|cargadas?"),
          List.of("too-many-words", "overflow", "overlap"),
          words("placeholders?|platzhalter|leftovers?"),
          List.of("empty-placeholder", "leftover-text"),
          words("overflow\\w*|overlap\\w*|cut off|clipped|off[ -]slide"),
          List.of("overflow", "overlap", "off-slide", "word-too-wide"));

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?iu)(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.UNICODE_CASE);
  }

  static ReviewScope of(String instruction) {
    Set<Integer> slides = SlideNumbers.in(instruction);
    Set<String> codes = new HashSet<>();
    TOPICS.forEach(
        (topic, found) -> {
          if (topic.matcher(instruction).find()) {
            codes.addAll(found);
          }
        });
    return new ReviewScope(slides, codes);
  }

  List<DeckFinding> of(List<DeckFinding> findings) {
    return findings.stream()
        .filter(finding -> slides.isEmpty() || slides.contains(finding.slide()))
        .filter(finding -> codes.isEmpty() || codes.contains(finding.code()))
        .toList();
  }
}
