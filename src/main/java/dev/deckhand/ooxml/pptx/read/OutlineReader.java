package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.SlidesOnDemand;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the outline of a deck. */
public final class OutlineReader {
  private static final double EMU_PER_POINT = 12_700;

  private final DeckParts parts;
  private final List<String> notices = new ArrayList<>();
  private final Map<String, String> layoutNames = new HashMap<>();

  private OutlineReader(DeckParts parts) {
    this.parts = parts;
  }

  /**
   * The outline of the whole deck. A slide that cannot be read stays in the count, empty, with a
   * notice.
   */
  public static DeckOutline read(DeckParts parts) {
    OutlineReader reader = new OutlineReader(parts);
    return reader.deck(slides -> slides.all(reader.notices));
  }

  /**
   * The same, but slides are read when they are asked for, and nothing is said of those that cannot
   * be read.
   */
  public static DeckOutline onDemand(DeckParts parts) {
    return new OutlineReader(parts)
        .deck(
            slides ->
                new SlidesOnDemand(
                    slides.order().size(), slides::one, () -> slides.all(new ArrayList<>())));
  }

  /**
   * The slides alone.
   *
   * @param kept the parts of slides that need not be read
   * @param before what is known of such a slide, by its part
   */
  public static List<DeckOutline.Slide> slides(
      DeckParts parts, Set<String> kept, Function<String, DeckOutline.Slide> before) {
    OutlineReader reader = new OutlineReader(parts);
    for (LayoutSheet sheet : LayoutSheet.all(parts)) {
      reader.layoutNames.put(sheet.part(), sheet.name());
    }
    DeckSlides slides = new DeckSlides(parts, reader.size(), reader.layoutNames);
    List<@Nullable String> order = slides.order();
    Map<Integer, DeckOutline.Slide> read =
        slides.read(part -> part == null || !kept.contains(part), new ArrayList<>());
    IntFunction<DeckOutline.Slide> one =
        index -> {
          DeckOutline.Slide there = read.get(index);
          return there != null
              ? there
              : before.apply(Objects.requireNonNull(order.get(index))).at(index + 1);
        };
    return new SlidesOnDemand(
        order.size(), one, () -> IntStream.range(0, order.size()).mapToObj(one).toList());
  }

  private DeckOutline deck(Function<DeckSlides, List<DeckOutline.Slide>> read) {
    Box size = size();
    DeckStructure structure = new DeckStructure(parts);
    List<LayoutSheet> sheets = LayoutSheet.all(parts);
    List<Layout> layouts = layouts(sheets, structure.masterNames());
    List<DeckOutline.Slide> slides = read.apply(new DeckSlides(parts, size, layoutNames));
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
}
