package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of labels and live formulas in a range that is said: "sum of Net by Team in M1:N5".
 */
final class GroupTable {
  private static final String NEXT =
      "Say it as \"sum of Revenue by Region in M1:N5\": two columns, a row for headers and one for"
          + " each value";
  private static final Set<String> NOISE =
      Set.of(
          "sum", "total", "average", "count", "number", "formula", "table", "header", "make",
          "little", "put", "mean", "highest", "lowest", "with", "me", "in", "summe", "anzahl");
  private static final Pattern HEADERS =
      Pattern.compile(
          "(?iu)(?:headers?|headings?|überschriften|encabezados)\\s*:?\\s*[\"„“]?([^,\"“”()]+?)[\"“”]?"
              + "\\s*(?:,|and|und|y)\\s*[\"„“]?([^,\"“”()]+?)[\"“”]?\\s*(?:\\)|$)");
  private static final Pattern SORTED =
      Pattern.compile("\\b(alphabet\\w*|a (?:to|bis) z|sorted|sortiert|ordenad\\w*)\\b");
  private static final Pattern PATTERN_SIGNS =
      Pattern.compile("[<>=].*|.*[*?~].*|\\s*|[-+]?\\d.*|'.*|.{250,}");
  private static final int MOST = 500;

  private final Desk desk;
  private final TableChoice choice;
  private final DataTable table;
  private final SheetRange place;
  private final Steps steps;

  private GroupTable(Desk desk, TableChoice choice, SheetRange place) {
    this.desk = desk;
    this.choice = choice;
    this.table = choice.table();
    this.place = place;
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  /** Empty where the instruction says no range of two columns, or nothing to gather by. */
  static Optional<Draft> of(Desk desk) {
    TableChoice choice =
        TableChoice.of(desk.workbook(), desk.instruction(), desk.selectedRange(), NOISE)
            .orElse(null);
    if (choice == null) {
      return Optional.empty();
    }
    Optional<SheetRange> place =
        AskedArea.written(desk.instruction(), choice.table().sheet().name())
            .filter(range -> range.area().columns() == 2 && range.area().rows() > 1)
            .filter(range -> free(desk, range));
    return place.flatMap(range -> new GroupTable(desk, choice, range).draft());
  }

  private static boolean free(Desk desk, SheetRange range) {
    return desk.workbook()
        .sheet(range.sheet())
        .filter(sheet -> sheet.cells(range.area()).allMatch(cell -> cell.isBlank()))
        .isPresent();
  }

  private Optional<Draft> draft() {
    List<DataColumn> after =
        choice.after(desk.instruction(), Set.of("by", "per", "je", "pro", "nach", "por", "each"));
    Named named = named();
    DataColumn by =
        named != null
            ? named.column()
            : after.stream().filter(DataColumn::isText).findFirst().orElse(null);
    if (by == null) {
      return Optional.empty();
    }
    List<String> labels = named != null ? named.values() : values(by);
    DataColumn value =
        choice.named().stream()
            .filter(column -> column.isNumber() && !column.equals(by))
            .findFirst()
            .orElse(null);
    String function = function(Stem.fold(desk.instruction()));
    if (value == null && !function.equals("COUNTIFS")) {
      return Optional.empty();
    }
    return Optional.of(checked(by, value, labels, function));
  }

  private Draft checked(
      DataColumn by, @Nullable DataColumn value, List<String> labels, String function) {
    int room = place.area().rows() - 1;
    if (labels.size() != room) {
      return new Draft.Cannot(
          "%s has room for %d values below a header; %s has %d"
              .formatted(place, room, by.header(), labels.size()),
          NEXT);
    }
    if (labels.stream().anyMatch(label -> PATTERN_SIGNS.matcher(label).matches())) {
      return new Draft.Cannot(
          "Values of %s would count as patterns or numbers in a formula".formatted(by.header()),
          NEXT);
    }
    return RowSet.of(table).totals() > 0
        ? new Draft.Cannot(
            "A total row stands among the data of " + table.label() + " and would count twice",
            "Remove it first")
        : made(by, value, labels, function);
  }

  private Draft made(
      DataColumn by, @Nullable DataColumn value, List<String> labels, String function) {
    CellArea area = place.area();
    String sheet = place.sheet();
    List<List<@Nullable ProposedValue>> cells = new ArrayList<>();
    labels.forEach(label -> cells.add(Texts.row(List.of(Texts.literal(label))).getFirst()));
    CellArea names =
        new CellArea(area.firstRow() + 1, area.firstColumn(), area.lastRow(), area.firstColumn());
    CellArea figures =
        new CellArea(area.firstRow() + 1, area.lastColumn(), area.lastRow(), area.lastColumn());
    CellArea heads =
        new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn());
    List<ProposedValue> headers = headers(by, value, function);
    String head = new SheetRange(sheet, heads).toString();
    String body = new SheetRange(sheet, figures).toString();
    String formula = formula(by, value, function, names.first());
    steps.add(id -> new WriteCells(id, head, Texts.row(headers)));
    steps.add(id -> new WriteCells(id, new SheetRange(sheet, names).toString(), cells));
    steps.add(id -> new FillFormula(id, body, formula));
    steps.add(id -> new FormatCells(id, head, Texts.bold()));
    if (value != null && !value.numberFormat().equalsIgnoreCase("General")) {
      CellFormat format = CellFormat.ofNumberFormat(value.numberFormat());
      steps.add(id -> new FormatCells(id, body, format));
    }
    steps.quote(table, by);
    if (value != null) {
      steps.quote(table, value);
    }
    String code = Markdown.code(formula);
    steps.line(
        code
            + " in "
            + Markdown.code(body)
            + "; labels in the order they first occur, unless said.",
        code + " in " + Markdown.code(body) + "; Beschriftungen, wie sie zuerst vorkommen.");
    String what = value == null ? by.header() : value.header();
    return steps.draft(
        "Adds formulas for %s by %s".formatted(what, by.header()),
        "Ergänzt Formeln für %s nach %s".formatted(what, by.header()));
  }

