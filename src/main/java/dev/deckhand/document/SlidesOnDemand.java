package dev.deckhand.document;

import dev.deckhand.document.DeckOutline.Slide;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slides of a deck, each read when it is asked for; whoever walks along the list has all of
 * them read at once. What was read stays. Cannot be changed; safe for several threads.
 */
public final class SlidesOnDemand extends AbstractList<Slide> implements RandomAccess {
  private final AtomicReferenceArray<@Nullable Slide> read;
  private final IntFunction<Slide> one;
  private final Supplier<List<Slide>> all;
  private volatile boolean complete;

  /**
   * Slides to be read.
   *
   * @param size how many there are
   * @param one reads the slide at an index, from 0
   * @param all reads all of them
   */
  public SlidesOnDemand(int size, IntFunction<Slide> one, Supplier<List<Slide>> all) {
    this.read = new AtomicReferenceArray<>(size);
    this.one = one;
    this.all = all;
  }

  @Override
  public int size() {
    return read.length();
  }

  @Override
  public Slide get(int index) {
    Slide there = read.get(index);
    if (there == null) {
      there = one.apply(index);
      read.set(index, there);
    }
    return there;
  }

  @Override
  public Iterator<Slide> iterator() {
    complete();
    return super.iterator();
  }

  @Override
  public Stream<Slide> stream() {
    complete();
    return super.stream();
  }

  private void complete() {
    if (!complete) {
      List<Slide> slides = all.get();
      for (int i = 0; i < slides.size(); i++) {
        read.set(i, slides.get(i));
      }
      complete = true;
    }
  }
}
