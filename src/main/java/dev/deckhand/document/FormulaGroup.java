package dev.deckhand.document;

import java.util.List;

/**
 * Formulas that are one formula filled over many cells. Component names are part of the HTTP
 * contract.
 *
 * @param formula as the first of the cells has it, without the equals sign
 * @param ranges the first A1 areas of such cells, in reading order
 * @param areas how many areas there are in all
 * @param cells how many cells
 */
public record FormulaGroup(String formula, List<String> ranges, int areas, long cells) {
  public FormulaGroup {
    ranges = List.copyOf(ranges);
  }
}
