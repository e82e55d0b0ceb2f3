package dev.deckhand.calc.value;

import dev.deckhand.document.CellError;
import java.util.EnumMap;
import java.util.Map;

/** Carries an error value out of a computation to the place where it becomes the result. */
public final class CellErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Map<CellError, CellErrorException> ALL = new EnumMap<>(CellError.class);

  static {
    for (CellError error : CellError.values()) {
      ALL.put(error, new CellErrorException(error));
    }
  }

  private final CellError error;

  private CellErrorException(CellError error) {
    super(error.code(), null, false, false);
    this.error = error;
  }

  public static CellErrorException of(CellError error) {
    CellErrorException found = ALL.get(error);
    return found == null ? new CellErrorException(error) : found;
  }

  public static CellErrorException value() {
    return of(CellError.VALUE);
  }

  public static CellErrorException num() {
    return of(CellError.NUM);
  }

  public static CellErrorException na() {
    return of(CellError.NA);
  }

  public CellError error() {
    return error;
  }
}
