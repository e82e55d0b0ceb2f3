package dev.deckhand.document;

import java.util.List;

/** A piece of a text document, with where it stands: {@code page 3}, {@code heading 2.1}. */
public sealed interface TextBlock {
  /** Where it stands, in words that a person finds again. */
  String where();

  /** How many characters it shows. */
  int length();

  /**
   * A heading.
   *
   * @param level 0 for the title of the document, else 1 for the highest to 9
   */
  record Heading(int level, String text, String where) implements TextBlock {
    @Override
    public int length() {
      return text.length();
    }
  }

  /**
   * Running text.
   *
   * @param bold whether all of it is bold, as headings made by hand are
   */
  record Paragraph(String text, boolean bold, String where) implements TextBlock {
    @Override
    public int length() {
      return text.length();
    }
  }

  /**
   * An item of a list.
   *
   * @param level 0 for the outermost to 8
   */
  record Item(int level, String text, String where) implements TextBlock {
    @Override
    public int length() {
      return text.length();
    }
  }

  /** A table as rows of texts, the first one first; rows may differ in length. */
  record Table(List<List<String>> rows, String where) implements TextBlock {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public int length() {
      return rows.stream().flatMap(List::stream).mapToInt(String::length).sum();
    }
  }
}
