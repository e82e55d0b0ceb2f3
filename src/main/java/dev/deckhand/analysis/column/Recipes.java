package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.PeriodHeader;
import dev.deckhand.analysis.words.Stem;
import java.util.ArrayList;
import java.util.List;
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
          "\\b(share|percentage|percent|anteil|%)\\b?.*\\b(total|gesamt\\w*|overall|all)\\b|% of"
              + " total");
  private static final Pattern GROWTH =
      Pattern.compile("\\b(growth|change|wachstum|veranderung|increase)\\b");
  private static final Pattern DIFFERENCE =
      Pattern.compile("\\b(difference|differenz|unterschied)\\b");
  private static final Pattern AGAINST =
      Pattern.compile("\\b(vs|versus|against|compared (to|with)|over|gegenuber|im vergleich)\\b");
  private static final Pattern JOIN =
      Pattern.compile(
          "\\b(full"
              + " ?name|concat\\w*|combine\\w*|join\\w*|merge\\w*|verbinde\\w*|kombinier\\w*)\\b|&");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\b(with|by|mit|durch) (a |an |einem |einen"
              + " )?(dash|hyphen|bindestrich|comma|komma|slash|blank|space|leerzeichen)\\b");

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
        .or(() -> RowSpans.read(names, phrase))
        .or(() -> RowSeries.read(names, phrase))
        .or(() -> DateRecipes.read(names, phrase))
        .or(() -> TextRecipes.read(names, phrase))
        .or(recipes::growth)
        .or(recipes::difference)
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

  private Optional<Meaning> growth() {
    if (!GROWTH.matcher(phrase).find()) {
      return Optional.empty();
    }
    List<DataColumn> pair = names.numbers().size() == 2 ? inTime() : lastTwoYears();
    if (pair.size() != 2) {
      return Optional.empty();
    }
    String old = names.cell(pair.getFirst());
    String now = names.cell(pair.getLast());
    String note =
        "Growth is %s against %s.".formatted(pair.getLast().header(), pair.getFirst().header());
    return meaning("IF(%s=0,\"\",%s/%s-1)".formatted(old, now, old), "Growth", "0.0%", pair, note);
  }

  /** Of two spans of time the later less the earlier, else as they are named. */
  private Optional<Meaning> difference() {
    if (!DIFFERENCE.matcher(phrase).find() || names.numbers().size() != 2) {
      return Optional.empty();
    }
    boolean times = names.numbers().stream().allMatch(c -> PeriodHeader.of(c.header()).isPresent());
    List<DataColumn> pair = times ? inTime().reversed() : names.numbers();
    String note = "It is %s minus %s.".formatted(pair.getFirst().header(), pair.getLast().header());
    return meaning(
        names.cell(pair.getFirst()) + "-" + names.cell(pair.getLast()),
        "Difference",
        pair.getFirst().numberFormat(),
        pair,
        note);
  }

  /** What was before comes first: by the headers' time, else as "against" and the like say. */
  private List<DataColumn> inTime() {
    List<DataColumn> named = names.numbers();
    Optional<PeriodHeader> first = PeriodHeader.of(named.getFirst().header());
    Optional<PeriodHeader> last = PeriodHeader.of(named.getLast().header());
    boolean later =
        first.isPresent() && last.isPresent()
            ? first.get().months() > last.get().months()
            : AGAINST.matcher(phrase).find();
    return later ? named.reversed() : named;
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
    String between = separator();
    String formula = String.join("&\"" + between + "\"&", texts.stream().map(names::cell).toList());
    String header =
        phrase.contains("name")
            ? "Full name"
            : String.join(" ", texts.stream().map(DataColumn::header).toList());
    return meaning(formula, header, null, texts, "The parts are joined with \"" + between + "\".");
  }

  private String separator() {
    Matcher said = SEPARATOR.matcher(phrase);
    return said.find()
        ? switch (said.group(3)) {
          case "dash", "hyphen", "bindestrich" -> "-";
          case "comma", "komma" -> ", ";
          case "slash" -> "/";
          default -> " ";
        }
        : " ";
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
