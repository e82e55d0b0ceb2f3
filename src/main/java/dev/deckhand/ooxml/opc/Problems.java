package dev.deckhand.ooxml.opc;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;

/** Refusals of the package layer, each with what the user can do. */
final class Problems {
  private static final String REPAIR =
      "Open the file in Excel or PowerPoint, let it repair the file, and save it again.";
  private static final String UNTRUSTED =
      "Do not trust the file. If you know where it comes from, open it in Excel or PowerPoint and"
          + " save it under a new name.";

  private Problems() {}

  static DocumentProblem broken(String message) {
    return new DocumentProblem(Code.BROKEN, message, REPAIR);
  }

  static DocumentProblem broken(String message, Throwable cause) {
    return new DocumentProblem(Code.BROKEN, message, REPAIR, cause);
  }

  static DocumentProblem hostile(String message) {
    return new DocumentProblem(Code.HOSTILE, message, UNTRUSTED);
  }

  static DocumentProblem truncated(String message, Throwable cause) {
    return new DocumentProblem(
        Code.TRUNCATED, message, "Download or copy the file again, then try once more.", cause);
  }

  static DocumentProblem tooLarge(String message) {
    return new DocumentProblem(
        Code.TOO_LARGE,
        message,
        "Split the file or remove what is not needed; an administrator can raise the limit.");
  }

  static DocumentProblem unsupported(String message) {
    return new DocumentProblem(
        Code.UNSUPPORTED_CONTENT,
        message,
        "Open the file in Excel or PowerPoint and save it again.");
  }

  static DocumentProblem encrypted(String message) {
    return new DocumentProblem(
        Code.ENCRYPTED, message, "Remove the password from the archive and try again.");
  }
}
