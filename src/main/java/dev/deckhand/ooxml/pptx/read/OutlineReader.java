package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the outline of a deck. */
public final class OutlineReader {
  private static final double EMU_PER_POINT = 12_700;

  /** Fewer slides are not worth a thread. */
  private static final int LEAST_IN_RUN = 8;

  private final DeckParts parts;
  private final List<String> notices = new ArrayList<>();
  private final Map<String, String> layoutNames = new HashMap<>();
  private final Map<String, DeckOutline.Slide> known = new HashMap<>();

  private OutlineReader(DeckParts parts) {
    this.parts = parts;
  }

  /**
   * The outline of the whole deck. A slide that cannot be read stays in the count, empty, with a
   * notice.
   */
  public static DeckOutline read(DeckParts parts) {
    return new OutlineReader(parts).deck();
  }

  /**
   * The slides alone.
   *
   * @param known slides that need not be read, by part
   */
  public static List<DeckOutline.Slide> slides(
      DeckParts parts, Map<String, DeckOutline.Slide> known) {
    OutlineReader reader = new OutlineReader(parts);
    reader.known.putAll(known);
    for (LayoutSheet sheet : LayoutSheet.all(parts)) {
      reader.layoutNames.put(sheet.part(), sheet.name());
    }
    return reader.slides(reader.size());
  }

  private DeckOutline deck() {
    Box size = size();
    DeckStructure structure = new DeckStructure(parts);
    List<LayoutSheet> sheets = LayoutSheet.all(parts);
    List<Layout> layouts = layouts(sheets, structure.masterNames());
    List<DeckOutline.Slide> slides = slides(size);
    boolean macros = parts.related(parts.presentation(), "vbaProject").isPresent();
    return new DeckOutline(
        slides,
        layouts,
        size.width(),
        size.height(),
        macros,
        notices,
        structure.masters(sheets),
        structure.sections());
  }

  private Box size() {
    Element size = Dom.child(parts.root(parts.presentation()), Ns.P, "sldSz");
    return new Box(
        0,
        0,
        Dom.number(size, "cx", 9_144_000) / EMU_PER_POINT,
        Dom.number(size, "cy", 6_858_000) / EMU_PER_POINT);
  }

  private List<Layout> layouts(List<LayoutSheet> sheets, Map<String, String> masters) {
    List<Layout> layouts = new ArrayList<>();
    for (LayoutSheet sheet : sheets) {
      layoutNames.put(sheet.part(), sheet.name());
      layouts.add(
          new Layout(
              sheet.name(),
              sheet.slots(parts).stream().map(OutlineReader::placeholder).toList(),
              masters.getOrDefault(Slides.masterOf(parts, sheet.part()), "")));
    }
    return layouts;
  }

  private static Placeholder placeholder(LayoutSheet.Slot slot) {
    String prompt = Paragraphs.joined(Paragraphs.body(slot.shape()));
    return new Placeholder(
        slot.key(),
        slot.placeholder().type(),
        ShapeProperties.name(slot.shape()),
        prompt.isBlank() ? null : prompt);
  }

  private List<DeckOutline.Slide> slides(Box size) {
    List<@Nullable String> order = Slides.inOrder(parts);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) != null) {
        numbers.putIfAbsent(order.get(i), i + 1);
      }
    }
    int runs =
        Math.clamp(order.size() / LEAST_IN_RUN, 1, Runtime.getRuntime().availableProcessors());
    List<Run> read =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(
                i ->
                    run(
                        order,
                        numbers,
                        size,
                        i * order.size() / runs,
                        (i + 1) * order.size() / runs))
            .toList();
    read.forEach(run -> notices.addAll(run.notices()));
    return read.stream().flatMap(run -> run.slides().stream()).toList();
  }

  /** Slides that follow each other, read by one thread. */
  private record Run(List<DeckOutline.Slide> slides, List<String> notices) {}

  private Run run(
      List<@Nullable String> order, Map<String, Integer> numbers, Box size, int from, int to) {
    Run run = new Run(new ArrayList<>(), new ArrayList<>());
    SlideReader reader = new SlideReader(parts, size, numbers, run.notices());
    for (int i = from; i < to; i++) {
      DeckOutline.Slide there = known.get(order.get(i));
      run.slides()
          .add(there == null ? slide(reader, i + 1, order.get(i), run.notices()) : there.at(i + 1));
    }
    return run;
  }

  private DeckOutline.Slide slide(
      SlideReader reader, int number, @Nullable String slide, List<String> notices) {
    if (slide == null) {
      notices.add("Slide %d is listed but missing from the file.".formatted(number));
      return empty(number);
    }
    try {
      String layout = Slides.layoutOf(parts, slide);
      return reader.read(number, slide, layoutNames.getOrDefault(layout, ""));
    } catch (DocumentProblem problem) {
      if (problem.code() != DocumentProblem.Code.BROKEN) {
        throw problem;
      }
      notices.add("Slide %d cannot be read: %s".formatted(number, problem.getMessage()));
      return empty(number);
    }
  }

  private static DeckOutline.Slide empty(int number) {
    return new DeckOutline.Slide(number, "", null, false, List.of(), null);
  }
}
