package dev.deckhand.ooxml.markup;

import dev.deckhand.document.DocumentProblem;

/** The problem of a part that is no well-formed XML. */
final class BrokenXml {
  private static final String NEXT_STEP =
      "Open the file in Excel or PowerPoint, let it repair the file and save a copy.";

  private BrokenXml() {}

  static DocumentProblem at(String part, int offset, String what) {
    return new DocumentProblem(
        DocumentProblem.Code.BROKEN,
        "The part " + part + " is broken: " + what + " at byte " + offset,
        NEXT_STEP);
  }

  static DocumentProblem hostile(String part) {
    return new DocumentProblem(
        DocumentProblem.Code.HOSTILE,
        "The part " + part + " contains a document type declaration",
        NEXT_STEP);
  }

  static DocumentProblem tooLarge(String part, int elements) {
    return new DocumentProblem(
        DocumentProblem.Code.TOO_LARGE,
        "The part %s has more than %,d elements where far fewer are expected"
            .formatted(part, elements),
        "Remove what was copied there over and over, such as unused cell formats, and save again.");
  }

  static DocumentProblem tooDeep(String part, int depth) {
    return new DocumentProblem(
        DocumentProblem.Code.TOO_LARGE,
        "The part " + part + " nests elements more than " + depth + " levels deep",
        NEXT_STEP);
  }
}
