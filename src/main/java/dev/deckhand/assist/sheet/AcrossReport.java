package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ObjectOperation.AddChart;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table says that has items below each other and periods beside each other, such as a budget
 * by month: what is largest, which period is highest, how the sum moves.
 */
final class AcrossReport {
  private static final int MOST_NAMED = 3;
  private static final int CHART_ROWS = 16;

  private final DataTable table;
  private final List<DataColumn> periods;
  private final List<Integer> rows;

  private AcrossReport(DataTable table, List<DataColumn> periods, List<Integer> rows) {
    this.table = table;
    this.periods = periods;
    this.rows = rows;
  }

  /** Empty where the rows do not simply add up: some are computed from others, or lie apart. */
  static Optional<AcrossReport> of(DataTable table) {
    List<DataColumn> periods = Periods.columns(table);
    List<Integer> rows = RowSet.of(table).stream().boxed().toList();
    boolean beside =
        periods.size() > 2
            && periods.getLast().index() - periods.getFirst().index() == periods.size() - 1;
    boolean below = rows.size() > 1 && rows.getLast() - rows.getFirst() == rows.size() - 1;
    boolean labelled = table.columns().getFirst().isText();
    boolean typed =
        beside
            && rows.stream()
                .map(row -> table.sheet().cell(row, periods.getFirst().index()))
                .flatMap(Optional::stream)
                .allMatch(c -> c.value() instanceof CellValue.Number && !c.hasFormula());
    return beside && below && labelled && typed
        ? Optional.of(new AcrossReport(table, periods, rows))
        : Optional.empty();
  }

  List<Insight> find() {
    List<Insight> found = new ArrayList<>();
    double all = periods.stream().mapToDouble(this::sum).sum();
    SheetRange block = range(rows.getFirst(), rows.getLast());
    String total = shown(all);
    found.add(
        new Insight(
            "All %d rows together come to %s over %d periods."
                .formatted(rows.size(), total, periods.size()),
            "Alle %d Zeilen zusammen ergeben %s über %d Zeiträume."
                .formatted(rows.size(), total, periods.size()),
            List.of(quote(block, all))));
    if (all > 0) {
      found.add(largest(all));
    }
    found.add(extremes());
    movement().ifPresent(found::add);
    return found;
  }

