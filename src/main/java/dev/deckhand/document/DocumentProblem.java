package dev.deckhand.document;

import java.util.Locale;

/**
 * A file that is refused, or cannot be read to the end.
 *
 * <p>The message says what was found and where; {@link #nextStep()} says what the user can do.
 */
public final class DocumentProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable codes; they appear in HTTP problems and never change their meaning. */
  public enum Code {
    /** Not a file Deckhand edits (pictures, text, PDF and the like). */
    UNSUPPORTED_FORMAT,
    /** Excel or PowerPoint 97-2003 binary format. */
    LEGACY_FORMAT,
    /** Excel binary workbook (xlsb). */
    BINARY_WORKBOOK,
    /** Password-protected or rights-managed package. */
    ENCRYPTED,
    /** The extension claims another format than the content has. */
    RENAMED,
    /** The zip package ends early or cannot be unzipped. */
    TRUNCATED,
    /** The package or a part of it is not what the standard allows. */
    BROKEN,
    /** Contains a document type declaration, duplicate part names or another known attack. */
    HOSTILE,
    /** Larger than a limit (bytes, parts, cells, nesting). */
    TOO_LARGE,
    /** Nothing in it. */
    EMPTY,
    /** A part that is needed for what was asked is of a kind not supported. */
    UNSUPPORTED_CONTENT;

    /** The code as problems and refusals carry it, such as {@code too-large}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final String nextStep;

  public DocumentProblem(Code code, String message, String nextStep) {
    super(message);
    this.code = code;
    this.nextStep = nextStep;
  }

  public DocumentProblem(Code code, String message, String nextStep, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.nextStep = nextStep;
  }

  public Code code() {
    return code;
  }

  /** What the user can do about it, as a sentence. */
  public String nextStep() {
    return nextStep;
  }
}
