package dev.deckhand.document;

import java.util.List;

/**
 * What a text document says, in reading order. Nothing in it is ever written back.
 *
 * @param name file name as the user knows it
 * @param omissions what was left out, by kind
 */
public record TextDocument(
    String name, SourceFormat format, List<TextBlock> blocks, List<Omission> omissions) {
  /** Characters read from one document; more is refused. */
  public static final int MOST_CHARACTERS = 5_000_000;

  /** Paragraphs, items, headings and rows of tables read from one document; more is refused. */
  public static final int MOST_BLOCKS = 200_000;

  public TextDocument {
    blocks = List.copyOf(blocks);
    omissions = List.copyOf(omissions);
  }

  /**
   * Ends the reading of a document that says more than is read.
   *
   * @throws DocumentProblem when it does
   */
  public static void requireLength(String name, long characters, long blocks) {
    if (characters > MOST_CHARACTERS || blocks > MOST_BLOCKS) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          name + " has more text than is read of one document.",
          "Keep the chapters you need and send those.");
    }
  }

  /** How many characters it shows. */
  public int characters() {
    return blocks.stream().mapToInt(TextBlock::length).sum();
  }

  /** The headings, in order. */
  public List<TextBlock.Heading> headings() {
    return blocks.stream()
        .filter(TextBlock.Heading.class::isInstance)
        .map(TextBlock.Heading.class::cast)
        .toList();
  }
}
