package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.SlideFit;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which slide of a deck was which slide before. Slides the engine knows to be the same part are; of
 * the others those that are most alike, nearest first.
 */
final class SlidePairs {
  /** Pairs looked at; decks with more are taken as unmoved. */
  private static final long MOST = 250_000;

  private static final double LEAST_ALIKE = 0.3;

  private final DeckOutline before;
  private final DeckOutline after;
  private final Map<Integer, Integer> nowByWas = new TreeMap<>();

  private SlidePairs(DeckOutline before, DeckOutline after) {
    this.before = before;
    this.after = after;
  }

  /** A slide before and after. */
  record Pair(Slide before, Slide after) {}

  /** The slides of a submission. */
  static SlidePairs of(Submission submission, DocumentEngine engine) {
    SlidePairs pairs =
        new SlidePairs(submission.before().deckOutline(), submission.after().deckOutline());
    List<FitChange> changes =
        engine.fitChanges(submission.before().file(), submission.after().file());
    Set<Integer> taken = new HashSet<>();
    for (FitChange change : changes) {
      SlideFit was = change.before();
      if (was != null) {
        pairs.nowByWas.put(was.number(), change.after().number());
      }
      taken.add(change.after().number());
    }
    pairs.match(taken);
    return pairs;
  }

  private void match(Set<Integer> taken) {
    List<Slide> was = free(before, nowByWas.keySet());
    List<Slide> now = free(after, taken);
    if ((long) was.size() * now.size() > MOST) {
      Set<Integer> numbers = new HashSet<>(now.stream().map(Slide::number).toList());
      was.stream()
          .map(Slide::number)
          .filter(numbers::contains)
          .forEach(number -> nowByWas.put(number, number));
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Slide old : was) {
      for (Slide slide : now) {
        double alike = alike(old, slide);
        if (alike >= LEAST_ALIKE) {
          candidates.add(new Candidate(old.number(), slide.number(), alike));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::alike)
            .reversed()
            .thenComparingInt(Candidate::distance)
            .thenComparingInt(Candidate::was));
    Set<Integer> used = new HashSet<>(taken);
    for (Candidate candidate : candidates) {
      if (!nowByWas.containsKey(candidate.was()) && used.add(candidate.now())) {
        nowByWas.put(candidate.was(), candidate.now());
      }
    }
  }

  private record Candidate(int was, int now, double alike) {
    int distance() {
      return Math.abs(was - now);
    }
  }

  private static List<Slide> free(DeckOutline deck, Set<Integer> taken) {
    return deck.slides().stream().filter(slide -> !taken.contains(slide.number())).toList();
  }

  private static double alike(Slide one, Slide other) {
    return (shared(shapes(one), shapes(other)) + shared(words(one), words(other))) / 2;
  }

  private static Set<String> shapes(Slide slide) {
    Set<String> shapes = new HashSet<>();
    shapes.add(slide.layout());
    for (Shape shape : slide.shapes()) {
      shapes.add(shape.id() + " " + shape.kind() + " " + shape.placeholder());
    }
    return shapes;
  }

  private static Set<String> words(Slide slide) {
    Set<String> words = new HashSet<>();
    for (Shape shape : slide.shapes()) {
      words.addAll(Arrays.asList(shape.text().split("\\s+")));
    }
    return words;
  }

  private static double shared(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }

  /** The slides that were there and still are, as they are ordered now. */
  List<Pair> kept() {
    return nowByWas.entrySet().stream()
        .map(entry -> new Pair(slide(before, entry.getKey()), slide(after, entry.getValue())))
        .sorted(Comparator.comparingInt(pair -> pair.after().number()))
        .toList();
  }

  /** The slides that are gone. */
  List<Slide> gone() {
    return free(before, nowByWas.keySet());
  }

  /** Slides that are new, or whose shapes have other texts. */
  List<Slide> newOrChanged() {
    Set<Integer> same = new HashSet<>();
    for (Pair pair : kept()) {
      if (texts(pair.before()).equals(texts(pair.after()))) {
        same.add(pair.after().number());
      }
    }
    return free(after, same);
  }

  private static List<String> texts(Slide slide) {
    return Stream.concat(
            Stream.of(slide.layout()),
            slide.shapes().stream().map(shape -> shape.id() + " " + shape.text()))
        .toList();
  }

  /** The number a slide has now; {@code null} when it is gone. */
  @Nullable Integer now(int was) {
    return nowByWas.get(was);
  }

  private static Slide slide(DeckOutline deck, int number) {
    return deck.slides().get(number - 1);
  }

  /** The shape of a slide with a drawing id. */
  static Optional<Shape> shape(Slide slide, int id) {
    return slide.shapes().stream().filter(shape -> shape.id() == id).findFirst();
  }

  static String anchor(Slide slide, Shape shape) {
    return "slide " + slide.number() + "/#" + shape.id();
  }

  static String anchor(Slide slide) {
    return "slide " + slide.number();
  }
}
