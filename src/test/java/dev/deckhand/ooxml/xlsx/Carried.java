package dev.deckhand.ooxml.xlsx;

/**
 * Something that refers to cells.
 *
 * @param kind of relationship from its owner
 * @param part where it is; in the worksheet where that is {@code sheet}, in the workbook part where
 *     it is {@code workbook}
 * @param xml with {@code A5} for a cell, {@code A5:B6} for an area, on its sheet {@code @A5}
 */
record Carried(String owner, String kind, String part, String xml) {}
