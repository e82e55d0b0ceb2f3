package dev.deckhand.document;

import java.util.Optional;

/** The error values of a worksheet (ECMA-376 part 1, 18.17.3, and the later dynamic-array ones). */
public enum CellError {
  NULL("#NULL!"),
  DIV0("#DIV/0!"),
  VALUE("#VALUE!"),
  REF("#REF!"),
  NAME("#NAME?"),
  NUM("#NUM!"),
  NA("#N/A"),
  GETTING_DATA("#GETTING_DATA"),
  SPILL("#SPILL!"),
  CALC("#CALC!"),
  FIELD("#FIELD!"),
  BLOCKED("#BLOCKED!"),
  CONNECT("#CONNECT!"),
  UNKNOWN("#UNKNOWN!"),
  BUSY("#BUSY!");

  private final String code;

  CellError(String code) {
    this.code = code;
  }

  /** The text a cell shows, such as {@code #N/A}. */
  public String code() {
    return code;
  }

  /**
   * The error a file may hold in a cell (ECMA-376 part 1, 18.18.11). For younger ones it holds
   * {@code #VALUE!}, as Excel itself writes for programs that do not know them.
   */
  public CellError stored() {
    return switch (this) {
      case NULL, DIV0, VALUE, REF, NAME, NUM, NA, GETTING_DATA -> this;
      case SPILL, CALC, FIELD, BLOCKED, CONNECT, UNKNOWN, BUSY -> VALUE;
    };
  }

  public static Optional<CellError> ofCode(String code) {
    for (CellError error : values()) {
      if (error.code.equalsIgnoreCase(code)) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
