package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.ProposedValue;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/** The criterion of one column as XML (18.3.2.7): listed values and days, or comparisons. */
final class FilterXml {
  private final FilterTest test;
  private final FilterCriterion criterion;
  private final String prefix;
  private final List<Cell> cells;

  /**
   * @param cells the column's cells; criteria list values as cells show them
   */
  FilterXml(FilterTest test, FilterCriterion criterion, String prefix, List<Cell> cells) {
    this.test = test;
    this.criterion = criterion;
    this.prefix = prefix;
    this.cells = cells;
  }

  /** The element for the column so many columns from the first. */
  String column(int index) {
    return "<%1$sfilterColumn colId=\"%2$d\">%3$s</%1$sfilterColumn>"
        .formatted(prefix, index, content());
  }

  private String content() {
    List<ProposedValue> values = criterion.values();
    if (values != null) {
      return listed(values);
    }
    ProposedValue first = Objects.requireNonNull(criterion.value());
    Comparison operator = Objects.requireNonNull(criterion.operator());
    return switch (operator) {
      case EQUAL -> listed(List.of(first));
      case NOT_EQUAL -> custom(false, one("notEqual", notEqual(first)));
      case GREATER_THAN -> custom(false, one("greaterThan", test.stored(first)));
      case GREATER_THAN_OR_EQUAL -> custom(false, one("greaterThanOrEqual", test.stored(first)));
      case LESS_THAN -> custom(false, one("lessThan", test.stored(first)));
      case LESS_THAN_OR_EQUAL -> custom(false, one("lessThanOrEqual", test.stored(first)));
      case BETWEEN ->
          custom(
              true,
              one("greaterThanOrEqual", test.stored(first))
                  + one("lessThanOrEqual", test.stored(second())));
      case NOT_BETWEEN ->
          custom(
              false,
              one("lessThan", test.stored(first)) + one("greaterThan", test.stored(second())));
      case CONTAINS -> custom(false, one("", "*" + escaped(first) + "*"));
      case NOT_CONTAINS -> custom(false, one("notEqual", "*" + escaped(first) + "*"));
      case BEGINS_WITH -> custom(false, one("", escaped(first) + "*"));
      case ENDS_WITH -> custom(false, one("", "*" + escaped(first)));
    };
  }

  private ProposedValue second() {
    return Objects.requireNonNull(criterion.value2());
  }

  /** Excel asks for cells that are not blank by a space. */
  private String notEqual(ProposedValue value) {
    String stored = value instanceof ProposedValue.Text ? escaped(value) : test.stored(value);
    return stored.isEmpty() ? " " : stored;
  }

  private static String escaped(ProposedValue value) {
    return FilterTest.literal(value).replaceAll("([~*?])", "~$1");
  }

  private String custom(boolean and, String filters) {
    String all = and ? " and=\"1\"" : "";
    return "<%1$scustomFilters%2$s>%3$s</%1$scustomFilters>".formatted(prefix, all, filters);
  }

  private String one(String operator, String value) {
    String how = operator.isEmpty() ? "" : " operator=\"" + operator + "\"";
    return "<%scustomFilter%s val=\"%s\"/>".formatted(prefix, how, XmlText.escapeAttribute(value));
  }

  private String listed(List<ProposedValue> values) {
    boolean blank = false;
    SequencedSet<String> texts = new LinkedHashSet<>();
    SequencedSet<String> days = new LinkedHashSet<>();
    for (ProposedValue value : values) {
      if (value instanceof ProposedValue.Text(String text) && text.isEmpty()) {
        blank = true;
      } else if (value instanceof ProposedValue.Date(LocalDateTime moment)) {
        days.add(day(moment));
      } else {
        shown(value, texts, days);
      }
    }
    StringBuilder items = new StringBuilder();
    for (String text : texts) {
      items.append("<%sfilter val=\"%s\"/>".formatted(prefix, XmlText.escapeAttribute(text)));
    }
    days.forEach(items::append);
    return "<%1$sfilters%2$s>%3$s</%1$sfilters>"
        .formatted(prefix, blank ? " blank=\"1\"" : "", items);
  }

  /** Lists a value in each form in which cells show it. */
  private void shown(ProposedValue value, SequencedSet<String> texts, SequencedSet<String> days) {
    boolean found = false;
    for (Cell cell : cells) {
      String shown = test.shown(Optional.of(cell));
      if (test.equal(value, cell.value(), shown)) {
        found = true;
        if (cell.value() instanceof CellValue.Number(double serial)
            && NumberFormats.isDate(cell.numberFormat())) {
          days.add(day(test.moment(serial)));
        } else {
          texts.add(shown);
        }
      }
    }
    if (!found) {
      texts.add(test.stored(value));
    }
  }

  private String day(LocalDateTime moment) {
    String day =
        "<%sdateGroupItem year=\"%d\" month=\"%d\" day=\"%d\""
            .formatted(prefix, moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth());
    if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return day + " dateTimeGrouping=\"day\"/>";
    }
    return day
        + " hour=\"%d\" minute=\"%d\" second=\"%d\" dateTimeGrouping=\"second\"/>"
            .formatted(moment.getHour(), moment.getMinute(), moment.getSecond());
  }
}
