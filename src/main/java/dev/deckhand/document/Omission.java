package dev.deckhand.document;

/**
 * What a reading of a text document left out.
 *
 * @param count how many of them there are, at least one
 */
public record Omission(Kind kind, int count) {

  /** What can be left out. */
  public enum Kind {
    HIDDEN_TEXT("pieces of hidden text"),
    DELETED_TEXT("tracked deletions"),
    COMMENTS("comments"),
    NOTES("footnotes and endnotes"),
    CONTENTS("lines of a table of contents"),
    EXTERNAL_PARTS("parts kept in other files"),
    RUNNING_LINES("repeated headers and footers of pages"),
    PAGES_WITHOUT_TEXT("pages without text");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** It in words, such as {@code 3 × tracked deletions}. */
  public String words() {
    return count + " × " + kind.words;
  }
}
