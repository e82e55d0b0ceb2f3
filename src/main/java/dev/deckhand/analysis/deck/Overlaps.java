package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlideFit.Item;
import dev.deckhand.document.TextFit;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies on what and should not: text on text, on a table, a chart or SmartArt, and any of these
 * on each other. Text wholly on a picture is a design; text partly on it is an accident. Shapes of
 * one group are left alone, and so is text on a plain shape, which is what labels are.
 */
final class Overlaps {
  private static final double LEAST = 3;
  private static final double SHARE = 0.05;
  private static final int MOST = 200;

  private Overlaps() {}

  /**
   * Two items that overlap.
   *
   * @param depth how far the one reaches into the other, the shorter way
   */
  record Pair(Item over, Item under, double depth) {}

  static List<Pair> of(SlideFit slide) {
    List<Item> items = slide.items().stream().filter(Overlaps::matters).limit(500).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int over = 1; over < items.size(); over++) {
      for (int under = 0; under < over && pairs.size() < MOST; under++) {
        Pair pair = pair(items.get(over), items.get(under));
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static boolean matters(Item item) {
    return switch (item.kind()) {
      case TABLE, CHART, SMART_ART, PICTURE, MEDIA, OLE -> true;
      case TEXT -> item.text() != null;
      case GROUP, CONNECTOR, OTHER -> false;
    };
  }

  private static @org.jspecify.annotations.Nullable Pair pair(Item over, Item under) {
    boolean grouped = over.group() != 0 && over.group() == under.group();
    boolean pictures = picture(over) && picture(under);
    if (grouped || pictures) {
      return null;
    }
    Box one = seen(over);
    Box other = seen(under);
    double across = shared(one.x(), one.width(), other.x(), other.width());
    double down = shared(one.y(), one.height(), other.y(), other.height());
    double depth = Math.min(across, down);
    double least = Math.min(area(one), area(other)) * SHARE;
    boolean picture = picture(over) || picture(under);
    boolean design = picture && (inside(one, other) || inside(other, one));
    return depth > LEAST && across * down > least && !design ? new Pair(over, under, depth) : null;
  }

  private static boolean picture(Item item) {
    return item.kind() == ShapeKind.PICTURE || item.kind() == ShapeKind.MEDIA;
  }

  /** Text shapes are where their text is: boxes are often larger than what they hold. */
  private static Box seen(Item item) {
    TextFit text = item.text();
    return item.kind() == ShapeKind.TEXT && text != null ? text.ink() : item.bounds();
  }

  private static double shared(double from, double length, double other, double otherLength) {
    return Math.min(from + length, other + otherLength) - Math.max(from, other);
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }

  private static boolean inside(Box inner, Box outer) {
    return inner.x() >= outer.x() - LEAST
        && inner.y() >= outer.y() - LEAST
        && inner.x() + inner.width() <= outer.x() + outer.width() + LEAST
        && inner.y() + inner.height() <= outer.y() + outer.height() + LEAST;
  }
}
