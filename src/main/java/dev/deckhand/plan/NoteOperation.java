package dev.deckhand.plan;

/** Operations on comments and hyperlinks of cells. */
public sealed interface NoteOperation extends WorkbookOperation {

  /** Gives a cell a comment, in place of the one it has; empty text removes it. */
  record SetComment(String id, String cell, String text) implements NoteOperation {}

  /**
   * Gives cells a hyperlink; an empty target removes it and leaves the text.
   *
   * @param cell a cell or range
   * @param target an address such as {@code https://example.org} or {@code mailto:a@example.org},
   *     or a place such as {@code Sales!A1}
   */
  record SetHyperlink(String id, String cell, String target) implements NoteOperation {}
}
