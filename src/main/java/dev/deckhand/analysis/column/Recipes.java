package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns that people ask for by name: margins, shares, growth, parts of dates, joined texts. */
final class Recipes {
  private static final Pattern MARGIN =
      Pattern.compile("\\b(margin|profit|marge|gewinn|margen|marge brute|gross profit)\\b");
  private static final Pattern PERCENT =
      Pattern.compile("%|\\bpercent|\\bprozent|\\brate\\b|\\bratio\\b");
  private static final Pattern SHARE =
      Pattern.compile(
          "\\b(share|percentage|percent|anteil|%)\\b?.*\\b(total|gesamt\\w*|overall|all)\\b|% of total");
  private static final Pattern GROWTH =
      Pattern.compile("\\b(growth|change|wachstum|veranderung|increase)\\b");
  private static final Pattern PART =
      Pattern.compile("\\b(year|month|quarter|day|weekday|jahr|monat|quartal|tag|wochentag)\\b");
  private static final Pattern DAYS =
      Pattern.compile("\\b(days?|duration|dauer|tage|difference|time)\\b");
  private static final Pattern JOIN =
      Pattern.compile(
          "\\b(full ?name|concat\\w*|combine\\w*|join\\w*|merge\\w*|verbinde|name)\\b|&");

  private final RowNames names;
  private final String phrase;

  private Recipes(RowNames names, String phrase) {
    this.names = names;
    this.phrase = Stem.fold(phrase);
  }

  /**
   * The recipe that a phrase asks for.
   *
   * @param names the columns named in the phrase
   */
  static Optional<Meaning> read(RowNames names, String phrase) {
    Recipes recipes = new Recipes(names, phrase);
    return recipes
        .share()
        .or(recipes::margin)
        .or(recipes::days)
        .or(recipes::datePart)
        .or(recipes::growth)
        .or(recipes::joined);
  }

  private Optional<Meaning> share() {
    if (!SHARE.matcher(phrase).find()) {
      return Optional.empty();
    }
    List<DataColumn> figures =
        names.numbers().isEmpty() ? List.of() : List.of(names.numbers().getFirst());
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    DataColumn column = figures.getFirst();
    String letter = names.cell(column).replaceAll("\\d", "");
    String all =
        "%s$%d:%s$%d"
            .formatted(letter, column.cells().firstRow() + 1, letter, column.cells().lastRow() + 1);
    return meaning(
        names.cell(column) + "/SUM(" + all + ")",
        "Share of " + column.header(),
        "0.0%",
        figures,
        null);
  }

  private Optional<Meaning> margin() {
    Optional<DataColumn> revenue = names.meant("revenue");
    Optional<DataColumn> cost = names.meant("cost");
    boolean asked = MARGIN.matcher(phrase).find() && names.numbers().size() < 2;
    if (!asked || revenue.isEmpty() || cost.isEmpty() || revenue.get().equals(cost.get())) {
      return Optional.empty();
    }
    String r = names.cell(revenue.get());
    String c = names.cell(cost.get());
    String note =
        "I took the margin as %s minus %s.".formatted(revenue.get().header(), cost.get().header());
    List<DataColumn> used = List.of(revenue.get(), cost.get());
    return PERCENT.matcher(phrase).find()
        ? meaning("IF(%s=0,0,(%s-%s)/%s)".formatted(r, r, c, r), "Margin %", "0.0%", used, note)
        : meaning(r + "-" + c, "Margin", revenue.get().numberFormat(), used, note);
  }

  private Optional<Meaning> days() {
    List<DataColumn> dates = names.dates();
    if (dates.size() < 2 || !DAYS.matcher(phrase).find()) {
      return Optional.empty();
    }
    DataColumn from = dates.getFirst();
    DataColumn to = dates.get(1);
    String note = "It counts calendar days from " + from.header() + " to " + to.header() + ".";
    return meaning(names.cell(to) + "-" + names.cell(from), "Days", "0", List.of(from, to), note);
  }

  private Optional<Meaning> datePart() {
    Matcher part = PART.matcher(phrase);
    DataColumn date = names.dates().isEmpty() ? firstDate() : names.dates().getFirst();
    if (!part.find() || date == null || names.numbers().size() > 0) {
      return Optional.empty();
    }
    String cell = names.cell(date);
    String word = part.group(1);
    String header = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return switch (word) {
      case "year", "jahr" -> meaning("YEAR(" + cell + ")", header, "0", List.of(date), null);
      case "month", "monat" -> meaning("MONTH(" + cell + ")", header, "0", List.of(date), null);
      case "day", "tag" -> meaning("DAY(" + cell + ")", header, "0", List.of(date), null);
      case "weekday", "wochentag" ->
          meaning("TEXT(" + cell + ",\"dddd\")", header, null, List.of(date), null);
      default ->
          meaning("\"Q\"&ROUNDUP(MONTH(" + cell + ")/3,0)", header, null, List.of(date), null);
    };
  }

  private @Nullable DataColumn firstDate() {
    return names.table().columns().stream().filter(DataColumn::isDate).findFirst().orElse(null);
  }

  private Optional<Meaning> growth() {
    if (!GROWTH.matcher(phrase).find()) {
      return Optional.empty();
    }
    List<DataColumn> pair = names.numbers().size() == 2 ? names.numbers() : lastTwoYears();
    if (pair.size() != 2) {
      return Optional.empty();
    }
    String old = names.cell(pair.getFirst());
    String now = names.cell(pair.getLast());
    String note =
        "Growth is %s against %s.".formatted(pair.getLast().header(), pair.getFirst().header());
    return meaning("IF(%s=0,\"\",%s/%s-1)".formatted(old, now, old), "Growth", "0.0%", pair, note);
  }

  private List<DataColumn> lastTwoYears() {
    List<DataColumn> years = new ArrayList<>();
    for (DataColumn column : names.table().columns()) {
      if (column.isNumber() && column.header().matches("(19|20)\\d\\d")) {
        years.add(column);
      }
    }
    return years.size() < 2 ? List.of() : years.subList(years.size() - 2, years.size());
  }

  private Optional<Meaning> joined() {
    List<DataColumn> texts = names.texts();
    if (texts.size() < 2 || texts.size() > 4 || !JOIN.matcher(phrase).find()) {
      return Optional.empty();
    }
    String formula = String.join("&\" \"&", texts.stream().map(names::cell).toList());
    String header =
        phrase.contains("name")
            ? "Full name"
            : String.join(" ", texts.stream().map(DataColumn::header).toList());
    return meaning(formula, header, null, texts, "The parts are joined with a blank.");
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
    double ratio = used.stream().anyMatch(ColumnSense::isRatio) ? 0 : 0.1;
    double score = Math.max(names.score(), 0.8 * used.size()) + ratio;
    return Optional.of(new Meaning(formula, header, format, used, score, notes));
  }
}
