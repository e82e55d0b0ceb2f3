package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.part.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The filled areas of a slide from the bottom up: shapes of master and layout that are no
 * placeholders, then the slide's own. Tells what lies behind or over a box; where that is not sure
 * it says so.
 */
final class Layers {
  private static final int MOST = 2_000;
  private static final Set<String> RECTANGULAR =
      Set.of("rect", "roundRect", "round1Rect", "round2SameRect", "flowChartProcess");
  private static final double SLACK = 0.5;
  private static final Set<String> EMPTY = Set.of("grpSp", "cxnSp", "contentPart");

  /**
   * A filled area.
   *
   * @param rectangular whether it fills all of its box
   */
  private record Layer(Box box, Paint paint, boolean rectangular) {}

  private final List<Layer> layers = new ArrayList<>();
  private final Fills fills;
  private final Paint background;
  private final PlaceholderChain chain;

  /** The layers of a slide. */
  Layers(DeckParts parts, String slide, Fills fills, PlaceholderChain chain) {
    this.fills = fills;
    this.chain = chain;
    this.background = fills.background(parts, slide);
    String layout = Slides.layoutOf(parts, slide);
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    boolean shown = Dom.flag(parts.root(slide), "showMasterSp", true);
    if (layout != null && shown) {
      if (master != null && Dom.flag(parts.root(layout), "showMasterSp", true)) {
        addFurniture(parts, master);
      }
      addFurniture(parts, layout);
    }
  }

  private void addFurniture(DeckParts parts, String sheet) {
    for (ShapeTree.Placed shape : ShapeTree.shapes(Slides.shapeTree(parts, sheet), MOST)) {
      if (!shape.hidden() && PlaceholderType.of(shape.element()) == null) {
        add(shape.element(), shape.space().box(ShapeProperties.transform(shape.element())));
      }
    }
  }

  /** Puts a shape of the slide on top. */
  void add(Element shape, @Nullable Box box) {
    if (box == null || EMPTY.contains(shape.getLocalName())) {
      return;
    }
    Paint paint = Ns.P.is(shape, "graphicFrame") ? Paint.UNKNOWN : fills.of(shape, sources(shape));
    if (!(paint instanceof Paint.Clear) && layers.size() < MOST) {
      layers.add(new Layer(box, paint, rectangular(shape)));
    }
  }

  private List<Element> sources(Element shape) {
    PlaceholderType placeholder = PlaceholderType.of(shape);
    return placeholder == null ? List.of() : chain.sources(placeholder);
  }

  private static boolean rectangular(Element shape) {
    Element transform = ShapeProperties.transform(shape);
    boolean straight = Dom.number(transform, "rot", 0) % 10_800_000 == 0;
    Element properties = Dom.child(shape, Ns.P, "spPr");
    String preset = Dom.attribute(Dom.child(properties, Ns.A, "prstGeom"), "prst");
    boolean custom = Dom.child(properties, Ns.A, "custGeom") != null;
    return straight && !custom && (preset == null || RECTANGULAR.contains(preset));
  }

  /** What lies behind a box, below everything added from now on. */
  Paint behind(Box box) {
    Paint below = background;
    for (Layer layer : layers) {
      if (layer.rectangular() && covers(layer.box(), box)) {
        below = over(layer.paint(), below);
      } else if (meets(layer.box(), box)) {
        below = Paint.UNKNOWN;
      }
    }
    return below;
  }

  /** A paint over another. */
  static Paint over(Paint paint, Paint below) {
    return switch (paint) {
      case Paint.Clear clear -> below;
      case Paint.Unsure unsure -> paint;
      case Paint.Inks inks when inks.opaque() -> inks;
      case Paint.Inks inks ->
          below instanceof Paint.Inks under ? blended(inks, under) : Paint.UNKNOWN;
    };
  }

  private static Paint blended(Paint.Inks inks, Paint.Inks under) {
    return new Paint.Inks(
        inks.inks().stream()
            .flatMap(ink -> under.inks().stream().map(ink::over))
            .limit(16)
            .toList());
  }

  /** Whether a shape hides all of a box, for sure. */
  boolean hides(Element shape, Box own, Box box) {
    return covers(own, box)
        && rectangular(shape)
        && Ns.P.is(shape, "sp")
        && fills.of(shape, sources(shape)).hidesBelow();
  }

  static boolean covers(Box outer, Box inner) {
    return outer.x() <= inner.x() + SLACK
        && outer.y() <= inner.y() + SLACK
        && outer.x() + outer.width() >= inner.x() + inner.width() - SLACK
        && outer.y() + outer.height() >= inner.y() + inner.height() - SLACK;
  }

  static boolean meets(Box one, Box other) {
    return one.x() + SLACK < other.x() + other.width()
        && other.x() + SLACK < one.x() + one.width()
        && one.y() + SLACK < other.y() + other.height()
        && other.y() + SLACK < one.y() + one.height();
  }

  /** Where a shape is: its own place, else that of the placeholder it inherits from. */
  static @Nullable Box box(ShapeTree.Placed shape, PlaceholderChain chain) {
    Element element = shape.element();
    PlaceholderType placeholder = PlaceholderType.of(element);
    Box box = shape.space().box(ShapeProperties.transform(element));
    return box == null && placeholder != null ? Space.SLIDE.box(chain.transform(placeholder)) : box;
  }
}
