package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.words.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds years, quarters and months in an instruction, English and German. */
final class PeriodSearch {
  /** Stands for the year that was not said. */
  static final int NO_YEAR = 4;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("may", 5),
          Map.entry("mrz", 3));
  private static final Set<String> FULL =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "januar",
          "februar",
          "marz",
          "juni",
          "juli",
          "oktober",
          "dezember",
          "sept");
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "erste", 1, "zweite", 2, "dritte", 3,
          "vierte", 4);

  private final List<Token> tokens;
  private final List<Period> found = new ArrayList<>();

  private PeriodSearch(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The periods named, in reading order. */
  static List<Period> in(List<Token> tokens, Set<Integer> taken) {
    PeriodSearch search = new PeriodSearch(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (!taken.contains(i)) {
        i = search.at(i);
      }
    }
    return search.found;
  }

  /** Reads a period that begins at a token; gives the last token read. */
  private int at(int i) {
    String stem = tokens.get(i).stem();
    int quarter = quarter(i);
    if (quarter > 0) {
      int last = stem.matches("q[1-4]") ? i : i + 1;
      return add(i, last, 3 * quarter - 2, 3);
    }
    int month = month(stem);
    if (month > 0) {
      return add(i, i, month, 1);
    }
    if (year(i) > 0) {
      String label = tokens.get(i).text();
      keep(LocalDate.of(year(i), 1, 1), 12, label, i, i);
    }
    return i;
  }

  private int add(int first, int last, int month, int months) {
    int year = year(last + 1);
    int end = year > 0 ? last + 1 : last;
    StringBuilder label = new StringBuilder();
    for (int i = first; i <= end; i++) {
      label.append(i == first ? "" : " ").append(tokens.get(i).text());
    }
    LocalDate from = LocalDate.of(year > 0 ? year : NO_YEAR, month, 1);
    keep(from, months, label.toString(), first, end);
    return end;
  }

  private void keep(LocalDate from, int months, String label, int first, int last) {
    String before = first == 0 ? "" : tokens.get(first - 1).stem();
    String said = first == 0 ? "" : tokens.get(first - 1).text().toLowerCase(Locale.ROOT) + " ";
    LocalDate until = from.plusMonths(months);
    switch (before) {
      case "since", "ab", "seit" ->
          found.add(new Period(from, LocalDate.MAX, said + label, first - 1, last));
      case "after" -> found.add(new Period(until, LocalDate.MAX, said + label, first - 1, last));
      case "before", "vor" ->
          found.add(new Period(LocalDate.MIN, from, said + label, first - 1, last));
      case "until", "bis" ->
          found.add(new Period(LocalDate.MIN, until, said + label, first - 1, last));
      default -> found.add(new Period(from, until, label, first, last));
    }
  }

  private int quarter(int i) {
    String stem = tokens.get(i).stem();
    if (stem.matches("q[1-4]")) {
      return stem.charAt(1) - '0';
    }
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).stem() : "";
    if ((stem.equals("quarter") || stem.equals("quartal")) && next.matches("[1-4]")) {
      return next.charAt(0) - '0';
    }
    boolean named = next.equals("quarter") || next.equals("quartal");
    return named ? ORDINALS.getOrDefault(stem.replaceAll("[nrs]$", ""), 0) : 0;
  }

  private static int month(String stem) {
    boolean known = MONTHS.containsKey(stem) || FULL.contains(stem);
    return known && !stem.equals("mar") ? MONTHS.get(stem.substring(0, 3)) : 0;
  }

  private int year(int i) {
    if (i >= tokens.size() || !tokens.get(i).stem().matches("(19|20)\\d\\d")) {
      return 0;
    }
    return Integer.parseInt(tokens.get(i).stem());
  }
}
