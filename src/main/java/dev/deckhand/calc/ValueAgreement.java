package dev.deckhand.calc;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;

/**
 * Whether two programs got the same: numbers up to a millionth of the larger (below 1 up to a
 * millionth), everything else exactly. An error that was stored as text is that error.
 */
public final class ValueAgreement {
  private static final double TOLERANCE = 1e-6;

  private ValueAgreement() {}

  /** Whether a computed value is the stored one. */
  public static boolean agree(CellValue stored, CellValue computed) {
    if (stored instanceof CellValue.Number(double a)
        && computed instanceof CellValue.Number(double b)) {
      return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
    boolean errorStoredAsText =
        stored instanceof CellValue.Text(String text)
            && computed instanceof CellValue.Error(CellError error)
            && error.code().equals(text);
    return errorStoredAsText || stored.equals(computed);
  }
}
