package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.opc.Xml;
import org.w3c.dom.Document;

/** Parses parts of decks into trees, within what a tree may cost. */
public final class PartXml {
  /** A tree takes some ten times the bytes of its part; real slides stay below 2 MB. */
  private static final int MAX_BYTES = 32 << 20;

  private PartXml() {}

  /**
   * The tree of a part.
   *
   * @throws DocumentProblem naming the part, when it is too large or no well-formed XML
   */
  public static Document parse(String part, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          "%s is larger than %d MB.".formatted(part, MAX_BYTES >> 20),
          "Split the deck, or remove what makes this part so large.");
    }
    try {
      return Xml.parse(content);
    } catch (DocumentProblem problem) {
      String message = "%s: %s".formatted(part, problem.getMessage());
      throw new DocumentProblem(problem.code(), message, problem.nextStep(), problem);
    }
  }
}
