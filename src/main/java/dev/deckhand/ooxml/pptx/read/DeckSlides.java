package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads slides of a deck: one alone, or many on all cores. */
final class DeckSlides {
  /** Fewer slides are not worth a thread. */
  private static final int LEAST_IN_RUN = 8;

  private final DeckParts parts;
  private final Box size;
  private final DeckLayouts layouts;
  private final List<@Nullable String> order;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * The slides of one deck.
   *
   * @param size of a slide
   */
  DeckSlides(DeckParts parts, Box size, DeckLayouts layouts) {
    this.parts = parts;
    this.size = size;
    this.layouts = layouts;
    this.order = Slides.inOrder(parts);
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) != null) {
        numbers.putIfAbsent(order.get(i), i + 1);
      }
    }
  }

  /** The parts of the slides in show order; {@code null} where one is missing. */
  List<@Nullable String> order() {
    return order;
  }

  /** One slide; what is left out is not told. */
  Slide one(int index) {
    List<String> untold = new ArrayList<>();
    return slide(reader(untold), index, untold);
  }

  /**
   * All slides.
   *
   * @param notices receives what could not be read or is left out, in the order of the slides
   */
  List<Slide> all(List<String> notices) {
    Map<Integer, Slide> read = read(part -> true, notices);
    return IntStream.range(0, order.size())
        .mapToObj(index -> Objects.requireNonNull(read.get(index)))
        .toList();
  }

  /**
   * The slides whose parts are wanted, by index.
   *
   * @param notices receives what could not be read or is left out, in the order of the slides
   */
  Map<Integer, Slide> read(Predicate<@Nullable String> wanted, List<String> notices) {
    List<Integer> indexes =
        IntStream.range(0, order.size()).filter(i -> wanted.test(order.get(i))).boxed().toList();
    int count = indexes.size();
    int runs = Math.clamp(count / LEAST_IN_RUN, 1, Runtime.getRuntime().availableProcessors());
    List<Run> read =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(i -> run(indexes.subList(i * count / runs, (i + 1) * count / runs)))
            .toList();
    Map<Integer, Slide> slides = new HashMap<>();
    for (Run run : read) {
      slides.putAll(run.slides());
      notices.addAll(run.notices());
    }
    return slides;
  }

  /** Slides that are read by one thread, one after the other. */
  private record Run(Map<Integer, Slide> slides, List<String> notices) {}

  private Run run(List<Integer> indexes) {
    Run run = new Run(new HashMap<>(), new ArrayList<>());
    SlideReader reader = reader(run.notices());
    for (int index : indexes) {
      run.slides().put(index, slide(reader, index, run.notices()));
    }
    return run;
  }

  private SlideReader reader(List<String> notices) {
    return new SlideReader(parts, size, numbers, notices);
  }

  private Slide slide(SlideReader reader, int index, List<String> notices) {
    int number = index + 1;
    String slide = order.get(index);
    if (slide == null) {
      notices.add("Slide %d is listed but missing from the file.".formatted(number));
      return empty(number);
    }
    try {
      String layout = Slides.layoutOf(parts, slide);
      return reader.read(number, slide, layouts.name(layout));
    } catch (DocumentProblem problem) {
      if (problem.code() != DocumentProblem.Code.BROKEN) {
        throw problem;
      }
      notices.add("Slide %d cannot be read: %s".formatted(number, problem.getMessage()));
      return empty(number);
    }
  }

  private static Slide empty(int number) {
    return new Slide(number, "", null, false, List.of(), null);
  }
}
