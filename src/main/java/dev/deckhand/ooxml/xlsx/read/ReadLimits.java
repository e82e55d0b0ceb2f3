package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.DocumentProblem;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param cells stored cells of all worksheets together; also the texts kept for them
 * @param sharedFormulaCharacters characters of all shared formulas when written out for each cell
 */
public record ReadLimits(long cells, long sharedFormulaCharacters) {
  public static final ReadLimits DEFAULT = new ReadLimits(5_000_000, 100_000_000);

  static DocumentProblem tooManyCells(long limit) {
    return tooLarge(
        "The workbook stores more than %,d cells".formatted(limit),
        "Split the workbook, or clear cells that are formatted but empty.");
  }

  static DocumentProblem tooManyTexts(long limit) {
    return tooLarge(
        "The workbook keeps more than %,d texts for its cells".formatted(limit),
        "Open the file in Excel and save it; that drops texts no cell uses.");
  }

  static DocumentProblem tooMuchFormula(String sheet, long limit) {
    return tooLarge(
        "Shared formulas up to the worksheet %s are longer than %,d characters together"
            .formatted(sheet, limit),
        "Shorten the formula that is filled over many cells, for example with a defined name.");
  }

  private static DocumentProblem tooLarge(String message, String nextStep) {
    return new DocumentProblem(DocumentProblem.Code.TOO_LARGE, message, nextStep);
  }
}
