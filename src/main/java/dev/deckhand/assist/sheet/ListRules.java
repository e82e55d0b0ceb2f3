package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.RuleOperation.SetValidation;
import dev.deckhand.plan.ValidationRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Drop-down lists for a column: the values that are named, else those it has. */
final class ListRules {
  private static final int MOST_VALUES = 30;
  private static final int MOST_CHARACTERS = 255;
  private static final Pattern VALUES =
      Pattern.compile(
          "(?iu)(?::|\\bwith(?: the)?(?: values?)?|\\bmit(?: den)?(?: werten)?)\\s+(.+)$");

  private final TableChoice choice;
  private final String instruction;
  private final Steps steps;

  ListRules(TableChoice choice, String instruction, Steps steps) {
    this.choice = choice;
    this.instruction = instruction;
    this.steps = steps;
  }

  /** Adds the list; gives why it cannot. */
  Optional<String> add() {
    DataTable table = choice.table();
    if (choice.named().isEmpty()) {
      return Optional.of("I do not see which column gets the list");
    }
    DataColumn column = choice.named().getFirst();
    Matcher given = VALUES.matcher(instruction);
    List<String> values = given.find() ? split(given.group(1)) : existing(table, column);
    boolean fits =
        values.size() > 1
            && values.size() <= MOST_VALUES
            && String.join(",", values).length() <= MOST_CHARACTERS
            && values.stream().noneMatch(v -> v.contains(","));
    if (!fits) {
      return Optional.of(
          "%s has %d different values; a list takes 2 to %d short ones without commas"
              .formatted(column.header(), values.size(), MOST_VALUES));
    }
    String range = table.range(column).toString();
    steps.add(id -> new SetValidation(id, range, new ValidationRule.List(values, null), null));
    String shown = Markdown.text(String.join(", ", values));
    steps.line(
        "Offers in %s (%s): %s. What stands there now stays."
            .formatted(Markdown.text(column.header()), Markdown.code(range), shown),
        "Bietet in %s (%s) an: %s. Was dort steht, bleibt."
            .formatted(Markdown.text(column.header()), Markdown.code(range), shown));
    steps.quote(table, column);
    return Optional.empty();
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("\\s*[,;/]\\s*|\\s+(?:and|und|or|oder)\\s+"))
        .map(v -> v.replaceAll("^[\"'„“]|[\"'“”]$", "").strip())
        .filter(v -> !v.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> existing(DataTable table, DataColumn column) {
    return List.copyOf(
        new TreeSet<>(
            IntStream.rangeClosed(column.cells().firstRow(), column.cells().lastRow())
                .mapToObj(row -> table.sheet().value(row, column.index()))
                .filter(CellValue.Text.class::isInstance)
                .map(value -> ((CellValue.Text) value).value().strip())
                .filter(text -> !text.isEmpty())
                .toList()));
  }
}
