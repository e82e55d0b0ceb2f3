package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.plan.BoundObjectOperation.PivotField;
import dev.deckhand.plan.PivotFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field that is summed up.
 *
 * @param name its caption, unlike those of all other fields
 * @param numberFormat how its results are shown
 */
public record DataField(int field, PivotFunction function, String name, String numberFormat) {

  /** Names the fields as Excel does and gives them the formats of their columns. */
  public static List<DataField> of(List<PivotField> fields, List<SourceColumn> source) {
    Set<String> taken = new HashSet<>();
    source.forEach(column -> taken.add(column.name().toLowerCase(Locale.ROOT)));
    List<DataField> named = new ArrayList<>();
    for (PivotField field : fields) {
      SourceColumn column = source.get(field.field());
      String stem = caption(field.function()) + " of " + column.name();
      String name = stem;
      for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = stem + number;
      }
      String format = format(field.function(), column.numberFormat());
      named.add(new DataField(field.field(), field.function(), name, format));
    }
    return named;
  }

  private static String caption(PivotFunction function) {
    return switch (function) {
      case SUM -> "Sum";
      case COUNT, COUNT_NUMBERS -> "Count";
      case AVERAGE -> "Average";
      case MAX -> "Max";
      case MIN -> "Min";
      case PRODUCT -> "Product";
      case STD_DEV -> "StdDev";
      case VAR -> "Var";
    };
  }

  /** A count is no amount, and neither is a sum of dates a date. */
  private static String format(PivotFunction function, String column) {
    return switch (function) {
      case COUNT, COUNT_NUMBERS, VAR -> "General";
      case SUM, PRODUCT, STD_DEV -> isCalendar(column) ? "General" : column;
      case AVERAGE, MAX, MIN -> column;
    };
  }

  private static boolean isCalendar(String code) {
    return NumberFormats.isDate(code) && !code.contains("[");
  }

  /** The value of {@code subtotal} (18.18.17). */
  String subtotal() {
    return switch (function) {
      case SUM -> "sum";
      case COUNT -> "count";
      case AVERAGE -> "average";
      case MAX -> "max";
      case MIN -> "min";
      case PRODUCT -> "product";
      case COUNT_NUMBERS -> "countNums";
      case STD_DEV -> "stdDev";
      case VAR -> "var";
    };
  }
}
