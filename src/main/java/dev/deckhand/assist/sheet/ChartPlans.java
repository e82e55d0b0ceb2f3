package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ObjectOperation.AddChart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code excel.chart}: a native chart of a table, or of a summary with live formulas. */
final class ChartPlans {
  private static final String NEXT =
      "Say it by your headers, as in \"chart Revenue by Region\", or configure a chat model";
  private static final int MOST_GROUPS = 15;
  private static final int MOST_SERIES = 8;
  private static final int MANY_LABELS = 8;

  private final Desk desk;
  private final TableChoice choice;
  private final DataTable table;
  private final ChartWish wish;
  private final Steps steps;

  private ChartPlans(Desk desk, TableChoice choice) {
    this.desk = desk;
    this.choice = choice;
    this.table = choice.table();
    this.wish = ChartWish.of(desk.instruction());
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  static Draft of(Desk desk) {
    Optional<TableChoice> choice =
        TableChoice.of(
            desk.workbook(), desk.instruction(), desk.selectedRange(), ChartLimits.NOISE);
    return choice.isEmpty()
        ? new Draft.Cannot("There is no table on a visible worksheet to draw", NEXT)
        : new ChartPlans(desk, choice.get()).draft();
  }

  private Draft draft() {
    if (SheetPick.count(desk, ChartLimits.NOISE) > 1) {
      return new Draft.Cannot("I draw the data of one worksheet, and several are named", NEXT);
    }
    List<DataColumn> values = values();
    DataColumn by = by(values);
    List<DataColumn> periods = Periods.columns(table);
    if (periods.size() > 2 && (wish.trend() || by == null || !choice.named().contains(by))) {
      return rows(periods);
    }
    if (wish.type() == ChartType.SCATTER && values.size() == 2) {
      return drawn(ChartType.SCATTER, values.getFirst(), values.subList(1, 2));
    }
    if (values.isEmpty() || by == null) {
      return new Draft.Cannot(
          "I do not see what to draw of %s; its columns are %s"
              .formatted(
                  table.label(),
                  String.join(", ", table.columns().stream().map(DataColumn::header).toList())),
          NEXT);
    }
    if (RowSet.of(table).totals() > 0) {
      return new Draft.Cannot(
          "A total row stands among the data of " + table.label() + " and would count twice",
          "Remove it first, or select the rows to draw");
    }
    boolean summed = repeats(by);
    Optional<String> beyond = ChartLimits.beyond(choice, wish, desk.instruction(), summed);
    if (beyond.isPresent()) {
      return new Draft.Cannot(beyond.get(), ChartLimits.NEXT);
    }
    if (summed && wish.isStacked()) {
      return new Draft.Cannot(
          "Stacks need values split in two ways; make a pivot table first and draw that", NEXT);
    }
    return summed ? summary(by, values.getFirst()) : drawn(type(by, values), by, values);
  }

  private List<DataColumn> values() {
    List<DataColumn> named = choice.named().stream().filter(DataColumn::isNumber).toList();
    if (!named.isEmpty()) {
      return named.stream().limit(MOST_SERIES).toList();
    }
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    return main.isEmpty()
        ? table.columns().stream().filter(DataColumn::isNumber).limit(1).toList()
        : main.stream().limit(4).toList();
  }

  private @Nullable DataColumn by(List<DataColumn> values) {
    List<DataColumn> columns = table.columns();
    return choice.after(desk.instruction(), ChartLimits.BY).stream()
        .filter(c -> !values.contains(c) || values.size() > 1)
        .findFirst()
        .or(
            () ->
                wish.trend()
                    ? columns.stream().filter(DataColumn::isDate).findFirst()
                    : Optional.empty())
        .or(() -> choice.named().stream().filter(c -> !c.isNumber()).findFirst())
        .or(() -> columns.stream().filter(c -> c.isText() && !ColumnSense.isKey(c)).findFirst())
        .or(() -> columns.stream().filter(c -> c.isDate() || c.isText()).findFirst())
        .orElse(null);
  }

  /** Whether a value of the column stands in more than one row. */
  private boolean repeats(DataColumn by) {
    Set<CellValue> seen = new HashSet<>();
    return RowSet.of(table).stream()
        .mapToObj(row -> table.sheet().value(row, by.index()))
        .anyMatch(value -> !value.isEmpty() && !seen.add(value));
  }

  private ChartType type(DataColumn by, List<DataColumn> values) {
    if (wish.type() != null) {
      return wish.type();
    }
    if (by.isDate() || wish.trend()) {
      return ChartType.LINE;
    }
    return values.size() == 1 && table.data().rows() > MANY_LABELS
        ? ChartType.BAR
        : ChartType.COLUMN;
  }

  private Draft drawn(ChartType type, DataColumn by, List<DataColumn> values) {
    boolean pie = type == ChartType.PIE || type == ChartType.DOUGHNUT;
    List<DataColumn> shown = pie ? values.subList(0, 1) : withoutOf(values, by);
    List<ChartSeries> series = new ArrayList<>();
    for (DataColumn column : shown) {
      series.add(
          new ChartSeries(
              table.headerCell(column).toString(), table.range(column).toString(), null, null));
      steps.quote(table, column);
    }
    steps.quote(table, by);
    String title =
        String.join(", ", shown.stream().map(DataColumn::header).toList())
            + steps.language().say(" by ", " nach ")
            + by.header();
    return add(type, title, table.range(by).toString(), series);
  }

  private static List<DataColumn> withoutOf(List<DataColumn> values, DataColumn by) {
    return values.stream().filter(c -> !c.equals(by)).toList();
  }

  /** Adds the chart right of everything on the table's worksheet. */
  private Draft add(ChartType type, String title, String categories, List<ChartSeries> series) {
    Optional<String> place =
        ChartPlace.on(desk.workbookOutline(), table.sheet(), table.headerRow());
    if (place.isEmpty()) {
      return new Draft.Cannot("There is no room right of " + table.label(), NEXT);
    }
    String sheet = table.sheet().name();
    steps.add(id -> new AddChart(id, sheet, place.get(), type, title, categories, series, null));
    said(type, categories, series, sheet + "!" + place.get());
    return steps.draft("Draws " + title, "Zeichnet " + title);
  }

  private void said(ChartType type, String categories, List<ChartSeries> series, String place) {
    String kind = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    String ranges = String.join(", ", series.stream().map(s -> Markdown.code(s.values())).toList());
    steps.line(
        "A %s chart of %s over %s.".formatted(kind, ranges, Markdown.code(categories)),
        "Ein Diagramm (%s) aus %s über %s.".formatted(kind, ranges, Markdown.code(categories)));
    steps.line(
        "It lies in " + Markdown.code(place) + " and covers nothing.",
        "Es liegt in " + Markdown.code(place) + " und verdeckt nichts.");
  }

  /** Rows whose columns are periods: each row named is a series. */
  private Draft rows(List<DataColumn> periods) {
    int first = periods.getFirst().index();
    int last = periods.getLast().index();
    String key = " " + Token.key(desk.instruction()) + " ";
    List<Integer> all =
        RowSet.of(table).stream().filter(row -> !label(row).isBlank()).boxed().toList();
    List<Integer> named =
        all.stream().filter(row -> key.contains(" " + Token.key(label(row)) + " ")).toList();
    List<Integer> chosen = named.isEmpty() && all.size() <= MOST_SERIES ? all : named;
    Optional<Integer> total = named.isEmpty() ? ChartLimits.total(table, key) : Optional.empty();
    chosen = total.isPresent() ? List.of(total.get()) : chosen;
    if (chosen.isEmpty() || last - first + 1 != periods.size()) {
      return new Draft.Cannot(
          "I do not see which rows of %s to draw".formatted(table.label()),
          "Name them as they are labelled, as in \"chart %s over time\""
              .formatted(all.isEmpty() ? "Revenue" : label(all.getFirst())));
    }
    List<ChartSeries> series = new ArrayList<>();
    String sheet = table.sheet().name();
    for (int row : chosen) {
      String name = new SheetRange(sheet, area(row, labelColumn(), labelColumn())).toString();
      String values = new SheetRange(sheet, area(row, first, last)).toString();
      series.add(new ChartSeries(name, values, null, null));
      steps.quote(name, labelled(row));
    }
    String heads = new SheetRange(sheet, area(table.headerRow(), first, last)).toString();
    ChartType type = wish.type() == null ? ChartType.LINE : wish.type();
    String title = String.join(", ", chosen.stream().map(this::labelled).toList());
    return add(type, title, heads, series);
  }

  private static CellArea area(int row, int first, int last) {
    return new CellArea(row, first, row, last);
  }

  private int labelColumn() {
    return table.data().firstColumn();
  }

  private String labelled(int row) {
    return table.sheet().value(row, labelColumn()) instanceof CellValue.Text(String text)
        ? text.strip()
        : "";
  }

  private String label(int row) {
    return table.sheet().value(row, labelColumn()) instanceof CellValue.Text(String text)
            && !Totals.isLabel(text)
        ? text.strip()
        : "";
  }

  /**
   * The rows have to be added up first: a new worksheet with live formulas, and the chart there.
   */
  private Draft summary(DataColumn by, DataColumn value) {
    boolean averages = wish.average() || ColumnSense.isRatio(value);
    Grouped groups =
        by.isDate()
            ? Grouped.byDate(table, by, value, averages)
            : Grouped.byText(table, by, value, MOST_GROUPS, averages);
    if (groups.labels().isEmpty() || new Figures(table).hasErrors(value)) {
      String why = groups.labels().isEmpty() ? "no row with both values" : "errors in a column";
      return new Draft.Cannot(table.label() + " has " + why + " to add up", NEXT);
    }
    String title = value.header() + steps.language().say(" by ", " nach ") + by.header();
    title = averages ? title + steps.language().say(", average", ", Durchschnitt") : title;
    String name = title;
    NewSheet sheet =
        new NewSheet(steps, desk.workbook(), steps.language().say("Chart data", "Diagrammdaten"));
    GroupBlock block = GroupBlock.write(sheet, steps, groups, 0, 0);
    sheet.width(0, 1, 22);
    ChartType fit = by.isDate() ? ChartType.LINE : ChartType.COLUMN;
    ChartType other = groups.labels().size() > MANY_LABELS ? ChartType.BAR : fit;
    ChartType type = wish.type() != null ? wish.type() : by.isDate() ? ChartType.LINE : other;
    List<ChartSeries> series =
        List.of(new ChartSeries(block.valueHeader(), block.values(), null, null));
    steps.add(
        id ->
            new AddChart(id, sheet.name(), "D1:K16", type, name, block.categories(), series, null));
    said(type, block.categories(), series, sheet.name() + "!D1:K16");
    averageOrTotal(sheet, value, averages);
    steps.quote(table, by);
    steps.quote(table, value);
    return steps.draft("Draws " + title, "Zeichnet " + title);
  }

  private void averageOrTotal(NewSheet sheet, DataColumn value, boolean averages) {
    if (averages) {
      String name = Markdown.text(sheet.name());
      steps.line(
          "The new worksheet " + name + " holds the averages as formulas.",
          "Das neue Blatt " + name + " enthält die Durchschnitte als Formeln.");
      return;
    }
    steps.line(
        "%s are added up on the new worksheet %s with formulas; the total ties to %s."
            .formatted(
                Texts.rows(steps.language(), RowSet.of(table).size()),
                Markdown.text(sheet.name()),
                Markdown.code(table.range(value).toString())),
        "%s sind auf dem neuen Blatt %s mit Formeln verdichtet; die Summe stimmt mit %s überein."
            .formatted(
                Texts.rows(steps.language(), RowSet.of(table).size()),
                Markdown.text(sheet.name()),
                Markdown.code(table.range(value).toString())));
  }
}
