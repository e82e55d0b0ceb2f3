package dev.deckhand.calc.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where a formula stands: what its references without a sheet mean.
 *
 * @param before the worksheet it stands on; {@code null} where references always name one
 * @param after the worksheet it stands on after the change
 * @param isName whether it belongs to a defined name; relative references of names are offsets from
 *     whoever uses the name, so Excel leaves them alone
 */
public record FormulaHome(@Nullable String before, @Nullable String after, boolean isName) {
  /** A part whose references name their worksheets, such as a chart. */
  public static final FormulaHome NOWHERE = new FormulaHome(null, null, false);

  /** A defined name. */
  public static final FormulaHome NAME = new FormulaHome(null, null, true);

  /** A formula on a worksheet. */
  public static FormulaHome on(String sheet) {
    return new FormulaHome(sheet, sheet, false);
  }
}
