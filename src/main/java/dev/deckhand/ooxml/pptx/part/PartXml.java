package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.LeanTree;
import dev.deckhand.ooxml.opc.Xml;
import org.w3c.dom.Document;

/** Parses parts of decks into trees, within what a tree may cost. */
public final class PartXml {
  /** A tree takes some ten times the bytes of its part; real slides stay below 2 MB. */
  private static final int MAX_BYTES = 32 << 20;

  private PartXml() {}

  /**
   * The tree of a part, to be edited.
   *
   * @throws DocumentProblem naming the part, when it is too large or no well-formed XML
   */
  public static Document parse(String part, byte[] content) {
    bound(part, content);
    try {
      return Xml.parse(content);
    } catch (DocumentProblem problem) {
      String message = "%s: %s".formatted(part, problem.getMessage());
      throw new DocumentProblem(problem.code(), message, problem.nextStep(), problem);
    }
  }

  /** The tree of a part of which nothing but texts will change; much cheaper than the other. */
  public static LeanTree read(String part, byte[] content) {
    bound(part, content);
    return LeanTree.read(part, content);
  }

  private static void bound(String part, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          "%s is larger than %d MB.".formatted(part, MAX_BYTES >> 20),
          "Split the deck, or remove what makes this part so large.");
    }
  }
}
