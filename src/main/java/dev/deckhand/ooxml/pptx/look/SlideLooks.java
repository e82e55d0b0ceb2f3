package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the texts of one slide look like, and what lies behind and over them. Colours are worked out
 * only when they are asked for. Shapes are asked for in stored order.
 */
public final class SlideLooks {
  /** Below this a text is not told from what is behind it. */
  private static final double SAME = 1.06;

  private static final double TINY = 2;

  private final DeckParts parts;
  private final String slide;
  private final PlaceholderChain chain;
  private final List<ShapeTree.Placed> shapes;
  private final List<@Nullable Box> boxes;
  private final @Nullable Boolean[] opaque;
  private @Nullable Palette palette;
  private @Nullable Fills fills;
  private @Nullable Layers layers;
  private @Nullable Set<String> animated;
  private int below;

  /** The looks of a slide with these shapes. */
  public SlideLooks(
      DeckParts parts, String slide, PlaceholderChain chain, List<ShapeTree.Placed> shapes) {
    this.parts = parts;
    this.slide = slide;
    this.chain = chain;
    this.shapes = shapes;
    this.boxes = new ArrayList<>();
    shapes.forEach(shape -> boxes.add(Layers.box(shape, chain)));
    this.opaque = new Boolean[shapes.size()];
  }

  /** Where a shape is: its own place or the one it inherits. */
  public @Nullable Box box(int index) {
    return boxes.get(index);
  }

  Palette palette() {
    if (palette == null) {
      palette = Palette.of(parts, slide);
    }
    return palette;
  }

  private Fills fills() {
    if (fills == null) {
      fills = new Fills(palette());
    }
    return fills;
  }

  private Layers layers() {
    if (layers == null) {
      layers = new Layers(parts, slide, fills(), chain);
    }
    return layers;
  }

  private List<Element> sources(Element shape) {
    PlaceholderType placeholder = PlaceholderType.of(shape);
    return placeholder == null ? List.of() : chain.sources(placeholder);
  }

  /** What lies behind the text of a shape. */
  Paint behind(int index) {
    for (; below < index; below++) {
      if (!shapes.get(below).hidden()) {
        layers().add(shapes.get(below).element(), boxes.get(below));
      }
    }
    Box box = boxes.get(index);
    Element shape = shapes.get(index).element();
    Paint ground = box == null || below > index ? Paint.UNKNOWN : layers().behind(box);
    return Layers.over(fills().of(shape, sources(shape)), ground);
  }

  /** How the runs of a shape's text are drawn. */
  RunReader runs(int index) {
    Element shape = shapes.get(index).element();
    StyleChain styles = new StyleChain(parts, slide, shape, sources(shape));
    boolean table = Ns.P.is(shape, "graphicFrame");
    return new RunReader(palette(), fills(), styles, Paragraphs.body(shape), table);
  }

  /** What hides a run, as far as its own looks go; {@code null} when it is seen. */
  static @Nullable Concealment concealed(RunLook run, Paint behind) {
    if (run.text().isBlank()) {
      return null;
    }
    if (run.transparent()) {
      return Concealment.TRANSPARENT;
    }
    if (run.size() < TINY) {
      return Concealment.TINY;
    }
    Double contrast = run.contrast(behind);
    return contrast != null && contrast < SAME ? Concealment.SAME_COLOR : null;
  }

  /** What a cell, or the shape itself, puts behind its text. */
  Paint behind(int index, @Nullable Element cell) {
    if (cell == null) {
      return behind(index);
    }
    Paint own = fills().named(Dom.child(cell, Ns.A, "tcPr"), null);
    return own instanceof Paint.Inks inks && inks.opaque() ? own : Paint.UNKNOWN;
  }

  /** Whether an opaque shape that does not move lies over all of this one. */
  public boolean covered(int index) {
    Box box = boxes.get(index);
    if (box == null) {
      return false;
    }
    for (int i = index + 1; i < shapes.size(); i++) {
      Box over = boxes.get(i);
      if (over != null && Layers.covers(over, box) && hidesBelow(i, over)) {
        return true;
      }
    }
    return false;
  }

  private boolean hidesBelow(int index, Box box) {
    Boolean known = opaque[index];
    if (known == null) {
      ShapeTree.Placed shape = shapes.get(index);
      known =
          !shape.hidden()
              && Ns.P.is(shape.element(), "sp")
              && layers().hides(shape.element(), box, box)
              && !animated().contains(String.valueOf(ShapeProperties.id(shape.element())));
      opaque[index] = known;
    }
    return known;
  }

  private Set<String> animated() {
    if (animated == null) {
      Element timing = Dom.child(parts.root(slide), Ns.P, "timing");
      animated =
          timing == null
              ? Set.of()
              : Dom.below(timing, Ns.P, "spTgt").stream()
                  .map(target -> target.getAttribute("spid"))
                  .collect(Collectors.toSet());
    }
    return animated;
  }

  /** The texts of a shape as far as they can be seen. */
  public SeenText seen(int index) {
    return new SeenText(this, index, shapes.get(index).element());
  }
}
