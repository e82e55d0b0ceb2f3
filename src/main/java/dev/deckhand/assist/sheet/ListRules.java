package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
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
          "(?iu)(?::|\\bonly (?:choose|pick|enter|allow)|\\b(?:choose|pick|allow) only|\\bnur|\\bwith(?: the)?(?: values?)?|\\bmit(?: den)?(?: werten)?)\\s+(.+)$");

  private static final String IN_RANGE =
      "\\s+(?:in|for|für|en)\\s+\\S*[A-Z]{1,3}\\d+:[A-Z]{1,3}\\d+\\s*$";

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
    Optional<SheetRange> written = AskedArea.written(instruction, table.sheet().name());
    DataColumn column = choice.named().isEmpty() ? null : choice.named().getFirst();
    Matcher given = VALUES.matcher(instruction.replaceFirst(IN_RANGE, ""));
    boolean named = given.find();
    if (column == null && (written.isEmpty() || !named)) {
      return Optional.of("I do not see which column gets the list");
    }
    List<String> values = named || column == null ? split(given.group(1)) : existing(table, column);
    String header = written.isPresent() || column == null ? "" : column.header();
    boolean fits =
        values.size() > 1
            && values.size() <= MOST_VALUES
            && String.join(",", values).length() <= MOST_CHARACTERS
            && values.stream().noneMatch(v -> v.contains(","));
    if (!fits) {
      return Optional.of(
          "%s has %d different values; a list takes 2 to %d short ones without commas"
              .formatted(header.isEmpty() ? "The list" : header, values.size(), MOST_VALUES));
    }
    String range =
        column == null || written.isPresent()
            ? written.orElseThrow().toString()
            : table.range(column).toString();
    steps.add(id -> new SetValidation(id, range, new ValidationRule.List(values, null), null));
    String name = header.isEmpty() ? steps.language().say("cells", "Zellen") : header;
    String shown = Markdown.text(String.join(", ", values));
    steps.line(
        "Offers in %s (%s): %s. What stands there now stays."
            .formatted(Markdown.text(name), Markdown.code(range), shown),
        "Bietet in %s (%s) an: %s. Was dort steht, bleibt."
            .formatted(Markdown.text(name), Markdown.code(range), shown));
    if (column != null && written.isEmpty()) {
      steps.quote(table, column);
    }
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
