package dev.deckhand.docs;

import dev.deckhand.document.Host;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.DeckOperation;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.Variants;
import dev.deckhand.plan.WorkbookOperation;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/operations.md} from the sealed operation types and their comments. */
final class OperationsPage {
  private static final String HEAD =
      """
      # Operations

      Generated from the operation types in `dev.deckhand.plan`; do not edit by hand.

      A plan is a JSON object with a `summary` and `operations`. They run in order, each sees the
      ones before it, and either all of them run or none. Every operation has an `id` (its place in
      the list when left out) and its verb in `op`. Properties marked *optional* may be left out;
      properties that are not listed here are refused.

      ```json
      {"summary": "Adds a margin column", "operations": [
        {"id": "1", "op": "writeCells", "range": "Sales!F1", "values": [["Margin"]]},
        {"id": "2", "op": "fillFormula", "range": "Sales!F2:F400", "formula": "=D2-E2"}]}
      ```

      Cell values are a number, text, `true` or `false`, `null` (leave as is), `""` (clear),
      `"=…"` (a formula, English function names, commas), `"'=…"` (literal text) or
      `{"date": "2026-01-31"}`.
      """;

  private final SourceComments comments = new SourceComments();
  private final Set<Class<?>> records = new LinkedHashSet<>();
  private final StringBuilder page = new StringBuilder(HEAD);

  private OperationsPage() {}

  static String text() throws IOException {
    OperationsPage page = new OperationsPage();
    page.operations("Workbooks", WorkbookOperation.class, Host.EXCEL);
    page.operations("Decks", DeckOperation.class, Host.POWERPOINT);
    page.page.append("\n## Objects inside operations\n");
    for (Class<?> record : List.copyOf(page.records)) {
      page.object(record);
    }
    return page.page.toString();
  }

  private void operations(String title, Class<?> group, Host host) throws IOException {
    page.append("\n## ").append(title).append("\n\n");
    page.append(comments.of(group).text()).append('\n');
    Map<String, Class<? extends Operation>> verbs = OperationVerbs.of(host);
    for (Map.Entry<String, Class<? extends Operation>> verb : verbs.entrySet()) {
      section(verb.getKey(), verb.getValue());
    }
  }

  private void object(Class<?> type) throws IOException {
    if (!Variants.has(type)) {
      section(type.getSimpleName(), type);
      return;
    }
    page.append("\n### ").append(type.getSimpleName()).append("\n\n");
    page.append(comments.of(type).text()).append('\n');
    for (Class<?> variant : Variants.of(type)) {
      section(type.getSimpleName() + " " + Variants.name(variant), variant);
    }
  }

  private void section(String title, Class<?> record) throws IOException {
    SourceComments.Comment comment = comments.of(record);
    page.append("\n### ").append(title).append("\n\n").append(comment.text()).append("\n\n");
    page.append("| Property | Type | Notes |\n|---|---|---|\n");
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getName().equals("id")) {
        continue;
      }
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String about = comment.parameters().getOrDefault(component.getName(), "");
      String note = optional ? "*optional*" + (about.isEmpty() ? "" : "; " + about) : about;
      page.append(
          "| `%s` | %s |%s |\n"
              .formatted(
                  component.getName(),
                  type(component.getGenericType()),
                  note.isEmpty() ? "" : " " + note));
    }
  }

  private String type(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? "object, each value a " + type(arguments[1])
          : "list of " + plural(type(arguments[0]));
    }
    return plain((Class<?>) type);
  }

  private static String plural(String name) {
    if (name.startsWith("list of ")) {
      return "rows of " + name.substring("list of ".length());
    }
    return name.startsWith("[") ? name : name + "s";
  }

  private String plain(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == Boolean.class) {
      return "`true` or `false`";
    }
    if (type == Integer.class) {
      return "whole number";
    }
    if (type == Double.class) {
      return "number";
    }
    if (type == ProposedValue.class) {
      return "cell value";
    }
    if (type == LineSize.class) {
      return "number, or `auto`";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> "`" + ConstantNames.of((Enum<?>) constant) + "`")
          .collect(Collectors.joining(", "));
    }
    if (!type.isRecord() && !Variants.has(type)) {
      throw new IllegalArgumentException("The page has no words for " + type);
    }
    records.add(type);
    String name = type.getSimpleName();
    return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
  }
}
