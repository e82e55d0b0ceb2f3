package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.TextOrder;
import dev.deckhand.document.CellValue;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Items in ascending order: numbers and dates, texts, FALSE and TRUE, errors, the blank one. Days
 * and months come first among the texts, in the order of the calendar.
 */
final class ItemOrder {
  /** The lists Excel brings; "Use Custom Lists when sorting" is on unless switched off. */
  private static final List<List<String>> LISTS = calendar();

  private final List<String> listed;

  private ItemOrder(List<String> listed) {
    this.listed = listed;
  }

  private static List<List<String>> calendar() {
    List<String> days = new ArrayList<>(names(DayOfWeek.values()));
    Collections.rotate(days, 1); // weeks begin on Sunday
    List<String> months = names(Month.values());
    return List.of(abbreviated(days), days, abbreviated(months), months);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> abbreviated(List<String> names) {
    return names.stream().map(name -> name.substring(0, 3)).toList();
  }

  /** The order of these items; a list more of them are in comes first. */
  static Comparator<CellValue> of(List<SourceCell> items) {
    List<String> texts =
        items.stream()
            .map(SourceCell::value)
            .filter(CellValue.Text.class::isInstance)
            .map(ItemOrder::lower)
            .toList();
    List<List<String>> lists = new ArrayList<>(LISTS);
    lists.sort(
        Comparator.comparingLong(
            (List<String> list) -> -texts.stream().filter(list::contains).count()));
    List<String> listed = lists.stream().flatMap(List::stream).distinct().toList();
    return new ItemOrder(listed)::compare;
  }

  private int compare(CellValue a, CellValue b) {
    if (a instanceof CellValue.Text(String x) && b instanceof CellValue.Text(String y)) {
      int places = Integer.compare(place(a), place(b));
      return places != 0 ? places : TextOrder.EXCEL.compare(x, y);
    }
    int kinds = Integer.compare(Comparison.rank(a), Comparison.rank(b));
    return kinds != 0 ? kinds : Comparison.compare(a, b);
  }

  private int place(CellValue text) {
    int place = listed.indexOf(lower(text));
    return place < 0 ? listed.size() : place;
  }

  private static String lower(CellValue text) {
    return text instanceof CellValue.Text(String value) ? value.toLowerCase(Locale.ROOT) : "";
  }
}
