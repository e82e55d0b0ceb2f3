package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.deck.DeckReview;
import dev.deckhand.assist.builtin.ReviewFixes;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.SlideFit;
import dev.deckhand.plan.PlanJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A review of a deck.
 *
 * @param findings by slide, the weightiest first
 * @param counts how many of each code
 * @param plan an edit plan that mends what can be mended safely, or {@code null}
 * @param notices what could not be looked at, in words
 */
public record Review(
    List<Item> findings,
    Map<String, Long> counts,
    @Nullable ObjectNode plan,
    List<String> notices) {
  private static final int MOST = 2_000;

  public Review {
    findings = List.copyOf(findings);
    counts = Map.copyOf(counts);
    notices = List.copyOf(notices);
  }

  /**
   * Something to mend.
   *
   * @param code stable, lower case with dashes
   * @param slide one-based
   * @param shape {@code #id name}, or {@code null} when it is about the slide
   * @param measured the value it was judged by, in words, or {@code null}
   * @param severity {@code error}, {@code warning} or {@code hint}
   * @param message what is wrong and what to do
   * @param operation id of the operation of the plan that mends it, or {@code null}
   */
  public record Item(
      String code,
      int slide,
      @Nullable String shape,
      @Nullable String measured,
      String severity,
      String message,
      @Nullable String operation) {}

  /** Reviews a deck. */
  public static Review of(DeckOutline deck, DeckLook look, List<SlideFit> fits) {
    return of(deck, DeckReview.of(deck, look, fits));
  }

  /** The review of what was found. */
  public static Review of(DeckOutline deck, List<DeckFinding> findings) {
    ReviewFixes fixes = ReviewFixes.of(deck, findings);
    Map<String, Long> counts =
        findings.stream()
            .map(DeckFinding::code)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return new Review(
        findings.stream().limit(MOST).map(finding -> item(finding, fixes)).toList(),
        counts,
        fixes.plan().map(PlanJson::write).orElse(null),
        deck.notices());
  }

  private static Item item(DeckFinding finding, ReviewFixes fixes) {
    return new Item(
        finding.code(),
        finding.slide(),
        finding.label(),
        finding.measured(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.message(),
        fixes.operation(finding));
  }
}