  private List<ProposedValue> headers(DataColumn by, @Nullable DataColumn value, String function) {
    Matcher given = HEADERS.matcher(desk.instruction());
    if (given.find()) {
      return List.of(Texts.literal(given.group(1).strip()), Texts.literal(given.group(2).strip()));
    }
    String name = value == null ? "" : value.header();
    Language language = steps.language();
    String header =
        switch (function) {
          case "AVERAGEIFS" -> language.say("Average ", "Mittel ") + name;
          case "MAXIFS" -> language.say("Largest ", "Größter Wert: ") + name;
          case "MINIFS" -> language.say("Smallest ", "Kleinster Wert: ") + name;
          case "COUNTIFS" -> language.say("Count", "Anzahl");
          default -> name;
        };
    return List.of(Texts.literal(by.header()), Texts.literal(header));
  }

  private String formula(
      DataColumn by, @Nullable DataColumn value, String function, CellAddress label) {
    String criteria = absolute(by) + "," + label;
    return value == null || function.equals("COUNTIFS")
        ? "=COUNTIFS(" + criteria + ")"
        : "=" + function + "(" + absolute(value) + "," + criteria + ")";
  }

  private String absolute(DataColumn column) {
    boolean same = place.sheet().equalsIgnoreCase(table.sheet().name());
    return same ? column.cells().absolute() : table.range(column).absolute();
  }

  private static String function(String text) {
    if (text.matches(
        "(?s).*\\b(average|mean|avg|durchschnitt\\w*|mittelwert|promedio|media)\\b.*")) {
      return "AVERAGEIFS";
    }
    if (text.matches("(?s).*\\b(count|how many|number of|anzahl|cuantos)\\b.*")) {
      return "COUNTIFS";
    }
    if (text.matches("(?s).*\\b(max\\w*|highest|largest|hochste\\w*)\\b.*")) {
      return "MAXIFS";
    }
    return text.matches("(?s).*\\b(min\\w*|lowest|smallest|niedrigste\\w*)\\b.*")
        ? "MINIFS"
        : "SUMIFS";
  }

  /** Values of a column that an instruction lists. */
  private record Named(DataColumn column, List<String> values) {}

  /** The text column two or more of whose values are said, in the order they are said. */
  private @Nullable Named named() {
    String text = Stem.fold(desk.instruction());
    Named best = null;
    for (DataColumn column : table.columns()) {
      List<String> said =
          column.isText()
              ? values(column).stream()
                  .filter(value -> value.length() > 2 && text.contains(Stem.fold(value)))
                  .sorted(Comparator.comparingInt(value -> text.indexOf(Stem.fold(value))))
                  .toList()
              : List.of();
      boolean better = said.size() > 1 && (best == null || said.size() > best.values().size());
      best = better ? new Named(column, said) : best;
    }
    return best;
  }

  /** The distinct texts of a column, in the order they first occur, or sorted where it is said. */
  private List<String> values(DataColumn column) {
    Map<String, String> values = new LinkedHashMap<>();
    RowSet.of(table).stream()
        .mapToObj(row -> table.sheet().value(row, column.index()))
        .filter(CellValue.Text.class::isInstance)
        .map(value -> ((CellValue.Text) value).value())
        .filter(value -> !value.isBlank())
        .takeWhile(value -> values.size() <= MOST)
        .forEach(value -> values.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
    boolean sorted = SORTED.matcher(Stem.fold(desk.instruction())).find();
    return sorted
        ? values.values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList()
        : List.copyOf(values.values());
  }
}
