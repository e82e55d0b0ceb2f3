package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellAddress;
import dev.deckhand.plan.ArrangeOperation;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The criteria of a filter, set column by column. */
final class FilterDraft implements Draft {
  private final FakeRange range;
  private final Map<Integer, JsonNode> criteria = new LinkedHashMap<>();

  private FilterDraft(FakeRange range) {
    this.range = range;
  }

  /** The draft of a range, new unless the last change was to its filter. */
  static FilterDraft of(FakeSheet sheet, FakeRange range) {
    FilterDraft last = sheet.lastFilter();
    if (last != null && last.range.equals(range) && sheet.book().isLast(last)) {
      return last;
    }
    FilterDraft draft = new FilterDraft(range);
    sheet.book().add(draft);
    sheet.lastFilter(draft);
    return draft;
  }

  /** By column, counted from zero in the range. */
  Map<Integer, JsonNode> criteria() {
    return criteria;
  }

  @Override
  public List<WorkbookOperation> operations(String id) {
    List<FilterCriterion> all = new ArrayList<>();
    criteria.forEach((column, criterion) -> all.add(criterion(column, criterion)));
    return List.of(new ArrangeOperation.FilterRange(id, range.toString(), all));
  }

  private FilterCriterion criterion(int column, JsonNode criterion) {
    String letters = CellAddress.columnName(range.area().firstColumn() + column);
    if (Args.oneOf(criterion.path("filterOn").asText(), List.of("Values", "Custom"))
        .equals("Values")) {
      List<ProposedValue> values = new ArrayList<>();
      criterion.path("values").forEach(value -> values.add(value(value)));
      return new FilterCriterion(letters, values, null, null, null);
    }
    String first = criterion.path("criterion1").asText();
    if (criterion.has("criterion2")) {
      boolean between = criterion.path("operator").asText().equals("And");
      return new FilterCriterion(
          letters,
          null,
          between ? Comparison.BETWEEN : Comparison.NOT_BETWEEN,
          bound(first.replaceFirst("^[<>]=?", "")),
          bound(criterion.path("criterion2").asText().replaceFirst("^[<>]=?", "")));
    }
    return custom(letters, first);
  }

  private static FilterCriterion custom(String letters, String text) {
    for (Map.Entry<String, Comparison> sign : signs().entrySet()) {
      if (text.startsWith(sign.getKey())) {
        String rest = text.substring(sign.getKey().length());
        boolean starred = rest.matches("(?s)(^\\*.*)|(.*[^~]\\*$)");
        return starred
            ? pattern(letters, sign.getValue(), rest)
            : new FilterCriterion(letters, null, sign.getValue(), bound(unescaped(rest)), null);
      }
    }
    throw FakeProblem.badArgument("criterion " + text);
  }

  private static Map<String, Comparison> signs() {
    Map<String, Comparison> signs = new LinkedHashMap<>();
    signs.put("<>", Comparison.NOT_EQUAL);
    signs.put(">=", Comparison.GREATER_THAN_OR_EQUAL);
    signs.put("<=", Comparison.LESS_THAN_OR_EQUAL);
    signs.put(">", Comparison.GREATER_THAN);
    signs.put("<", Comparison.LESS_THAN);
    signs.put("=", Comparison.EQUAL);
    return signs;
  }

  private static FilterCriterion pattern(String letters, Comparison sign, String text) {
    boolean before = text.startsWith("*");
    boolean after = text.matches("(?s).*[^~]\\*$");
    String inner = unescaped(text.substring(before ? 1 : 0, text.length() - (after ? 1 : 0)));
    Comparison how =
        sign == Comparison.NOT_EQUAL
            ? Comparison.NOT_CONTAINS
            : before && after
                ? Comparison.CONTAINS
                : before ? Comparison.ENDS_WITH : Comparison.BEGINS_WITH;
    return new FilterCriterion(letters, null, how, new ProposedValue.Text(inner), null);
  }

  private static String unescaped(String text) {
    return text.replaceAll("~([~*?])", "$1");
  }

  private static ProposedValue value(JsonNode value) {
    return value.isObject() ? date(value) : new ProposedValue.Text(value.asText());
  }

  private static ProposedValue date(JsonNode value) {
    Args.oneOf(value.path("specificity").asText(), List.of("Day"));
    String text = value.path("date").asText();
    LocalDateTime date =
        text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    return new ProposedValue.Date(date);
  }

  private static @Nullable ProposedValue bound(String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? new ProposedValue.Number(Double.parseDouble(text))
        : new ProposedValue.Text(text);
  }
}
