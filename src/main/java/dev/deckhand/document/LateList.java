package dev.deckhand.document;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is read when somebody first looks into it. Cannot be changed; safe for threads. */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {
  private @Nullable Supplier<List<E>> read;
  private List<E> elements = List.of();

  /**
   * A list to be read.
   *
   * @param read gives the elements, asked once
   */
  public LateList(Supplier<List<E>> read) {
    this.read = read;
  }

  /** The list itself where it is late, else a copy that stays as it is. */
  static <E> List<E> orCopy(List<E> list) {
    return list instanceof LateList ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    return elements().size();
  }

  @Override
  public E get(int index) {
    return elements().get(index);
  }

  private synchronized List<E> elements() {
    Supplier<List<E>> pending = read;
    if (pending != null) {
      elements = List.copyOf(pending.get());
      read = null;
    }
    return elements;
  }
}
