package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckMaster;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.LateList;
import dev.deckhand.document.SlidesOnDemand;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
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
  private final DeckLayouts layouts;

  private OutlineReader(DeckParts parts) {
    this.parts = parts;
    this.layouts = new DeckLayouts(parts);
  }

  /**
   * The outline of the whole deck. A slide that cannot be read stays in the count, empty, with a
   * notice.
   */
  public static DeckOutline read(DeckParts parts) {
    OutlineReader reader = new OutlineReader(parts);
    DeckStructure structure = new DeckStructure(parts);
    return reader.deck(
        structure,
        reader.slides().all(reader.notices),
        reader.layouts.described(structure.masterNames()),
        structure.masters(reader.layouts.sheets()));
  }

  /**
   * The same, but slides, layouts and masters are read when they are asked for, and nothing is said
   * of those that cannot be read.
   */
  public static DeckOutline onDemand(DeckParts parts) {
    OutlineReader reader = new OutlineReader(parts);
    DeckStructure structure = new DeckStructure(parts);
    DeckSlides slides = reader.slides();
    return reader.deck(
        structure,
        new SlidesOnDemand(slides.order().size(), slides::one, () -> slides.all(new ArrayList<>())),
        new LateList<>(() -> reader.layouts.described(structure.masterNames())),
        new LateList<>(() -> structure.masters(reader.layouts.sheets())));
  }

  /**
   * The slides alone.
   *
   * @param kept the parts of slides that need not be read
   * @param before what is known of such a slide, by its part
   */
  public static List<DeckOutline.Slide> slides(
      DeckParts parts, Set<String> kept, Function<String, DeckOutline.Slide> before) {
    DeckSlides slides = new OutlineReader(parts).slides();
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

  private DeckSlides slides() {
    return new DeckSlides(parts, size(), layouts);
  }

  private DeckOutline deck(
      DeckStructure structure,
      List<DeckOutline.Slide> slides,
      List<Layout> layouts,
      List<DeckMaster> masters) {
    Box size = size();
    boolean macros = parts.related(parts.presentation(), "vbaProject").isPresent();
    return new DeckOutline(
        slides,
        layouts,
        size.width(),
        size.height(),
        macros,
        notices,
        masters,
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
}
