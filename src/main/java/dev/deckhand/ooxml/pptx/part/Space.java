package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DeckOutline.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A coordinate space on a slide: the slide's own in EMU (914,400 an inch), or that inside a group.
 * Rotation is left out; boxes are those before rotation, as PowerPoint shows them.
 */
public record Space(double originX, double originY, double scaleX, double scaleY) {
  private static final double EMU_PER_POINT = 12_700;

  /** The slide itself. */
  public static final Space SLIDE = new Space(0, 0, 1 / EMU_PER_POINT, 1 / EMU_PER_POINT);

  /** The space the children of a group are placed in. */
  Space inside(Element group) {
    Element transform = ShapeProperties.transform(group);
    Element offset = Dom.child(transform, Ns.A, "off");
    Element extent = Dom.child(transform, Ns.A, "ext");
    Element childOffset = Dom.child(transform, Ns.A, "chOff");
    Element childExtent = Dom.child(transform, Ns.A, "chExt");
    if (offset == null || extent == null || childOffset == null || childExtent == null) {
      return this;
    }
    double stretchX = ratio(Dom.number(extent, "cx", 0), Dom.number(childExtent, "cx", 0));
    double stretchY = ratio(Dom.number(extent, "cy", 0), Dom.number(childExtent, "cy", 0));
    double x = Dom.number(offset, "x", 0) - Dom.number(childOffset, "x", 0) * stretchX;
    double y = Dom.number(offset, "y", 0) - Dom.number(childOffset, "y", 0) * stretchY;
    return new Space(
        originX + x * scaleX, originY + y * scaleY, scaleX * stretchX, scaleY * stretchY);
  }

  /** The box of an {@code xfrm} in points, or {@code null} when it has none. */
  public @Nullable Box box(@Nullable Element transform) {
    Element offset = Dom.child(transform, Ns.A, "off");
    Element extent = Dom.child(transform, Ns.A, "ext");
    if (offset == null || extent == null) {
      return null;
    }
    return new Box(
        round(originX + Dom.number(offset, "x", 0) * scaleX),
        round(originY + Dom.number(offset, "y", 0) * scaleY),
        round(Dom.number(extent, "cx", 0) * scaleX),
        round(Dom.number(extent, "cy", 0) * scaleY));
  }

  /**
   * The lengths of a box of the slide in this space: x, y, width, height.
   *
   * @return {@code null} when the space is flat, so that no length inside can make one outside
   */
  public @Nullable List<Long> lengths(Box box) {
    if (scaleX == 0 || scaleY == 0) {
      return null;
    }
    return List.of(
        Math.round((box.x() - originX) / scaleX),
        Math.round((box.y() - originY) / scaleY),
        Math.round(box.width() / Math.abs(scaleX)),
        Math.round(box.height() / Math.abs(scaleY)));
  }

  private static double ratio(long outer, long inner) {
    return inner == 0 ? 1 : (double) outer / inner;
  }

  /** Hundredths of a point: finer than anything drawn. */
  private static double round(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
