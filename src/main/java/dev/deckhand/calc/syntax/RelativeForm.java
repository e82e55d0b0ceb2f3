package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;

/**
 * A formula the way its cell sees it: references as offsets, as R1C1 notation has them. Two cells
 * have the same form when filling one into the other gives the formula that is there.
 */
public final class RelativeForm {
  private RelativeForm() {}

  /** The form of a formula in a cell. */
  public static String of(Expression formula, CellAddress cell) {
    return Rewrite.leaves(
            formula,
            leaf ->
                leaf instanceof Expression.Reference reference ? relative(reference, cell) : leaf)
        .print();
  }

  private static Expression relative(Expression.Reference reference, CellAddress cell) {
    StringBuilder out = new StringBuilder();
    if (reference.sheet() != null) {
      out.append(reference.sheet().text());
    }
    corner(out, reference.first(), cell);
    if (reference.last() != null) {
      corner(out.append(':'), reference.last(), cell);
    }
    String text = out.toString();
    return new Expression.Name(null, text, text);
  }

  private static void corner(StringBuilder out, Corner corner, CellAddress cell) {
    part(out, 'R', corner.row(), corner.rowFixed(), cell.row());
    part(out, 'C', corner.column(), corner.columnFixed(), cell.column());
  }

  private static void part(StringBuilder out, char letter, int index, boolean fixed, int home) {
    if (index == Corner.NONE) {
      return;
    }
    out.append(letter);
    if (fixed) {
      out.append(index + 1);
    } else {
      out.append('[').append(index - home).append(']');
    }
  }
}
