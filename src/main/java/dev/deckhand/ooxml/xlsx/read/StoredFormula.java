package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;

/** A formula the way the worksheet part stores it (18.3.1.40). */
public sealed interface StoredFormula {
  CellFormula at(CellAddress cell);

  /** A formula of its own. */
  record Plain(String text) implements StoredFormula {
    @Override
    public CellFormula at(CellAddress cell) {
      return CellFormula.of(FormulaPrefixes.shown(text));
    }
  }

  /** A formula of its own, one of many that were filled; its text is not kept. */
  record Filled(SharedFormula formula) implements StoredFormula {
    @Override
    public CellFormula at(CellAddress cell) {
      return CellFormula.of(FormulaPrefixes.shown(formula.textAt(cell)));
    }
  }

  /** A member of a group that stores its formula once, the master included. */
  record Shared(SharedGroup group) implements StoredFormula {
    @Override
    public CellFormula at(CellAddress cell) {
      return CellFormula.of(FormulaPrefixes.shown(group.textAt(cell)));
    }
  }

  /** The top left cell of an array formula. */
  record Array(String text, CellArea area, boolean dynamic) implements StoredFormula {
    @Override
    public CellFormula at(CellAddress cell) {
      return new CellFormula(FormulaPrefixes.shown(text), area, dynamic);
    }
  }
}
