package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code powerpoint.review}: what a review found, and the plan that mends what it safely can. */
public final class ReviewEdits {
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?isu)\\s*(?:which|what|where|are|is|does|do|how many|welche|was|wo|sind|ist|gibt|"
              + "qué|cuáles|dónde|hay|son)\\b.*|.*\\?\\s*");
  private static final Pattern DESCRIBE =
      Pattern.compile(
          "(?iu)\\b(?:add|write|set|fill in|supply|ergänze?|schreibe?|füge|setze?|añade|agrega|pon)\\b"
              + ".*\\b(?:alt(?:ernative)?[ -]?texts?|alternativtexte?|textos? alternativos?)\\b");
  private static final Set<String> DESCRIPTIONS = Set.of("missing-alt-text", "poor-alt-text");
  private static final int MOST_LETTERS = 80;

  private ReviewEdits() {}

  /** The review an instruction asks for; a question gets words, anything else a plan too. */
  static Draft of(Desk desk) {
    String instruction = desk.instruction();
    DeckOutline deck = desk.deck();
    ReviewScope scope = ReviewScope.of(instruction);
    List<DeckFinding> asked = new ArrayList<>(scope.of(desk.deckFindings()));
    asked.addAll(SmallText.of(desk.deckLook(), deck, scope.slides(), instruction));
    boolean question = QUESTION.matcher(instruction).matches();
    ReviewFixes fixes = ReviewFixes.of(deck, question ? List.of() : asked);
    if (fixes.plan().isEmpty() && DESCRIBE.matcher(instruction).find()) {
      List<DeckFinding> mute = asked.stream().filter(f -> DESCRIPTIONS.contains(f.code())).toList();
      if (!mute.isEmpty()) {
        return undescribed(mute);
      }
    }
    String text = ReviewText.of(deck, asked, fixes);
    List<Quote> quotes = quotes(deck, asked);
    return fixes
        .plan()
        .<Draft>map(plan -> new Draft.Made(plan, text, quotes))
        .orElseGet(() -> new Draft.Said(text, quotes));
  }

  private static Draft undescribed(List<DeckFinding> mute) {
    String places =
        mute.stream()
            .map(f -> "slide %d, %s".formatted(f.slide(), f.label()))
            .limit(12)
            .collect(Collectors.joining("; "));
    return new Draft.Cannot(
        "To say what a picture shows takes a model that sees it; without a description are: "
            + places,
        "Configure a chat model for pictures, or write the alternative texts in PowerPoint");
  }

  /** What stands where something was found; places without words have none. */
  private static List<Quote> quotes(DeckOutline deck, List<DeckFinding> findings) {
    List<Quote> quotes = new ArrayList<>();
    for (DeckFinding finding : findings.stream().limit(ReviewText.MOST).toList()) {
      deck.slides().get(finding.slide() - 1).shapes().stream()
          .filter(s -> finding.shape() == null || s.id() == finding.shape())
          .flatMap(s -> s.text().lines())
          .map(line -> line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) : line)
          .filter(line -> !line.isBlank())
          .findFirst()
          .map(line -> new Quote(finding.anchor(), line.strip()))
          .filter(quote -> !quotes.contains(quote))
          .ifPresent(quotes::add);
    }
    return quotes;
  }
}
