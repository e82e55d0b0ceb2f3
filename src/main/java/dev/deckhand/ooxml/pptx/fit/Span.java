package dev.deckhand.ooxml.pptx.fit;

/**
 * Text of one look inside a paragraph.
 *
 * @param text a line break is a line feed
 */
record Span(String text, Type type) {}
