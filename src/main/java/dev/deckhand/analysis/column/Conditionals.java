package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "if status is Done then 1 else 0" and "yes if on hand is below reorder level". */
final class Conditionals {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final String ELSE =
      "(?:\\s*[,;]?\\s+(?:or )?(?:else|otherwise|sonst|ansonsten)\\s+(.+?))?";
  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(?:if|wenn|falls)\\s+(.+?)\\s*,?\\s+(?:then|dann)\\s+(.+?)" + ELSE + "\\s*$", FLAGS);
  private static final Pattern LAST =
      Pattern.compile(
          "^\\s*(?:(?:says?|shows?|gives?)\\s+)?(.+?)\\s*,?\\s+(?:if|when|wenn|falls)\\s+(.+?)"
              + ELSE
              + "\\s*$",
          FLAGS);
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(if|wenn|falls|where|when|only|nur|except|ausser|außer|unless|sofern)\\b", FLAGS);

  private final RowNames names;
  private final Set<DataColumn> used = new LinkedHashSet<>();

  private Conditionals(RowNames names) {
    this.names = names;
  }

  /** Whether a phrase holds a condition, which no formula may leave out. */
  static boolean isIn(String phrase) {
    return WORD.matcher(phrase).find();
  }

  static Optional<Meaning> read(RowNames names, String phrase) {
    Matcher first = FIRST.matcher(phrase);
    if (first.find()) {
      return new Conditionals(names).meaning(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = LAST.matcher(phrase);
    return last.find()
        ? new Conditionals(names).meaning(last.group(2), last.group(1), last.group(3))
        : Optional.empty();
  }

  private Optional<Meaning> meaning(String condition, String yes, @Nullable String no) {
    Optional<String> test = condition(condition);
    Optional<String> then = result(yes);
    Optional<String> otherwise = no == null ? Optional.of("\"\"") : result(no);
    if (test.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    String formula = "IF(%s,%s,%s)".formatted(test.get(), then.get(), otherwise.get());
    DataColumn column = used.iterator().next();
    return Optional.of(
        new Meaning(
            formula, column.header() + " rule", null, List.copyOf(used), used.size(), List.of()));
  }

  private Optional<String> condition(String text) {
    boolean or = text.matches("(?isu).*\\s(?:or|oder)\\s.*");
    boolean and = text.matches("(?isu).*\\s(?:and|und)\\s.*");
    if (!or && !and) {
      return test(text);
    }
    Optional<String> whole = or && and ? Optional.empty() : test(text);
    if (whole.isPresent() || (or && and)) {
      return whole;
    }
    List<String> tests = new ArrayList<>();
    for (String part : text.split("(?iu)\\s+(?:and|und|or|oder)\\s+")) {
      Optional<String> test = test(part);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return Optional.of((or ? "OR(" : "AND(") + String.join(",", tests) + ")");
  }

  private Optional<String> test(String text) {
    Optional<RowTest> test = RowTest.read(names, text);
    test.ifPresent(t -> used.addAll(t.used()));
    return test.map(RowTest::formula);
  }

  /** A number, a text, a column or something computed of columns. */
  private Optional<String> result(String raw) {
    String text = raw.strip();
    Optional<String> literal = Literals.quotedOrNumber(text);
    if (literal.isPresent()) {
      return literal;
    }
    if (text.matches("(?iu)nothing|blank|empty|leer|nichts")) {
      return Optional.of("\"\"");
    }
    RowNames inside = new RowNames(names.table(), text);
    Optional<Meaning> computed = Arithmetic.read(inside, text);
    if (computed.isPresent()) {
      used.addAll(computed.get().used());
      return computed.map(Meaning::formula);
    }
    Optional<DataColumn> column = RowTest.column(names, text);
    if (column.isPresent() && inside.mentions().getFirst().exact()) {
      used.add(column.get());
      return column.map(names::cell);
    }
    boolean word =
        text.split("\\s+").length <= 3
            && inside.mentions().isEmpty()
            && !text.matches(".*[=<>+*/].*");
    return word ? Optional.of(Literals.text(text)) : Optional.empty();
  }
}
