package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "flag orders over 1000" and "if status is Done then 1 else 0". */
final class Rules {
  private static final String COMPARE =
      "(>=|<=|<>|>|<|=|over|above|more than|greater than|under|below|less than|at least|at"
          + " most|über|unter|mindestens|höchstens)";
  private static final Pattern FLAG =
      Pattern.compile(
          "\\b(?:flag|mark|markiere|kennzeichne)\\b(.*?)" + COMPARE + "\\s+([\\d.,]+)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Rules() {}

  /** Whether what looks like a name begins a condition. */
  static boolean isCondition(String name) {
    return name.matches("(?iu)(if|wenn|flag|mark|markiere|kennzeichne)\\b.*");
  }

  static Optional<Meaning> read(RowNames names, String phrase) {
    if (names.table().data().rows() > 0 && Conditionals.isIn(phrase)) {
      return Conditionals.read(names, phrase);
    }
    Matcher flag = FLAG.matcher(phrase);
    return flag.find() ? flag(names, flag) : Optional.empty();
  }

  private static Optional<Meaning> flag(RowNames names, Matcher flag) {
    List<DataColumn> main = figures(names);
    DataColumn fallback = main.size() == 1 ? main.getFirst() : null;
    DataColumn column = single(new RowNames(names.table(), flag.group(1)), fallback);
    if (column == null) {
      return Optional.empty();
    }
    String formula =
        "IF(%s%s%s,\"Yes\",\"\")"
            .formatted(names.cell(column), operator(flag.group(2)), literal(flag.group(3)));
    List<String> notes = new ArrayList<>();
    notes.add("Rows are flagged with Yes by " + column.header() + ".");
    double score = column.equals(fallback) ? 0.6 : 1;
    return Optional.of(new Meaning(formula, "Flag", null, List.of(column), score, notes));
  }

  private static List<DataColumn> figures(RowNames names) {
    return names.meant("revenue").map(List::of).orElse(List.of());
  }

  private static @Nullable DataColumn single(RowNames named, @Nullable DataColumn fallback) {
    List<DataColumn> columns = named.mentions().stream().map(m -> m.column()).toList();
    List<DataColumn> numbers = columns.stream().filter(DataColumn::isNumber).toList();
    if (fallback != null) {
      return numbers.isEmpty() ? fallback : numbers.getFirst();
    }
    return columns.isEmpty() ? null : columns.getFirst();
  }

  private static String operator(String words) {
    return switch (words.toLowerCase(Locale.ROOT).replaceFirst("^is (?!$)", "")) {
      case ">", "over", "above", "more than", "greater than", "über" -> ">";
      case "<", "under", "below", "less than", "unter" -> "<";
      case ">=", "at least", "mindestens" -> ">=";
      case "<=", "at most", "höchstens" -> "<=";
      case "<>", "not" -> "<>";
      default -> "=";
    };
  }

  /** A number as it is, anything else as text. */
  private static String literal(String raw) {
    String text = raw.strip().replaceAll("^[\"'„“]+|[\"'”“]+$", "");
    String number = text.replaceAll("(?<=\\d),(?=\\d{3}\\b)", "");
    return number.matches("-?\\d+(\\.\\d+)?%?") ? number : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
