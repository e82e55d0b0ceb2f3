package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.ask.TableQuestions;
import dev.deckhand.analysis.quality.Fault;
import dev.deckhand.analysis.quality.WorkbookFaults;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ObjectOperation.AddChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code excel.analyze}: findings with evidence; a summary, or a new worksheet with charts. */
final class AnalyzePlans {
  private static final String NEXT =
      "Select a cell of the table to analyse, or configure a chat model";
  private static final Pattern SUMMARY =
      Pattern.compile(
          "\\b(summar\\w*|sum up|tl;?dr|in \\d+"
              + " (lines?|sentences?|bullets?|satzen|zeilen)|fasse?|zusammenfass\\w*|uberblick|overview)\\b");
  private static final String CANNOT =
      "I can analyse a table as a whole, or answer questions by its headers, and this is neither";
  private static final String WHAT_NEXT =
      "Say \"analyse this table\", ask for a figure by the names of your headers, or configure a"
          + " chat model";
  private static final Pattern GENERAL =
      Pattern.compile(
          "\\b(analy\\w+|explor\\w+|profil\\w+|insights?|stands?"
              + " out|findings?|outliers?|anomal\\w+|trends?|"
              + "patterns?|auffallig\\w*|ausreisser\\w*|erkenntnis\\w*|concentration|konzentration|interesting|interessant\\w*|analiza\\w*|resum\\w*|look"
              + " at|tell me about)\\b");
  private static final Pattern WHAT_IF =
      Pattern.compile(
          "\\bwhat (if|would|happens)\\b|\\bwas (ware|passiert), wenn\\b|\\bwas ware"
              + " wenn\\b|\\bsensitiv\\w*|\\bscenarios?\\b|\\bszenari\\w*|\\bque pasa si\\b");
  private static final Pattern LINES =
      Pattern.compile(
          "\\b(\\d{1,2}|two|three|four|five|six|drei|vier|funf|sechs)\\s+(?:lines?|sentences?|bullets?|points?|satzen?|zeilen|punkten?)\\b");
  private static final Map<String, Integer> WORDS =
      Map.of(
          "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "drei", 3, "vier", 4, "funf", 5,
          "sechs", 6);
  private static final int USUAL_LINES = 5;
  private static final int CHART_ROWS = 17;
  private static final int MOST_GROUPS = 12;

  private final Desk desk;
  private final Steps steps;
  private final FormulaValue formulas;

