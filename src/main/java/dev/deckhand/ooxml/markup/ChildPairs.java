package dev.deckhand.ooxml.markup;

import dev.deckhand.ooxml.markup.KeptMarkup.ElementMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Which children of an edited element are which of its source, in the order of the result. */
final class ChildPairs {
  /** More comparisons than this are not worth finding what was moved over. */
  private static final int MOST_COMPARISONS = 100_000;

  private final List<Element> now;
  private final List<XmlNode> was;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * A child.
   *
   * @param now {@code null} when it was taken away
   * @param was {@code null} when it is new
   * @param same whether nothing in it changed
   */
  record Pair(@Nullable Element now, @Nullable XmlNode was, boolean same) {}

  private ChildPairs(List<Element> now, List<XmlNode> was) {
    this.now = now;
    this.was = was;
  }

  static List<Pair> of(List<Element> now, List<XmlNode> was) {
    ChildPairs pairs = new ChildPairs(now, was);
    pairs.match();
    return pairs.pairs;
  }

  private void match() {
    int shorter = Math.min(now.size(), was.size());
    int front = 0;
    while (front < shorter && ElementMatch.same(now.get(front), was.get(front))) {
      pairs.add(new Pair(now.get(front), was.get(front), true));
      front++;
    }
    int back = 0;
    while (back < shorter - front
        && ElementMatch.same(now.get(now.size() - 1 - back), was.get(was.size() - 1 - back))) {
      back++;
    }
    middle(front, now.size() - back, front, was.size() - back);
    for (int i = back; i > 0; i--) {
      pairs.add(new Pair(now.get(now.size() - i), was.get(was.size() - i), true));
    }
  }

  private void middle(int nowFrom, int nowTo, int wasFrom, int wasTo) {
    boolean search =
        nowTo - nowFrom != wasTo - wasFrom
            && (long) (nowTo - nowFrom) * (wasTo - wasFrom) < MOST_COMPARISONS;
    int from = nowFrom;
    int old = wasFrom;
    for (int i = nowFrom; search && i < nowTo; i++) {
      int found = find(now.get(i), old, wasTo);
      if (found >= 0) {
        gap(from, i, old, found);
        pairs.add(new Pair(now.get(i), was.get(found), true));
        from = i + 1;
        old = found + 1;
      }
    }
    gap(from, nowTo, old, wasTo);
  }

  private int find(Element element, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ElementMatch.same(element, was.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Between children that stayed: those of one name are taken for the same, edited. */
  private void gap(int nowFrom, int nowTo, int wasFrom, int wasTo) {
    int old = wasFrom;
    for (int i = nowFrom; i < nowTo; i++) {
      boolean edited = old < wasTo && ElementMatch.named(now.get(i), was.get(old));
      boolean same = edited && ElementMatch.same(now.get(i), was.get(old));
      pairs.add(new Pair(now.get(i), edited ? was.get(old) : null, same));
      old += edited ? 1 : 0;
    }
    for (; old < wasTo; old++) {
      pairs.add(new Pair(null, was.get(old), false));
    }
  }
}
