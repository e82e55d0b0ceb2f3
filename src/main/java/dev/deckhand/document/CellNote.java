package dev.deckhand.document;

/**
 * A note of a cell, or a thread of comments on it.
 *
 * @param author who wrote the note; empty for a thread
 * @param comments how many the thread has, answers included; 0 for a note
 */
public record CellNote(CellAddress cell, String author, int comments) {
  public boolean isThread() {
    return comments > 0;
  }
}