  private Insight largest(double all) {
    List<Integer> order = new ArrayList<>(rows);
    order.sort(Comparator.comparingDouble((Integer row) -> sum(row)).reversed());
    List<String> names = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int row : order.subList(0, Math.min(MOST_NAMED, order.size()))) {
      String share = String.format(Locale.ROOT, "%.1f %%", 100 * sum(row) / all);
      names.add("%s %s (%s)".formatted(Markdown.text(label(row)), shown(sum(row)), share));
      quotes.add(quote(range(row, row), sum(row)));
    }
    String list = String.join(", ", names);
    return new Insight(
        "Largest rows: " + list + ".", "Größte Zeilen: " + list + ".", List.copyOf(quotes));
  }

  private Insight extremes() {
    DataColumn most = periods.stream().max(Comparator.comparingDouble(this::sum)).orElseThrow();
    DataColumn least = periods.stream().min(Comparator.comparingDouble(this::sum)).orElseThrow();
    String high = Markdown.text(most.header()) + " (" + shown(sum(most)) + ")";
    String low = Markdown.text(least.header()) + " (" + shown(sum(least)) + ")";
    return new Insight(
        "The sum is highest in " + high + " and lowest in " + low + ".",
        "Die Summe ist am höchsten in " + high + " und am niedrigsten in " + low + ".",
        List.of(quote(range(most), sum(most)), quote(range(least), sum(least))));
  }

  private Optional<Insight> movement() {
    double from = sum(periods.getFirst());
    double to = sum(periods.getLast());
    if (from <= 0) {
      return Optional.empty();
    }
    String text =
        String.format(
            Locale.ROOT,
            "%s %s → %s %s, %+.1f %%.",
            Markdown.text(periods.getFirst().header()),
            shown(from),
            Markdown.text(periods.getLast().header()),
            shown(to),
            100 * (to / from - 1));
    return Optional.of(
        new Insight(
            "The sum moves: " + text,
            "Die Summe entwickelt sich: " + text,
            List.of(quote(range(periods.getFirst()), from), quote(range(periods.getLast()), to))));
  }

  /** A new worksheet with the sums as formulas, by period and by row, each with its chart. */
  void sheet(WorkbookSnapshot workbook, Steps steps) {
    NewSheet sheet = new NewSheet(steps, workbook, steps.language().say("Analysis", "Analyse"));
    List<ProposedValue> heads =
        periods.stream().map(p -> (ProposedValue) Texts.literal(p.header())).toList();
    String first = range(periods.getFirst()).toString();
    sheet.row(0, 0, List.of(Texts.literal(steps.language().say("Period", "Zeitraum")), sum(steps)));
    sheet.column(1, 0, heads);
    for (int i = 0; i < periods.size(); i++) {
      sheet.formula(sheet.cell(1 + i, 1), "=SUM(" + range(periods.get(i)).absolute() + ")");
    }
    chart(steps, sheet, 1, periods.size(), ChartType.LINE, 0);
    int below = Math.max(periods.size() + 2, CHART_ROWS + 1);
    sheet.row(below, 0, List.of(Texts.literal(table.columns().getFirst().header()), sum(steps)));
    sheet.column(
        below + 1, 0, rows.stream().map(r -> (ProposedValue) Texts.literal(label(r))).toList());
    for (int i = 0; i < rows.size(); i++) {
      String cells = range(rows.get(i), rows.get(i)).absolute();
      sheet.formula(sheet.cell(below + 1 + i, 1), "=SUM(" + cells + ")");
    }
    chart(steps, sheet, below + 1, rows.size(), ChartType.BAR, below);
    sheet.format(sheet.range(0, 0, 0, 1), Texts.bold());
    sheet.format(sheet.range(below, 0, below, 1), Texts.bold());
    sheet.width(0, 1, 22);
    steps.quote(first, "=SUM(" + first + ") = " + Figures.plain(sum(periods.getFirst())));
    String name = Markdown.text(sheet.name());
    steps.line(
        "The new worksheet " + name + " holds the sums as live formulas, with charts.",
        "Das neue Blatt " + name + " enthält die Summen als lebende Formeln, mit Diagrammen.");
  }

  private static ProposedValue sum(Steps steps) {
    return Texts.literal(steps.language().say("Sum", "Summe"));
  }

  private static void chart(
      Steps steps, NewSheet sheet, int first, int count, ChartType type, int top) {
    String anchor = "D" + (top + 1) + ":K" + (top + CHART_ROWS);
    String categories = sheet.range(first, 0, first + count - 1, 0);
    String values = sheet.range(first, 1, first + count - 1, 1);
    List<ChartSeries> series =
        List.of(new ChartSeries(sheet.cell(first - 1, 1), values, null, null));
    String title = steps.language().say("Sum", "Summe");
    steps.add(id -> new AddChart(id, sheet.name(), anchor, type, title, categories, series, null));
  }

  private double sum(DataColumn period) {
    return rows.stream().mapToDouble(row -> number(row, period)).sum();
  }

  private double sum(int row) {
    return periods.stream().mapToDouble(p -> number(row, p)).sum();
  }

  private double number(int row, DataColumn column) {
    return table.sheet().value(row, column.index()) instanceof CellValue.Number(double n) ? n : 0;
  }

  private String label(int row) {
    return table.sheet().value(row, table.columns().getFirst().index())
            instanceof CellValue.Text(String text)
        ? text.strip()
        : "";
  }

  private SheetRange range(DataColumn period) {
    return new SheetRange(
        table.sheet().name(),
        new CellArea(rows.getFirst(), period.index(), rows.getLast(), period.index()));
  }

  private SheetRange range(int first, int last) {
    return new SheetRange(
        table.sheet().name(),
        new CellArea(first, periods.getFirst().index(), last, periods.getLast().index()));
  }

  private String shown(double value) {
    String format =
        table
            .sheet()
            .cell(rows.getFirst(), periods.getFirst().index())
            .map(Cell::numberFormat)
            .orElse("General");
    DataColumn like = periods.getFirst();
    return Markdown.text(
        new Figures(table)
            .shown(
                value,
                new DataColumn(like.index(), like.header(), like.kind(), format, like.cells())));
  }

  private static Quote quote(SheetRange range, double sum) {
    return new Quote(range.toString(), "=SUM(" + range + ") = " + Figures.plain(sum));
  }
}
