package dev.deckhand.calc.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a structured reference asks for.
 *
 * @param table the table's name; empty for the table the formula is in
 * @param parts the parts asked for; empty means the data rows
 * @param firstColumn the first column's name; {@code null} for all columns
 * @param lastColumn the last column's name of a span; {@code null} for one column
 */
public record TableSpecifier(
    String table, Set<Part> parts, @Nullable String firstColumn, @Nullable String lastColumn) {

  /** The special items of a structured reference. */
  public enum Part {
    ALL("#all"),
    DATA("#data"),
    HEADERS("#headers"),
    TOTALS("#totals"),
    THIS_ROW("#this row");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    static Optional<Part> of(String text) {
      String lower = text.strip().toLowerCase(Locale.ROOT);
      for (Part part : values()) {
        if (part.code.equals(lower)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }

  public TableSpecifier {
    parts = Set.copyOf(parts);
  }

  /** The same columns with the data of all rows. */
  public TableSpecifier allData() {
    return new TableSpecifier(table, Set.of(), firstColumn, lastColumn);
  }

  /** The same of another table. */
  TableSpecifier of(String other) {
    return new TableSpecifier(other, parts, firstColumn, lastColumn);
  }

  /** Reads what stands between the outer brackets. */
  static TableSpecifier parse(String table, String inside) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    String rest = inside.strip();
    if (rest.startsWith("@")) {
      parts.add(Part.THIS_ROW);
      rest = rest.substring(1).strip();
    }
    List<String> columns = new ArrayList<>();
    for (String item : items(rest)) {
      Optional<Part> part = Part.of(item);
      if (part.isPresent()) {
        parts.add(part.get());
      } else if (!item.isEmpty()) {
        columns.add(unescape(item));
      }
    }
    if (columns.size() > 2) {
      throw new IllegalArgumentException("more than two columns");
    }
    return new TableSpecifier(
        table,
        parts,
        columns.isEmpty() ? null : columns.getFirst(),
        columns.size() < 2 ? null : columns.getLast());
  }

  private static List<String> items(String text) {
    if (!text.startsWith("[")) {
      return List.of(text);
    }
    List<String> items = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '[') {
        int end = closing(text, i);
        items.add(text.substring(i + 1, end));
        i = end + 1;
      } else if (c == ',' || c == ':' || Character.isWhitespace(c)) {
        i++;
      } else {
        throw new IllegalArgumentException("unexpected " + c);
      }
    }
    return items;
  }

  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\'') {
        i++;
      } else if (text.charAt(i) == ']') {
        return i;
      }
    }
    throw new IllegalArgumentException("a ] is missing");
  }

  private static String unescape(String column) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (c == '\'' && i + 1 < column.length()) {
        c = column.charAt(++i);
      }
      out.append(c);
    }
    return out.toString();
  }
}
