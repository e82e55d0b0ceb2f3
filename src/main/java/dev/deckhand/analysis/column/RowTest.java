package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.clean.TextDate;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A test of one row, as a formula.
 *
 * @param formula without the equals sign
 */
record RowTest(String formula, List<DataColumn> used) {
  private static final String BE = "(?:is|are|was|ist|sind|liegt|lies)";
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?iuU)(.+?)\\s+(?:is|ist|are|sind)\\s+(not\\s+|nicht\\s+)?(?:empty|blank|missing|leer)");
  private static final Pattern COMPARE =
      Pattern.compile(
          "(?iuU)(.+?)\\s*(?:\\b"
              + BE
              + "\\s+)?(>=|<=|<>|≥|≤|>|<|="
              + "|\\b(?:not\\s+equal\\s+to|not|nicht|over|above|more\\s+than|greater\\s+than|larger\\s+than|higher\\s+than"
              + "|exceeds|under|below|less\\s+than|lower\\s+than|smaller\\s+than|fewer\\s+than|at\\s+least|at\\s+most"
              + "|after|later\\s+than|before|earlier\\s+than|equals?(?:\\s+to)?|gleich|größer\\s+als|grösser\\s+als"
              + "|höher\\s+als|mehr\\s+als|kleiner\\s+als|niedriger\\s+als|weniger\\s+als|größer|kleiner|über|unter"
              + "|mindestens|höchstens|nach|vor|contains|enthält)\\b|(?<=\\s)"
              + BE
              + "\\b)\\s*(.+)");
  private static final Set<String> MORE =
      Set.of(
          ">",
          "over",
          "above",
          "more than",
          "greater than",
          "larger than",
          "higher than",
          "exceeds",
          "after",
          "later than",
          "größer als",
          "grösser als",
          "höher als",
          "mehr als",
          "größer",
          "über",
          "nach");
  private static final Set<String> LESS =
      Set.of(
          "<",
          "under",
          "below",
          "less than",
          "lower than",
          "smaller than",
          "fewer than",
          "before",
          "earlier than",
          "kleiner als",
          "niedriger als",
          "weniger als",
          "kleiner",
          "unter",
          "vor");
  private static final Set<String> FILLERS =
      Set.of("the", "a", "of", "value", "is", "it", "der", "die", "das", "den", "dem", "wert");

  RowTest {
    used = List.copyOf(used);
  }

  static Optional<RowTest> read(RowNames names, String text) {
    Matcher empty = EMPTY.matcher(text.strip());
    if (empty.matches()) {
      String sign = empty.group(2) == null ? "=" : "<>";
      return column(names, empty.group(1))
          .map(c -> new RowTest(names.cell(c) + sign + "\"\"", List.of(c)));
    }
    Matcher compare = COMPARE.matcher(text.strip());
    return compare.matches()
        ? compared(names, compare.group(1), words(compare.group(2)), compare.group(3).strip())
        : Optional.empty();
  }

  private static String words(String operator) {
    return operator.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static Optional<RowTest> compared(
      RowNames names, String left, String operator, String right) {
    DataColumn column = column(names, left).orElse(null);
    if (column == null) {
      return Optional.empty();
    }
    if (operator.equals("contains") || operator.equals("enthält")) {
      String part = Literals.text(right.replaceAll("^[\"'„“]+|[\"'”“]+$", ""));
      String formula = "ISNUMBER(SEARCH(" + part + "," + names.cell(column) + "))";
      return Optional.of(new RowTest(formula, List.of(column)));
    }
    String cell = names.cell(column);
    Optional<DataColumn> other = column(names, right).filter(c -> c.kind() == column.kind());
    if (other.isPresent() && !column.isText()) {
      return Optional.of(
          new RowTest(
              cell + sign(operator) + names.cell(other.get()), List.of(column, other.get())));
    }
    return value(names, column, right)
        .map(value -> new RowTest(cell + sign(operator) + value, List.of(column)));
  }

  /** What a column of its kind can be compared with. */
  private static Optional<String> value(RowNames names, DataColumn column, String right) {
    if (column.isDate()) {
      return right.matches("(?iuU)today|heute") ? Optional.of("TODAY()") : date(right);
    }
    Optional<String> literal = Literals.quotedOrNumber(right);
    if (column.isNumber()) {
      return literal.filter(v -> !v.startsWith("\""));
    }
    return literal.isPresent() ? literal : stored(names, column, right);
  }

  private static Optional<String> date(String text) {
    return TextDate.read(text, null) instanceof TextDate.Certain date
        ? Optional.of(
            "DATE(%d,%d,%d)"
                .formatted(
                    date.date().getYear(),
                    date.date().getMonthValue(),
                    date.date().getDayOfMonth()))
        : Optional.empty();
  }

  /** A bare word is a value only where the column holds it: else it may mean anything. */
  private static Optional<String> stored(RowNames names, DataColumn column, String right) {
    String wanted = right.toLowerCase(Locale.ROOT);
    return IntStream.rangeClosed(column.cells().firstRow(), column.cells().lastRow())
        .mapToObj(row -> names.table().sheet().value(row, column.index()))
        .map(v -> v instanceof CellValue.Text(String t) ? t.strip() : "")
        .filter(t -> t.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .map(Literals::text);
  }

  /** The one column that a text names, with no other word that says anything. */
  static Optional<DataColumn> column(RowNames names, String text) {
    RowNames inside = new RowNames(names.table(), text);
    if (inside.mentions().size() != 1) {
      return Optional.empty();
    }
    Mention mention = inside.mentions().getFirst();
    List<Token> tokens = inside.tokens();
    boolean whole =
        IntStream.range(0, tokens.size())
            .filter(i -> i < mention.first() || i > mention.last())
            .allMatch(i -> FILLERS.contains(tokens.get(i).stem()));
    return whole && mention.rivals().isEmpty() ? Optional.of(mention.column()) : Optional.empty();
  }

  private static String sign(String operator) {
    if (MORE.contains(operator)) {
      return ">";
    }
    if (LESS.contains(operator)) {
      return "<";
    }
    return switch (operator) {
      case ">=", "≥", "at least", "mindestens" -> ">=";
      case "<=", "≤", "at most", "höchstens" -> "<=";
      case "<>", "not", "not equal to", "nicht" -> "<>";
      default -> "=";
    };
  }
}