  private AnalyzePlans(Desk desk) {
    this.desk = desk;
    this.formulas = new FormulaValue(desk.workbook());
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  static Draft of(Desk desk) {
    AnalyzePlans plans = new AnalyzePlans(desk);
    String text = Stem.fold(desk.instruction());
    List<DataTable> tables = plans.tables();
    if (tables.isEmpty()) {
      return new Draft.Cannot("There is no table on a visible worksheet to analyse", NEXT);
    }
    if (SUMMARY.matcher(text).find()) {
      return plans.summary(text, tables);
    }
    return GENERAL.matcher(text).find() && !WHAT_IF.matcher(text).find()
        ? plans.report(tables)
        : plans.question(text);
  }

  /** A question of its own is answered or declined; a report would be beside it. */
  private Draft question(String text) {
    if (WHAT_IF.matcher(text).find()) {
      return new Draft.Cannot(
          "What would be under other assumptions needs a language model", WHAT_NEXT);
    }
    Draft answer =
        Draft.of(
            new TableQuestions(desk.workbook(), desk::cancelled)
                .answer(desk.instruction(), desk.selectedRange()));
    return answer instanceof Draft.Cannot(String why, String _)
        ? new Draft.Cannot(why.isEmpty() ? CANNOT : why, WHAT_NEXT)
        : answer;
  }

  /** The tables, the one that is meant or the largest first. */
  private List<DataTable> tables() {
    List<DataTable> tables = new ArrayList<>(TableFinder.in(desk.workbook()));
    tables.sort(Comparator.comparingInt((DataTable t) -> t.data().rows()).reversed());
    Optional<TableChoice> meant =
        desk.selectedRange() == null
            ? Optional.empty()
            : TableChoice.of(desk.workbook(), "", desk.selectedRange(), Set.of());
    meant.ifPresent(
        choice -> {
          tables.removeIf(
              t ->
                  t.sheet().name().equals(choice.table().sheet().name())
                      && t.area().equals(choice.table().area()));
          tables.addFirst(choice.table());
        });
    return tables;
  }

  private Draft summary(String text, List<DataTable> tables) {
    Matcher count = LINES.matcher(text);
    int lines = USUAL_LINES;
    if (count.find()) {
      String word = count.group(1);
      lines = word.matches("\\d+") ? Integer.parseInt(word) : WORDS.getOrDefault(word, USUAL_LINES);
    }
    List<Insight> all = new ArrayList<>();
    all.add(contents(tables));
    List<Insight> models = models();
    List<Insight> records = new TableInsights(tables.getFirst()).find();
    all.addAll(models.isEmpty() ? records : models);
    faults().ifPresent(fault -> all.add(Math.min(all.size(), Math.max(1, USUAL_LINES - 1)), fault));
    List<Insight> shown = all.stream().limit(Math.max(1, lines)).toList();
    shown.forEach(this::say);
    return steps.draft("The workbook in short", "Die Mappe in Kürze");
  }

  /** What was found, with its evidence; formulas are cited only where they give the very figure. */
  private void say(Insight insight) {
    steps.line(insight.english(), insight.german());
    insight.quotes().stream()
        .filter(this::isProven)
        .forEach(quote -> steps.quote(quote.anchor(), quote.text()));
  }

  private boolean isProven(Quote quote) {
    int equals = quote.text().lastIndexOf(" = ");
    return !quote.text().startsWith("=")
        || (equals > 0
            && formulas.gives(
                quote.text().substring(0, equals),
                Double.parseDouble(quote.text().substring(equals + 3))));
  }

  private List<Insight> models() {
    List<Insight> found = new ArrayList<>();
    for (DataTable table : TableFinder.in(desk.workbook())) {
      ModelInsights model = new ModelInsights(table);
      if (model.applies()) {
        found.addAll(model.find());
      }
    }
    return found;
  }

  /** What the workbook holds. */
  private Insight contents(List<DataTable> tables) {
    List<String> names =
        tables.stream()
            .limit(4)
            .map(t -> Markdown.text(t.label()) + " (%,d)".formatted(RowSet.of(t).size()))
            .toList();
    String list = String.join(", ", names) + (tables.size() > names.size() ? ", …" : "");
    DataTable first = tables.getFirst();
    DataColumn column = first.columns().getFirst();
    List<Quote> quotes = new ArrayList<>();
    quotes.add(new Quote(first.headerCell(column).toString(), column.header()));
    tables.stream()
        .limit(4)
        .map(t -> new Figures(t).count(t.columns().getFirst(), RowSet.of(t).size()))
        .forEach(quotes::add);
    return new Insight(
        "Tables with their rows below headers, the largest first: " + list + ".",
        "Tabellen mit ihren Zeilen unter Überschriften, die größten zuerst: " + list + ".",
        quotes);
  }

  private Optional<Insight> faults() {
    List<Fault> faults =
        WorkbookFaults.in(desk.workbook()).faults().stream()
            .filter(f -> f.kind().compareTo(Fault.Kind.UNLIKE_NEIGHBOURS) <= 0)
            .toList();
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    Fault worst = faults.getFirst();
    String anchor = Markdown.code(worst.anchor());
    return Optional.of(
        new Insight(
            "Before you rely on it, mend likely faults, first %s, which %s."
                .formatted(anchor, Markdown.text(worst.english())),
            "Vorsicht, wahrscheinliche Fehler, zuerst %s: %s."
                .formatted(anchor, Markdown.text(worst.german())),
            List.of()));
  }

  private Draft report(List<DataTable> tables) {
    DataTable table = tables.getFirst();
    TableInsights insights = new TableInsights(table);
    ModelInsights model = new ModelInsights(table);
    List<Insight> found = model.applies() ? model.find() : insights.find();
    Optional<AcrossReport> across = found.isEmpty() ? AcrossReport.of(table) : Optional.empty();
    if (across.isPresent()) {
      across.get().find().forEach(this::say);
      across.get().sheet(desk.workbook(), steps);
      faults().ifPresent(this::say);
      return steps.draft("Analyses " + table.label(), "Analysiert " + table.label());
    }
    found.forEach(this::say);
    if (found.isEmpty()) {
      insights.shape().forEach(this::say);
    }
    Optional<DataColumn> figure = insights.figure();
    boolean groups =
        !model.applies()
            && figure.isPresent()
            && RowSet.of(table).totals() == 0
            && !new Figures(table).hasErrors(figure.get());
    if (groups) {
      sheet(table, insights, figure.get());
    } else if (RowSet.of(table).totals() > 0) {
      steps.line(
          "No charts: a total row stands among the data and would count twice.",
          "Keine Diagramme: eine Summenzeile steht in den Daten und zählte doppelt.");
    }
    faults().ifPresent(this::say);
    return steps.draft("Analyses " + table.label(), "Analysiert " + table.label());
  }

  private void sheet(DataTable table, TableInsights insights, DataColumn figure) {
    NewSheet sheet =
        new NewSheet(steps, desk.workbook(), steps.language().say("Analysis", "Analyse"));
    sheet.row(0, 0, List.of(Texts.literal(figure.header() + ", " + table.label())));
    sheet.format(sheet.cell(0, 0), Texts.bold());
    KeyFigures.write(sheet, table, figure, steps.language());
    sheet.width(0, 1, 24);
    int row = 8;
    Optional<DataColumn> category = insights.category();
    Optional<DataColumn> date = insights.date();
    if (category.isPresent()) {
      Grouped groups = Grouped.byText(table, category.get(), figure, MOST_GROUPS);
      row =
          block(sheet, groups, row, groups.labels().size() > 8 ? ChartType.BAR : ChartType.COLUMN);
    }
    if (date.isPresent()) {
      block(sheet, Grouped.byDate(table, date.get(), figure), row, ChartType.LINE);
    }
    String name = Markdown.text(sheet.name());
    steps.line(
        "The new worksheet " + name + " holds the figures as live formulas, with charts.",
        "Das neue Blatt " + name + " enthält die Zahlen als lebende Formeln, mit Diagrammen.");
  }

  /** A block of groups with its chart beside it; gives the row for the next one. */
  private int block(NewSheet sheet, Grouped groups, int row, ChartType type) {
    if (groups.labels().isEmpty()) {
      return row;
    }
    GroupBlock block = GroupBlock.write(sheet, steps, groups, row, 0);
    String title =
        groups.value().header() + steps.language().say(" by ", " nach ") + groups.by().header();
    List<ChartSeries> series =
        List.of(new ChartSeries(block.valueHeader(), block.values(), null, null));
    String anchor = "D" + (row + 1) + ":K" + (row + CHART_ROWS - 1);
    steps.add(
        id ->
            new AddChart(id, sheet.name(), anchor, type, title, block.categories(), series, null));
    return row + Math.max(CHART_ROWS, groups.labels().size() + 4) + 1;
  }
}
