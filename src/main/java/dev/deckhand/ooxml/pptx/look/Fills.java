package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Works out fills of shapes and backgrounds (ECMA-376 part 1, 20.1.8). */
final class Fills {
  private static final int BACKGROUND_STYLES = 1000;

  private final Palette palette;

  Fills(Palette palette) {
    this.palette = palette;
  }

  /**
   * The fill of a shape.
   *
   * @param sources the placeholders it inherits from
   */
  Paint of(Element shape, List<Element> sources) {
    if (Ns.P.is(shape, "pic")) {
      return Paint.UNKNOWN;
    }
    Paint own = properties(shape);
    for (Element source : sources) {
      own = own == null ? properties(source) : own;
    }
    return own == null ? styled(shape) : own;
  }

  /** The fill its properties name, or {@code null} when they are silent. */
  private @Nullable Paint properties(Element shape) {
    return named(Dom.child(shape, Ns.P, "spPr"), null);
  }

  private Paint styled(Element shape) {
    Element reference = Dom.path(shape, Ns.P, "style");
    return reference(Dom.child(reference, Ns.A, "fillRef"));
  }

  /** The fill among the children of a properties element, or {@code null} when there is none. */
  @Nullable Paint named(@Nullable Element properties, @Nullable Ink placeholder) {
    if (properties == null) {
      return null;
    }
    for (Element child : Dom.children(properties)) {
      Paint paint = paint(child, placeholder);
      if (paint != null) {
        return paint;
      }
    }
    return null;
  }

  private @Nullable Paint paint(Element fill, @Nullable Ink placeholder) {
    return switch (fill.getLocalName()) {
      case "noFill" -> Paint.NOTHING;
      case "solidFill" -> inks(List.of(fill), placeholder);
      case "gradFill" -> inks(Dom.below(fill, Ns.A, "gs"), placeholder);
      case "blipFill", "pattFill", "grpFill" -> Paint.UNKNOWN;
      default -> null;
    };
  }

  private Paint inks(List<Element> holders, @Nullable Ink placeholder) {
    List<Ink> inks = new ArrayList<>();
    for (Element holder : holders) {
      Ink ink = palette.inside(holder, placeholder);
      if (ink == null) {
        return Paint.UNKNOWN;
      }
      inks.add(ink);
    }
    return inks.isEmpty() ? Paint.UNKNOWN : new Paint.Inks(inks);
  }

  /** What a reference into the theme's fill styles means. */
  private Paint reference(@Nullable Element reference) {
    long index = Dom.number(reference, "idx", 0);
    if (index == 0 || index == BACKGROUND_STYLES || reference == null) {
      return Paint.NOTHING;
    }
    boolean background = index > BACKGROUND_STYLES;
    Element styles = palette.fillStyles(background);
    List<Element> fills = styles == null ? List.of() : Dom.children(styles);
    long place = (background ? index - BACKGROUND_STYLES : index) - 1;
    Ink color = palette.inside(reference, null);
    if (place < 0 || place >= fills.size()) {
      return color == null ? Paint.UNKNOWN : new Paint.Inks(List.of(color));
    }
    Paint paint = paint(fills.get((int) place), color);
    return paint == null ? Paint.UNKNOWN : paint;
  }

  /** The background of a slide: its own, its layout's, its master's, else white. */
  Paint background(DeckParts parts, String slide) {
    String layout = Slides.layoutOf(parts, slide);
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    for (String sheet : new @Nullable String[] {slide, layout, master}) {
      Element background = sheet == null ? null : Dom.path(parts.root(sheet), Ns.P, "cSld", "bg");
      if (background != null) {
        Paint named = named(Dom.child(background, Ns.P, "bgPr"), null);
        return named == null ? reference(Dom.child(background, Ns.P, "bgRef")) : named;
      }
    }
    return new Paint.Inks(List.of(Ink.WHITE));
  }
}
