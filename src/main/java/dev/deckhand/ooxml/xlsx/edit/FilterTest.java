package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.ProposedValue;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether cells pass a criterion of a filter, as Excel filters: values go by what cells show,
 * larger and smaller by what they hold, parts of text by text alone.
 */
final class FilterTest {
  private final FilterCriterion criterion;
  private final boolean date1904;

  FilterTest(FilterCriterion criterion, boolean date1904) {
    this.criterion = criterion;
    this.date1904 = date1904;
  }

  boolean passes(Optional<Cell> stored) {
    CellValue value = stored.map(Cell::value).orElse(CellValue.EMPTY);
    String shown = shown(stored);
    List<ProposedValue> values = criterion.values();
    if (values != null) {
      return values.stream().anyMatch(v -> equal(v, value, shown));
    }
    ProposedValue first = Objects.requireNonNull(criterion.value());
    return switch (Objects.requireNonNull(criterion.operator())) {
      case EQUAL -> equal(first, value, shown);
      case NOT_EQUAL -> !equal(first, value, shown);
      case GREATER_THAN -> compare(value, first).filter(c -> c > 0).isPresent();
      case GREATER_THAN_OR_EQUAL -> compare(value, first).filter(c -> c >= 0).isPresent();
      case LESS_THAN -> compare(value, first).filter(c -> c < 0).isPresent();
      case LESS_THAN_OR_EQUAL -> compare(value, first).filter(c -> c <= 0).isPresent();
      case BETWEEN ->
          compare(value, first).filter(c -> c >= 0).isPresent()
              && compare(value, second()).filter(c -> c <= 0).isPresent();
      case NOT_BETWEEN ->
          compare(value, first).filter(c -> c < 0).isPresent()
              || compare(value, second()).filter(c -> c > 0).isPresent();
      case CONTAINS -> text(value).filter(t -> t.contains(part())).isPresent();
      case NOT_CONTAINS -> text(value).filter(t -> t.contains(part())).isEmpty();
      case BEGINS_WITH -> text(value).filter(t -> t.startsWith(part())).isPresent();
      case ENDS_WITH -> text(value).filter(t -> t.endsWith(part())).isPresent();
    };
  }

  /** What a cell shows. */
  String shown(Optional<Cell> stored) {
    return stored.map(c -> NumberFormats.text(c.value(), c.numberFormat(), date1904)).orElse("");
  }

  private ProposedValue second() {
    return Objects.requireNonNull(criterion.value2());
  }

  private String part() {
    return literal(Objects.requireNonNull(criterion.value())).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> text(CellValue value) {
    return value instanceof CellValue.Text t
        ? Optional.of(t.value().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether a cell has a value of a criterion. */
  boolean equal(ProposedValue wanted, CellValue value, String shown) {
    return switch (wanted) {
      case ProposedValue.Text t when t.value().isEmpty() -> shown.isBlank();
      case ProposedValue.Text t -> shown.equalsIgnoreCase(literal(t));
      case ProposedValue.Number n ->
          value instanceof CellValue.Number held
              ? Comparison.compare(held.value(), n.value()) == 0
              : shown.equals(CellXml.number(n.value()));
      case ProposedValue.Bool b -> value.equals(CellValue.of(b.value()));
      case ProposedValue.Date d -> value instanceof CellValue.Number held && onDay(held.value(), d);
    };
  }

  /** A date without a time stands for its whole day. */
  private boolean onDay(double held, ProposedValue.Date date) {
    double serial = serial(date);
    return date.value().toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Math.floor(held) == serial
        : Math.abs(held - serial) < 0.5 / 86_400;
  }

  private double serial(ProposedValue.Date date) {
    return Epoch.of(date1904).serial(date.value());
  }

  /** The date and time of a number, to the second. */
  LocalDateTime moment(double serial) {
    return Epoch.of(date1904).moment(serial);
  }

  /** How a cell compares; empty where it holds something of another kind. */
  private Optional<Integer> compare(CellValue value, ProposedValue other) {
    CellValue operand =
        switch (other) {
          case ProposedValue.Number n -> CellValue.of(n.value());
          case ProposedValue.Date d -> CellValue.of(serial(d));
          case ProposedValue.Bool b -> CellValue.of(b.value());
          case ProposedValue.Text t -> CellValue.of(literal(t));
        };
    boolean comparable =
        !value.isEmpty()
            && !(value instanceof CellValue.Error)
            && Comparison.rank(value) == Comparison.rank(operand);
    return comparable ? Optional.of(Comparison.compare(value, operand)) : Optional.empty();
  }

  /** A value as the file's criteria have it. */
  String stored(ProposedValue value) {
    return switch (value) {
      case ProposedValue.Number n -> CellXml.number(n.value());
      case ProposedValue.Date d -> CellXml.number(serial(d));
      case ProposedValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case ProposedValue.Text t -> literal(t);
    };
  }

  /** A text without the mark that says it is one. */
  static String literal(ProposedValue value) {
    if (!(value instanceof ProposedValue.Text(String text))) {
      return "";
    }
    return text.startsWith("'") ? text.substring(1) : text;
  }
}
