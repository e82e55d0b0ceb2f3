package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a worksheet, about 21 bytes a cell, filled while reading. They lie in blocks, so
 * that nothing is copied while a large worksheet grows.
 */
final class CellColumns {
  static final byte BLANK = 0;
  static final byte NUMBER = 1;
  static final byte SHARED_TEXT = 2;
  static final byte OWN_TEXT = 3;
  static final byte BOOLEAN = 4;
  static final byte ERROR = 5;

  private int size;
  private final List<CellBlock> blocks = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<StoredFormula> formulas = new ArrayList<>();
  private boolean ordered = true;
  private int lastColumn = -1;

  int size() {
    return size;
  }

  /** No cell lies in a column behind this one. */
  int lastColumn() {
    return lastColumn;
  }

  /** The block a cell lies in, at the place the last bits of its position say. */
  CellBlock block(int cell) {
    return blocks.get(cell >> CellBlock.SHIFT);
  }

  int row(int cell) {
    return block(cell).rows[cell & CellBlock.MASK];
  }

  int column(int cell) {
    return block(cell).columns[cell & CellBlock.MASK];
  }

  int style(int cell) {
    return block(cell).styles[cell & CellBlock.MASK];
  }

  byte kind(int cell) {
    return block(cell).kinds[cell & CellBlock.MASK];
  }

  /** The number of a cell, or what stands for its value. */
  double number(int cell) {
    return block(cell).numbers[cell & CellBlock.MASK];
  }

  /** The text of a cell of the kind {@link #OWN_TEXT}. */
  String text(int cell) {
    return ownText((int) number(cell));
  }

  /** The text that the number of a cell of the kind {@link #OWN_TEXT} stands for. */
  String ownText(int index) {
    return texts.get(index);
  }

  /** Every formula, in the order they were read. */
  Stream<StoredFormula> formulas() {
    return formulas.stream();
  }

  @Nullable StoredFormula formula(int cell) {
    int index = block(cell).formula(cell & CellBlock.MASK);
    return index < 0 ? null : formulaAt(index);
  }

  StoredFormula formulaAt(int index) {
    return formulas.get(index);
  }

  /** Whether a cell has a value or a formula. */
  boolean isFilled(int cell) {
    return block(cell).isFilled(cell & CellBlock.MASK);
  }

  int formulaCount() {
    return blocks.stream().mapToInt(CellBlock::formulaCount).sum();
  }

  /** Starts a blank cell and returns its position. */
  int add(int row, int column, int style) {
    if (size > 0 && key(size - 1) >= key(row, column)) {
      ordered = false;
    }
    int i = size & CellBlock.MASK;
    if (i == 0) {
      blocks.add(new CellBlock());
    }
    CellBlock block = blocks.getLast();
    lastColumn = Math.max(lastColumn, column);
    block.rows[i] = row;
    block.columns[i] = (char) column;
    block.styles[i] = (char) Math.min(style, Character.MAX_VALUE);
    return size++;
  }

  void value(int cell, byte kind, double number) {
    CellBlock block = block(cell);
    block.kinds[cell & CellBlock.MASK] = kind;
    block.numbers[cell & CellBlock.MASK] = number;
  }

  void text(int cell, String text) {
    value(cell, OWN_TEXT, texts.size());
    texts.add(text);
  }

  void formula(int cell, StoredFormula formula) {
    block(cell).setFormula(cell & CellBlock.MASK, formulas.size());
    formulas.add(formula);
  }

  /** Forgets the cell added last. */
  void drop() {
    int cell = size - 1;
    CellBlock block = block(cell);
    int i = cell & CellBlock.MASK;
    if (block.kinds[i] == OWN_TEXT) {
      texts.removeLast();
    }
    if (block.formula(i) >= 0) {
      formulas.removeLast();
      block.setFormula(i, -1);
    }
    block.kinds[i] = BLANK;
    size = cell;
    if (i == 0) {
      blocks.removeLast();
    }
  }

  /** Gives back what is not used; sorts cells written out of order, the last of two wins. */
  CellColumns finished() {
    CellColumns finished = ordered ? this : sorted();
    if (!finished.blocks.isEmpty()) {
      finished.blocks.getLast().shorten(((finished.size - 1) & CellBlock.MASK) + 1);
    }
    return finished;
  }

  private CellColumns sorted() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Long.compare(key(a), key(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    CellColumns sorted = heirs();
    for (int i = 0; i < order.length; i++) {
      if (i + 1 == order.length || key(order[i]) != key(order[i + 1])) {
        sorted.inherit(this, order[i]);
      }
    }
    return sorted;
  }

  /** Empty columns that can take over cells of these. */
  CellColumns heirs() {
    CellColumns heirs = new CellColumns();
    heirs.texts.addAll(texts);
    heirs.formulas.addAll(formulas);
    return heirs;
  }

  /**
   * Takes over cells of the columns these are the heirs of; whole blocks that come to lie where
   * they lay are shared.
   */
  void inherit(CellColumns from, int first, int end) {
    int cell = first;
    while (cell < end) {
      boolean aligned = ((cell | size) & CellBlock.MASK) == 0;
      if (aligned && end - cell > CellBlock.MASK) {
        lastColumn = Math.max(lastColumn, from.lastColumn);
        blocks.add(from.block(cell));
        size += CellBlock.MASK + 1;
        cell += CellBlock.MASK + 1;
      } else {
        inherit(from, cell++);
      }
    }
  }

  private void inherit(CellColumns from, int cell) {
    int heir = add(from.row(cell), from.column(cell), from.style(cell));
    value(heir, from.kind(cell), from.number(cell));
    int formula = from.block(cell).formula(cell & CellBlock.MASK);
    if (formula >= 0) {
      block(heir).setFormula(heir & CellBlock.MASK, formula);
    }
  }

  private long key(int cell) {
    CellBlock block = block(cell);
    return key(block.rows[cell & CellBlock.MASK], block.columns[cell & CellBlock.MASK]);
  }

  private static long key(int row, int column) {
    return (long) row * CellAddress.COLUMNS + column;
  }

  /** The position of a cell, or {@code -(insertion point) - 1} where it is not stored. */
  int find(int row, int column) {
    int block = blockOf(key(row, column));
    if (block < 0) {
      return -1;
    }
    int base = block << CellBlock.SHIFT;
    int found = blocks.get(block).find(row, column, Math.min(size - base, CellBlock.MASK + 1));
    return found < 0 ? found - base : base + found;
  }

  /** The last block that does not start behind a place, or -1. */
  private int blockOf(long wanted) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (key(middle << CellBlock.SHIFT) <= wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The first position at or behind a place. */
  int from(int row, int column) {
    int found = find(row, column);
    return found < 0 ? -found - 1 : found;
  }
}
