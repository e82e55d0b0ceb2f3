package dev.deckhand.ooxml.xlsx.beside;

import java.util.ArrayList;
import java.util.List;

/** The first things of a kind, and how many there are in all. */
public final class Capped<T> {
  /** Things of a kind that an outline lists for one worksheet. */
  public static final int LIMIT = 200;

  private final List<T> kept = new ArrayList<>();
  private int count;

  public void add(T item) {
    count++;
    if (kept.size() < LIMIT) {
      kept.add(item);
    }
  }

  /** At most {@link #LIMIT} of them, in order. */
  public List<T> kept() {
    return List.copyOf(kept);
  }

  /** All of them, those not kept included. */
  public int count() {
    return count;
  }

  public boolean cut() {
    return count > kept.size();
  }
}
