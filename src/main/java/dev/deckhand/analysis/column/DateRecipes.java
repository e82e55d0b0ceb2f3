package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days between dates, working days, parts of dates, years since a date; blanks stay blank. */
final class DateRecipes {
  private static final Pattern WORKDAYS =
      Pattern.compile(
          "\\b(working days?|work ?days|business"
              + " days?|nettoarbeitstage|arbeitstagen?|werktagen?|networkdays)\\b");
  private static final Pattern DAYS =
      Pattern.compile("\\b(days?|duration|\\w*dauer|tagen?|difference|time)\\b");
  private static final Pattern PART =
      Pattern.compile("\\b(year|month|quarter|day|weekday|jahr|monat|quartal|tag|wochentag)\\b");
  private static final Pattern YEARS =
      Pattern.compile(
          "\\b(years? (of service|since|with"
              + " us|in)|tenure|dienstjahre|betriebszugehorigkeit|age|alter)\\b");

  private final RowNames names;
  private final String phrase;

  private DateRecipes(RowNames names, String phrase) {
    this.names = names;
    this.phrase = Stem.fold(phrase);
  }

  static Optional<Meaning> read(RowNames names, String phrase) {
    DateRecipes recipes = new DateRecipes(names, phrase);
    return recipes.workdays().or(recipes::days).or(recipes::years).or(recipes::part);
  }

  private Optional<Meaning> workdays() {
    List<DataColumn> dates = pair();
    return dates.size() == 2 && WORKDAYS.matcher(phrase).find()
        ? meaning(
            "NETWORKDAYS(" + names.cell(dates.getFirst()) + "," + names.cell(dates.get(1)) + ")",
            "Working days",
            "0",
            dates,
            "It counts Monday to Friday, both ends included; holidays are not known.")
        : Optional.empty();
  }

  private Optional<Meaning> days() {
    List<DataColumn> dates = pair();
    if (dates.size() != 2 || !DAYS.matcher(phrase).find() || !names.numbers().isEmpty()) {
      return Optional.empty();
    }
    String note =
        "It counts calendar days from %s to %s."
            .formatted(dates.getFirst().header(), dates.get(1).header());
    return meaning(
        names.cell(dates.get(1)) + "-" + names.cell(dates.getFirst()), "Days", "0", dates, note);
  }

  /** The dates that are named; where none is, the only two of the table. */
  private List<DataColumn> pair() {
    if (!names.dates().isEmpty()) {
      return names.dates();
    }
    return names.mentions().isEmpty() ? all() : List.of();
  }

  private List<DataColumn> namedOrAll() {
    return names.dates().isEmpty() ? all() : names.dates();
  }

  /** The dates of the table. */
  private List<DataColumn> all() {
    return names.table().columns().stream().filter(DataColumn::isDate).toList();
  }

  private Optional<Meaning> years() {
    List<DataColumn> dates = namedOrAll();
    return dates.size() == 1 && YEARS.matcher(phrase).find()
        ? meaning(
            "DATEDIF(" + names.cell(dates.getFirst()) + ",TODAY(),\"Y\")",
            "Years",
            "0",
            dates,
            "Full years from " + dates.getFirst().header() + " to the day it is looked at.")
        : Optional.empty();
  }

  private Optional<Meaning> part() {
    Matcher part = PART.matcher(phrase);
    List<DataColumn> dates = namedOrAll();
    if (!part.find() || dates.isEmpty() || !names.numbers().isEmpty() || !isPlain()) {
      return Optional.empty();
    }
    DataColumn date = dates.getFirst();
    String cell = names.cell(date);
    String word = part.group(1);
    String header = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    List<DataColumn> used = List.of(date);
    return switch (word) {
      case "year", "jahr" -> meaning("YEAR(" + cell + ")", header, "0", used, null);
      case "month", "monat" -> meaning("MONTH(" + cell + ")", header, "0", used, null);
      case "day", "tag" -> meaning("DAY(" + cell + ")", header, "0", used, null);
      case "weekday", "wochentag" ->
          meaning("TEXT(" + cell + ",\"dddd\")", header, null, used, null);
      default -> meaning("\"Q\"&ROUNDUP(MONTH(" + cell + ")/3,0)", header, null, used, null);
    };
  }

  /** A part of a date is all that is asked for: a rate a month or a count a year is not. */
  private boolean isPlain() {
    return !phrase.matches(
        ".*\\b(per|pro|je|sum|summe|average|durchschnitt|count|anzahl|until|bis)\\b.*");
  }

  private Optional<Meaning> meaning(
      String formula,
      String header,
      @Nullable String format,
      List<DataColumn> used,
      @Nullable String note) {
    List<String> notes = new ArrayList<>(names.assumptions());
    if (note != null) {
      notes.add(note);
    }
    List<DataColumn> gaps = used.stream().filter(names::hasBlanks).toList();
    String text = formula;
    if (!gaps.isEmpty()) {
      List<String> tests = gaps.stream().map(c -> names.cell(c) + "=\"\"").toList();
      String test = tests.size() == 1 ? tests.getFirst() : "OR(" + String.join(",", tests) + ")";
      text = "IF(" + test + ",\"\"," + formula + ")";
      String headers = String.join(", ", gaps.stream().map(DataColumn::header).toList());
      notes.add("Rows without " + headers + " stay empty.");
    }
    double score = Math.max(names.score(), 0.8 * used.size()) + 0.1;
    return Optional.of(new Meaning(text, header, format, used, score, notes));
  }
}
