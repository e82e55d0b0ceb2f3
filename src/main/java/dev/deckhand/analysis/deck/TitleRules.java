package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Titles: each slide has one, no two are the same, all are capitalised and begin alike. */
final class TitleRules {
  private static final int FEWEST = 4;

  /** Letters of a title that shout where all are capitals; fewer may be a name or a shortening. */
  private static final int SHOUT = 8;

  /** How a title is capitalised. */
  private enum Case {
    TITLE("Title Case"),
    SENTENCE("sentence case"),
    CAPITALS("CAPITALS");

    private final String words;

    Case(String words) {
      this.words = words;
    }
  }

  private TitleRules() {}

  static void check(DeckOutline deck, Findings findings) {
    Map<String, Slide> seen = new HashMap<>();
    for (Slide slide : deck.slides()) {
      String title = Passages.title(slide);
      if (title.isEmpty()) {
        missing(slide, findings);
        continue;
      }
      Slide first = seen.putIfAbsent(key(title), slide);
      if (first != null) {
        same(slide, first, findings);
      }
    }
    capitals(deck, findings);
    beginnings(deck, findings);
  }

  /** The words of a title: case and punctuation make no other one of it. */
  private static String key(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.isEmpty() ? title : words;
  }

  private static void same(Slide slide, Slide first, Findings findings) {
    String title = Passages.title(slide);
    String other = Passages.title(first);
    String written = title.equalsIgnoreCase(other) ? "" : ", written \"" + other + "\" there";
    findings.add(
        "duplicate-title",
        slide,
        "slide " + first.number(),
        Severity.HINT,
        "has the same title as slide %d, \"%s\"%s; say what is different on this one"
            .formatted(first.number(), title, written));
  }

  /** Titles in small letters among titles that begin with a capital. */
  private static void beginnings(DeckOutline deck, Findings findings) {
    List<Slide> titled =
        deck.slides().stream().filter(slide -> !Passages.title(slide).isEmpty()).toList();
    List<Slide> small = titled.stream().filter(TitleRules::beginsSmall).toList();
    if (titled.size() < FEWEST || small.size() * 3 > titled.size()) {
      return;
    }
    small.forEach(
        slide ->
            findings.add(
                "title-capitalisation",
                slide,
                "small letter",
                Severity.HINT,
                "has a title that begins with a small letter, most others do not: \"%s\""
                    .formatted(Passages.title(slide))));
  }

  private static boolean beginsSmall(Slide slide) {
    return Character.isLowerCase(Passages.title(slide).codePointAt(0));
  }

  private static void missing(Slide slide, Findings findings) {
    Optional<Shape> place = slide.shapes().stream().filter(Roles::title).findFirst();
    String next =
        place.isPresent()
            ? "fill " + ("#" + place.get().id() + " " + place.get().name()).strip()
            : "give it a layout with a title";
    findings.add(
        "missing-title",
        slide,
        null,
        Severity.WARNING,
        "has no title, so people who listen or search cannot find it; " + next);
  }

  private static void capitals(DeckOutline deck, Findings findings) {
    Map<Case, Integer> counts = new EnumMap<>(Case.class);
    deck.slides().forEach(slide -> of(slide).ifPresent(c -> counts.merge(c, 1, Integer::sum)));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Case> usual =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() * 3 >= all * 2)
            .map(Map.Entry::getKey)
            .toList();
    if (all < FEWEST || usual.isEmpty()) {
      return;
    }
    for (Slide slide : deck.slides()) {
      of(slide)
          .filter(own -> own != usual.getFirst())
          .ifPresent(own -> odd(slide, own, usual.getFirst(), findings));
    }
  }

  private static void odd(Slide slide, Case own, Case usual, Findings findings) {
    findings.add(
        "title-capitalisation",
        slide,
        own.words,
        Severity.HINT,
        "has its title in %s, most others are in %s: \"%s\"; write them alike"
            .formatted(own.words, usual.words, Passages.title(slide)));
  }

  /** How a title is capitalised, where it has enough words to tell. */
  private static Optional<Case> of(Slide slide) {
    String title = Passages.title(slide);
    List<String> words =
        List.of(title.split("[^\\p{L}'’]+")).stream().filter(w -> w.length() > 3).toList();
    long letters = title.codePoints().filter(Character::isLetter).count();
    long upper = title.codePoints().filter(Character::isUpperCase).count();
    boolean shouts = upper * 10 >= letters * 9;
    if (shouts && (letters >= SHOUT || words.size() > 2)) {
      return Optional.of(Case.CAPITALS);
    }
    if (words.size() < 3) {
      return Optional.empty();
    }
    List<String> rest = words.subList(1, words.size());
    long capital = rest.stream().filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    if (capital == rest.size()) {
      return Optional.of(Case.TITLE);
    }
    return capital * 3 <= rest.size() ? Optional.of(Case.SENTENCE) : Optional.empty();
  }
}
