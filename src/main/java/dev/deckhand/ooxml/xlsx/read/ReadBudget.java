package dev.deckhand.ooxml.xlsx.read;

/** What is left of the limits while the worksheets of one workbook are read. */
final class ReadBudget {
  private final ReadLimits limits;
  private long cells;
  private long formulaCharacters;

  ReadBudget(ReadLimits limits) {
    this.limits = limits;
  }

  void cell() {
    if (++cells > limits.cells()) {
      throw ReadLimits.tooManyCells(limits.cells());
    }
  }

  void sharedFormula(String sheet, int length) {
    formulaCharacters += length;
    if (formulaCharacters > limits.sharedFormulaCharacters()) {
      throw ReadLimits.tooMuchFormula(sheet, limits.sharedFormulaCharacters());
    }
  }
}
