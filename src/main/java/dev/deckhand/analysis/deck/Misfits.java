package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.Misfit.Kind;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlideFit.Item;
import dev.deckhand.document.TextFit;
import dev.deckhand.document.TextFit.Autofit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges how a slide fits: overflow, overlap, what lies outside, text that is too small. */
public final class Misfits {
  /** Text below this cannot be read on a screen across a room. */
  public static final double SMALLEST = 9;

  private static final double EDGE = 2;
  private static final Set<String> FURNITURE = Set.of("dt", "ftr", "hdr", "sldNum");

  private final SlideFit slide;
  private final List<Misfit> found = new ArrayList<>();

  private Misfits(SlideFit slide) {
    this.slide = slide;
  }

  /** What does not fit on a slide, by shape from back to front. */
  public static List<Misfit> of(SlideFit slide) {
    Misfits misfits = new Misfits(slide);
    for (Item item : slide.items()) {
      TextFit text = item.text();
      if (text != null) {
        misfits.height(item, text);
        misfits.width(item, text);
        misfits.size(item, text);
      }
      misfits.edges(item);
    }
    Overlaps.of(slide).forEach(misfits::overlap);
    return List.copyOf(misfits.found);
  }

  /**
   * What an edit brought or made worse.
   *
   * @param before what did not fit before
   * @param after what does not fit now
   */
  public static List<Misfit> worse(List<Misfit> before, List<Misfit> after) {
    return after.stream()
        .filter(now -> before.stream().noneMatch(was -> now.sameAs(was) && !worse(was, now)))
        .toList();
  }

  private static boolean worse(Misfit was, Misfit now) {
    return now.kind() == Kind.TINY
        ? now.amount() < was.amount() - 0.5
        : now.amount() > was.amount() + EDGE;
  }

  /** A table grows with its text, so it fits as long as the slide has room. */
  private void height(Item item, TextFit text) {
    double more =
        text.autofit() == Autofit.ROW
            ? text.overflow() == 0 ? 0 : bottom(item.bounds()) - slide.height()
            : text.overflow();
    if (more > EDGE) {
      String what =
          switch (text.autofit()) {
            case NONE -> "runs over its shape";
            case SHRINK -> "runs over its shape until PowerPoint shrinks it on the next edit";
            case GROW -> "makes its shape grow on the next edit";
            case ROW -> "makes the table run off the slide";
          };
      String words =
          "needs %s pt more: %s lines take %s pt where %s pt are; it %s"
              .formatted(pt(more), text.lines(), pt(text.needed()), pt(text.available()), what);
      add(Kind.OVERFLOW, item, more, text.available(), words);
    }
  }

  private void width(Item item, TextFit text) {
    if (text.tooWide() > 0) {
      String words =
          "has a word that is %s pt wide where a line has %s pt; it is broken inside"
              .formatted(pt(text.widest()), pt(text.width()));
      add(Kind.TOO_WIDE, item, text.tooWide(), text.width(), words);
    }
  }

  private void size(Item item, TextFit text) {
    boolean small = text.smallest() > 0 && text.smallest() < SMALLEST - 0.01;
    if (small && !FURNITURE.contains(item.placeholder() == null ? "" : item.placeholder())) {
      String words =
          "has text of %s pt; below %s pt nobody reads it"
              .formatted(pt(text.smallest()), pt(SMALLEST));
      add(Kind.TINY, item, text.smallest(), SMALLEST, words);
    }
  }

  /** Pictures and plain shapes may bleed over the edge; what is read or measured may not. */
  private void edges(Item item) {
    boolean read =
        item.kind() == ShapeKind.TABLE
            || item.kind() == ShapeKind.CHART
            || item.kind() == ShapeKind.SMART_ART;
    Box box = item.text() == null ? item.bounds() : item.text().ink();
    double out = outside(read ? item.bounds() : box);
    boolean told =
        found.stream().anyMatch(m -> m.shape() == item.id() && m.kind() == Kind.OVERFLOW);
    if ((read || item.text() != null) && out > EDGE && !told) {
      add(Kind.OFF_SLIDE, item, out, 0, "lies %s pt outside the slide".formatted(pt(out)));
    }
  }

  private double outside(Box box) {
    double across = Math.max(-box.x(), box.x() + box.width() - slide.width());
    double down = Math.max(-box.y(), bottom(box) - slide.height());
    return Math.max(across, down);
  }

  private void overlap(Overlaps.Pair pair) {
    String other = pair.under().label();
    found.add(
        new Misfit(
            Kind.OVERLAP,
            slide.number(),
            pair.over().id(),
            pair.over().label(),
            other,
            pair.depth(),
            0,
            "lies %s pt over %s".formatted(pt(pair.depth()), other)));
  }

  private void add(Kind kind, Item item, double amount, double limit, String words) {
    found.add(
        new Misfit(kind, slide.number(), item.id(), item.label(), null, amount, limit, words));
  }

  private static double bottom(Box box) {
    return box.y() + box.height();
  }

  /** Points as people write them. */
  private static String pt(double points) {
    String text = String.format(Locale.ROOT, points < 10 ? "%.1f" : "%.0f", points);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
