package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellError;

/**
 * Takes in the filled cells of a column one after the other. Numbers come as they are stored, so
 * that going over millions of cells makes no object for each of them.
 */
public interface CellSink {
  void number(int style, double number);

  void text(int style, String text);

  void bool(int style, boolean bool);

  void error(int style, CellError error);

  /** A formula that was never computed. */
  void uncomputed(int style);
}
