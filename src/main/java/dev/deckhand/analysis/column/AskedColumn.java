package dev.deckhand.analysis.column;

import dev.deckhand.document.CellAddress;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of the column that an instruction wants filled: "in column M, …", "column AJ "Days"".
 */
final class AskedColumn {
  private static final Pattern WHERE =
      Pattern.compile(
          "(?:\\b(?:[Ii]n|[Ii]nto|[Tt]o|[Nn]ach)\\s+)(?:[Cc]olumn|Spalte|spalte)\\s+([A-Z]{1,2})\\b\\s*[,:]?\\s*");
  private static final Pattern NAMED =
      Pattern.compile("(?<=\\b(?:[Cc]olumn|Spalte|spalte)\\s)\\s*([A-Z]{1,2})\\b\\s*(?=[\"'„“:])");

  private AskedColumn() {}

  /** Its zero-based index. */
  static OptionalInt in(String instruction) {
    Matcher where = WHERE.matcher(instruction);
    if (where.find()) {
      return OptionalInt.of(CellAddress.columnIndex(where.group(1)));
    }
    Matcher named = NAMED.matcher(instruction);
    return named.find()
        ? OptionalInt.of(CellAddress.columnIndex(named.group(1)))
        : OptionalInt.empty();
  }

  /** The instruction without them. */
  static String without(String instruction) {
    return NAMED.matcher(WHERE.matcher(instruction).replaceFirst("")).replaceFirst("").strip();
  }
}
