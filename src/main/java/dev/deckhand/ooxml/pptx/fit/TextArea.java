package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.TextFit.Autofit;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The room for text in a shape (ECMA-376 part 1, 21.1.2.1.1). Lengths are points.
 *
 * @param inside the shape's text rectangle less its insets, on the slide
 * @param turned whether lines run up or down the slide
 * @param wraps whether lines break at its width
 * @param columns how many columns, at least 1
 * @param gap room between columns
 * @param anchor where text stands that does not fill the height: {@code t}, {@code ctr}, {@code b}
 * @param fontScale by what shrinking multiplies sizes
 * @param lineReduction what shrinking takes off line spacing
 */
record TextArea(
    Box inside,
    boolean turned,
    boolean wraps,
    int columns,
    double gap,
    String anchor,
    Autofit autofit,
    double fontScale,
    double lineReduction) {
  private static final double INSET_X = 7.2;
  private static final double INSET_Y = 3.6;
  private static final List<String> FITS = List.of("noAutofit", "normAutofit", "spAutoFit");

  /** Reads the body properties over a text rectangle. */
  static TextArea of(StyleChain chain, Box rectangle) {
    Box inside =
        inset(
            rectangle,
            Units.points(chain.body("lIns"), INSET_X),
            Units.points(chain.body("tIns"), INSET_Y),
            Units.points(chain.body("rIns"), INSET_X),
            Units.points(chain.body("bIns"), INSET_Y));
    Element fit = fit(chain);
    String vertical = Objects.requireNonNullElse(chain.body("vert"), "horz");
    return new TextArea(
        inside,
        !vertical.equals("horz"),
        !"none".equals(chain.body("wrap")),
        (int) Math.clamp(Units.number(chain.body("numCol"), 1), 1, 16),
        Units.points(chain.body("spcCol"), 0),
        Objects.requireNonNullElse(chain.body("anchor"), "t"),
        autofit(fit),
        Math.clamp(Units.share(fit, "fontScale", 1), 0.01, 1),
        Math.clamp(Units.share(fit, "lnSpcReduction", 0), 0, 0.9));
  }

  static Box inset(Box box, double left, double top, double right, double bottom) {
    return new Box(
        box.x() + left,
        box.y() + top,
        Math.max(box.width() - left - right, 1),
        Math.max(box.height() - top - bottom, 0));
  }

  /** How long a line may be. */
  double width() {
    double whole = turned ? inside.height() : inside.width();
    return Math.max((whole - (columns - 1) * gap) / columns, 1);
  }

  /** How far lines may stack. */
  double height() {
    return turned ? inside.width() : inside.height();
  }

  /** The same room with text shrunk otherwise. */
  TextArea shrunk(double scale, double reduction) {
    return new TextArea(
        inside, turned, wraps, columns, gap, anchor, Autofit.SHRINK, scale, reduction);
  }

  private static @Nullable Element fit(StyleChain chain) {
    for (Element body : chain.bodies()) {
      for (String name : FITS) {
        Element fit = Dom.child(body, Ns.A, name);
        if (fit != null) {
          return fit;
        }
      }
    }
    return null;
  }

  private static Autofit autofit(@Nullable Element fit) {
    return switch (fit == null ? "" : fit.getLocalName()) {
      case "normAutofit" -> Autofit.SHRINK;
      case "spAutoFit" -> Autofit.GROW;
      default -> Autofit.NONE;
    };
  }
}
