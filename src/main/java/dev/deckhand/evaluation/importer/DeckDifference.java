package dev.deckhand.evaluation.importer;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two states of a deck, as checks of what came, what went, and what may have stayed. */
final class DeckDifference {
  /** Texts a check looks for at most. */
  private static final int MOST_TEXTS = 40;

  private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

  private final DeckOutline before;
  private final DeckOutline after;

  DeckDifference(DeckOutline before, DeckOutline after) {
    this.before = before;
    this.after = after;
  }

  /** All of them; those that do not hold for the later state are for the caller to leave out. */
  List<Check> checks(String feature) {
    List<Check> checks = new ArrayList<>();
    checks.add(new DeckCheck.SlideCount(after.slides().size(), null, null));
    newTexts(checks);
    goneTexts(checks);
    newCharts(checks);
    notes(checks);
    if (feature.equals("powerpoint.translate")) {
      LANGUAGES.stream().map(DeckCheck.SlidesInLanguage::new).forEach(checks::add);
    }
    checks.add(new DeckCheck.AltTexts());
    checks.add(new DeckCheck.Fits(null));
    checks.add(new DeckCheck.NumbersKept());
    checks.add(new DeckCheck.GeometryKept());
    checks.add(new DeckCheck.FormatKept());
    checks.add(new DeckCheck.LinksIntact());
    return checks;
  }

  /** Paragraphs that were nowhere in the deck, slide by slide. */
  private void newTexts(List<Check> checks) {
    Set<String> old = paragraphs(before).map(DeckDifference::plain).collect(Collectors.toSet());
    for (Slide slide : after.slides()) {
      List<String> fresh = some(paragraphs(slide), text -> !old.contains(plain(text)));
      if (!fresh.isEmpty()) {
        checks.add(new DeckCheck.SlideSays(slide.number(), null, fresh, null));
      }
    }
  }

  /** Paragraphs that are nowhere any more, not even as a part of another. */
  private void goneTexts(List<Check> checks) {
    String now = paragraphs(after).map(DeckDifference::plain).collect(Collectors.joining("\n"));
    List<String> gone = some(paragraphs(before), text -> !now.contains(plain(text)));
    if (!gone.isEmpty()) {
      checks.add(new DeckCheck.SlideSays(null, null, null, gone));
    }
  }

  private void newCharts(List<Check> checks) {
    Set<ShapeContent.@Nullable Chart> old =
        shapes(before).map(Shape::chart).collect(Collectors.toCollection(HashSet::new));
    for (Slide slide : after.slides()) {
      for (Shape shape : slide.shapes()) {
        ShapeContent.Chart chart = shape.chart();
        if (chart != null && !old.contains(chart)) {
          checks.add(new DeckCheck.SlideChart(slide.number(), chart.type(), null));
        }
      }
    }
  }

  /** Notes that changed: as many words as those of the slides have now. */
  private void notes(List<Check> checks) {
    if (notes(before).equals(notes(after))) {
      return;
    }
    List<Integer> words =
        after.slides().stream()
            .filter(slide -> !slide.hidden())
            .map(slide -> slide.notes() == null ? 0 : slide.notes().strip().split("\\s+").length)
            .sorted()
            .toList();
    if (!words.isEmpty()) {
      checks.add(new DeckCheck.NotesBudget(words.getFirst(), words.getLast()));
    }
  }

  private static List<String> notes(DeckOutline deck) {
    return deck.slides().stream().map(slide -> String.valueOf(slide.notes())).toList();
  }

  private static Stream<Shape> shapes(DeckOutline deck) {
    return deck.slides().stream().flatMap(slide -> slide.shapes().stream());
  }

  private static Stream<String> paragraphs(DeckOutline deck) {
    return deck.slides().stream().flatMap(DeckDifference::paragraphs);
  }

  private static Stream<String> paragraphs(Slide slide) {
    return slide.shapes().stream()
        .map(Shape::seenText)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> some(Stream<String> texts, Predicate<String> wanted) {
    return texts.filter(wanted).distinct().limit(MOST_TEXTS).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
