package dev.deckhand.pdf;

/**
 * A line of text on a page.
 *
 * @param page one-based
 * @param size of its letters in half points
 * @param starts whether a paragraph begins with it
 */
record PdfLine(int page, String text, int size, boolean starts) {}
