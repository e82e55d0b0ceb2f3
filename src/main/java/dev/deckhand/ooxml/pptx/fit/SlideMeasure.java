package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlideFit.Item;
import dev.deckhand.document.TextFit;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.part.Space;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Measures one slide: where its shapes lie and how their text fits. */
public final class SlideMeasure {
  private static final int MAX_SHAPES = 5_000;
  private static final int MAX_CHARACTERS = 200_000;

  private final DeckParts parts;
  private final String slide;
  private final TextSources sources;
  private final TableStyles tables;
  private int characters;

  /**
   * Measures a slide of a deck that is read or in the middle of an edit.
   *
   * @param slide its part
   */
  public SlideMeasure(DeckParts parts, String slide) {
    this.parts = parts;
    this.slide = slide;
    this.sources = new TextSources(parts, slide);
    this.tables = new TableStyles(parts);
  }

  /** Everything seen on the slide, from back to front. */
  public SlideFit of(int number) {
    List<ShapeTree.Placed> placed =
        ShapeTree.shapes(Slides.shapeTree(parts, slide), MAX_SHAPES + 1);
    List<Item> items = new ArrayList<>();
    for (ShapeTree.Placed shape : placed.subList(0, Math.min(placed.size(), MAX_SHAPES))) {
      Item item = shape.hidden() ? null : item(shape);
      if (item != null) {
        items.add(item);
      }
    }
    return fit(number, items, placed.size() <= MAX_SHAPES && characters <= MAX_CHARACTERS);
  }

  /** A slide that is not looked at. */
  SlideFit nothing(int number) {
    return fit(number, List.of(), false);
  }

  private SlideFit fit(int number, List<Item> items, boolean complete) {
    Element size = Dom.child(parts.root(parts.presentation()), Ns.P, "sldSz");
    return new SlideFit(
        number, Units.points(size, "cx", 720), Units.points(size, "cy", 540), items, complete);
  }

  private @Nullable Item item(ShapeTree.Placed placed) {
    Element shape = placed.element();
    ShapeKind kind = Graphic.kind(shape);
    Box box = box(placed);
    if (kind == ShapeKind.GROUP || box == null) {
      return null;
    }
    TextFit text = text(placed);
    PlaceholderType placeholder = PlaceholderType.of(shape);
    Box bounds = kind == ShapeKind.TABLE && text != null ? text.ink() : box;
    return new Item(
        ShapeProperties.id(shape),
        ShapeProperties.name(shape),
        kind,
        placeholder == null ? null : placeholder.type(),
        group(shape),
        Turn.of(transform(shape)).bounds(bounds),
        text);
  }

  /** How the text of a shape fits; {@code null} when it has none or no place. */
  public @Nullable TextFit text(ShapeTree.Placed placed) {
    Box box = box(placed);
    Element shape = placed.element();
    Element table = Graphic.table(shape);
    Element body = Paragraphs.body(shape);
    if (box == null || !count(body == null ? table : body)) {
      return null;
    }
    if (table != null) {
      return new TableMeasure(sources, tables, table).in(box);
    }
    StyleChain chain = sources.of(shape);
    return body == null
        ? null
        : fit(shape, body, chain, TextArea.of(chain, TextRectangle.of(shape, box)));
  }

  /** The distances of each paragraph of a shape; empty when it has no text body. */
  public List<LineSpacing> spacings(Element shape) {
    Element body = Paragraphs.body(shape);
    StyleChain chain = sources.of(shape);
    return body == null
        ? List.of()
        : new BodyMeasure(chain, sources.fonts(), false)
            .spacings(body, TextArea.of(chain, new Box(0, 0, 0, 0)));
  }

  /** The direction of a shape's text as it or what it inherits from says; {@code null} for none. */
  public @Nullable String direction(Element shape) {
    return sources.of(shape).body("vert");
  }

  /** How high the rows of a table are, their text included; empty for other shapes. */
  public List<Double> rows(Element shape) {
    Element table = Graphic.table(shape);
    return table == null ? List.of() : new TableMeasure(sources, tables, table).rows();
  }

  /** How the text of a shape would fit if it were shrunk by a scale and a line reduction. */
  @Nullable TextFit shrunk(ShapeTree.Placed placed, double scale, double reduction) {
    Box box = box(placed);
    Element body = Paragraphs.body(placed.element());
    if (box == null || body == null) {
      return null;
    }
    StyleChain chain = sources.of(placed.element());
    TextArea area = TextArea.of(chain, TextRectangle.of(placed.element(), box));
    return fit(placed.element(), body, chain, area.shrunk(scale, reduction));
  }

  private TextFit fit(Element shape, Element body, StyleChain chain, TextArea area) {
    TextFit fit = new BodyMeasure(chain, sources.fonts(), false).of(body, area);
    Box ink = Turn.of(transform(shape)).around(area.inside(), fit.ink());
    return new TextFit(
        fit.needed(),
        fit.available(),
        fit.width(),
        fit.widest(),
        fit.lines(),
        fit.smallest(),
        fit.autofit(),
        ink,
        fit.estimates());
  }

  TextSources sources() {
    return sources;
  }

  private boolean count(@Nullable Element holder) {
    String text = holder == null ? "" : holder.getTextContent();
    characters += text.length();
    return !text.isBlank() && characters <= MAX_CHARACTERS;
  }

  private @Nullable Box box(ShapeTree.Placed placed) {
    Element own = ShapeProperties.transform(placed.element());
    Box box = placed.space().box(own);
    return box == null ? Space.SLIDE.box(transform(placed.element())) : box;
  }

  private @Nullable Element transform(Element shape) {
    Element own = ShapeProperties.transform(shape);
    PlaceholderType placeholder = PlaceholderType.of(shape);
    boolean placed = own != null && Dom.child(own, Ns.A, "ext") != null;
    return placed || placeholder == null ? own : sources.placeholders().transform(placeholder);
  }

  private static int group(Element shape) {
    int id = 0;
    Element above = Dom.above(shape, e -> Ns.P.is(e, "grpSp"));
    while (above != null) {
      id = ShapeProperties.id(above);
      above = Dom.above(above, e -> Ns.P.is(e, "grpSp"));
    }
    return id;
  }
}
