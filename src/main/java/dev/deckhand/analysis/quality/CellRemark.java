package dev.deckhand.analysis.quality;

/**
 * A remark on a cell.
 *
 * @param code stable, lower case with dashes
 * @param message follows the cell's anchor in a sentence
 */
public record CellRemark(String code, String message) {}
