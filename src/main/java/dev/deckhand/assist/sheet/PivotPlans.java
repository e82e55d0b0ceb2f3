package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.Restrictions;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.assist.sheet.PivotValues.Value;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ObjectOperation.AddPivot;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.pivot}: a native pivot table on a new worksheet, from headers and words. */
final class PivotPlans {
  private static final String NEXT =
      "Say it as \"pivot of Revenue by Region and Product\" or \"average Units per Rep, Region"
          + " across\", or configure a chat model";
  private static final Set<String> NOISE =
      Set.of(
          "pivot",
          "cross",
          "tab",
          "table",
          "pivottabelle",
          "sum",
          "average",
          "count",
          "total",
          "sheet",
          "new",
          "mittelwert",
          "durchschnitt",
          "anzahl",
          "summe",
          "create",
          "erstelle",
          "column",
          "row",
          "number");
  private static final Set<String> ROWS =
      Set.of("by", "per", "je", "pro", "nach", "row", "zeile", "zeilen", "each", "down", "for");
  private static final Pattern ACROSS =
      Pattern.compile(
          "(?iu)\\b(?:across|in (?:the )?columns?|as columns?|als spalten|in (?:den )?spalten)\\b");
  private static final Set<String> ACROSS_WORDS = Set.of("across", "column", "spalten", "spalte");
  private static final Set<String> SUMMED =
      Set.of("summed", "averaged", "counted", "summiert", "gezahlt");
  private static final Pattern CROSSTAB = Pattern.compile("(?iu)cross-? ?tab|kreuztabelle");
  private static final int MOST_ACROSS = 25;

  private final SheetName target;
  private final Desk desk;
  private final TableChoice choice;
  private final DataTable table;
  private final Steps steps;

  private PivotPlans(Desk desk, TableChoice choice, SheetName target) {
    this.target = target;
    this.desk = desk;
    this.choice = choice;
    this.table = choice.table();
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  static Draft of(Desk desk) {
    SheetName target = SheetName.in(desk.instruction());
    Optional<TableChoice> choice =
        TableChoice.of(desk.workbook(), target.rest(), desk.selectedRange(), NOISE);
    return choice.isEmpty()
        ? new Draft.Cannot("There is no table on a visible worksheet to sum up", NEXT)
        : new PivotPlans(desk, choice.get(), target).whole();
  }

  /** Of all rows, as the native object has no other; some of them are not passed off as all. */
  private Draft whole() {
    List<String> only = Restrictions.in(target.rest(), table);
    return only.isEmpty()
        ? crosstab().orElseGet(this::draft)
        : new Draft.Cannot(
            "I sum up all rows of %s, not only those for %s"
                .formatted(table.label(), String.join(", ", only)),
            NEXT);
  }

  private Draft draft() {
    List<DataColumn> fields = new ArrayList<>(choice.after(target.rest(), ROWS));
    List<DataColumn> across = new ArrayList<>();
    for (Mention mention : choice.mentions()) {
      String next = next(mention);
      if (next.equals("down") || next.equals("across")) {
        fields.remove(mention.column());
        fields.add(mention.column());
      }
      if (SUMMED.contains(next)) {
        fields.remove(mention.column());
      }
      if (next.equals("across")) {
        across.add(mention.column());
      }
    }
    List<Value> values = new PivotValues(choice, target.rest(), fields).find();
    fields.removeAll(values.stream().map(Value::column).toList());
    if (fields.isEmpty()) {
      choice.named().stream()
          .filter(c -> !c.isNumber() && values.stream().noneMatch(v -> v.column().equals(c)))
          .forEach(fields::add);
    }
    if (across.isEmpty()) {
      across.addAll(across(fields));
    }
    fields.removeAll(across);
    Optional<String> problem = problem(fields, values);
    return problem.isPresent()
        ? new Draft.Cannot(problem.get(), NEXT)
        : made(fields, across, values);
  }

  /** "Cross-tab of A and B": rows are counted by both, where no figure is named. */
  private Optional<Draft> crosstab() {
    List<DataColumn> named = choice.named().stream().filter(c -> !c.isNumber()).toList();
    boolean figures = choice.named().stream().anyMatch(DataColumn::isNumber);
    if (!CROSSTAB.matcher(target.rest()).find() || figures || named.size() != 2) {
      return Optional.empty();
    }
    List<DataColumn> rest = table.columns().stream().filter(c -> !named.contains(c)).toList();
    return rest.isEmpty() || RowSet.of(table).totals() > 0
        ? Optional.empty()
        : Optional.of(
            made(
                List.of(named.getFirst()),
                List.of(named.getLast()),
                List.of(new Value(rest.getFirst(), PivotFunction.COUNT))));
  }

  /** The word after a mention. */
  private String next(Mention mention) {
    List<Token> tokens = Token.of(target.rest());
    return mention.last() + 1 < tokens.size() ? tokens.get(mention.last() + 1).stem() : "";
  }

  /** The field that is said to go across the top. */
  private List<DataColumn> across(List<DataColumn> fields) {
    if (!ACROSS.matcher(target.rest()).find() || fields.isEmpty()) {
      return List.of();
    }
    List<DataColumn> led =
        choice.after(target.rest(), ACROSS_WORDS).stream().filter(fields::contains).toList();
    DataColumn last = led.size() == 1 ? led.getFirst() : fields.getLast();
    return List.of(last);
  }

  private Optional<String> problem(List<DataColumn> rows, List<Value> values) {
    if (values.isEmpty()) {
      return Optional.of("No column of " + table.label() + " has numbers to sum up");
    }
    if (rows.isEmpty()) {
      return Optional.of(
          "I do not see what to sum up by; %s has %s"
              .formatted(
                  table.label(),
                  String.join(", ", table.columns().stream().map(DataColumn::header).toList())));
    }
    return RowSet.of(table).totals() > 0
        ? Optional.of(
            "A total row stands among the data of " + table.label() + " and would count twice")
        : Optional.empty();
  }

  private Draft made(List<DataColumn> rows, List<DataColumn> across, List<Value> values) {
    for (DataColumn column : across) {
      long distinct =
          RowSet.of(table).stream()
              .mapToObj(row -> table.sheet().value(row, column.index()))
              .distinct()
              .count();
      if (distinct > MOST_ACROSS) {
        return new Draft.Cannot(
            "%s has %d different values, too many to stand across"
                .formatted(column.header(), distinct),
            NEXT);
      }
    }
    NewSheet sheet =
        new NewSheet(steps, desk.workbook(), target.name() == null ? "Pivot" : target.name());
    CellArea data = table.data();
    CellArea area =
        new CellArea(table.headerRow(), data.firstColumn(), data.lastRow(), data.lastColumn());
    String source =
        table.name() == null ? new SheetRange(table.sheet().name(), area).toString() : table.name();
    List<PivotValue> sums =
        values.stream().map(v -> new PivotValue(v.column().header(), v.function())).toList();
    steps.add(
        id ->
            new AddPivot(
                id,
                source,
                sheet.cell(0, 0),
                headers(rows),
                across.isEmpty() ? null : headers(across),
                sums,
                null));
    return said(sheet, rows, across, values, source);
  }

  private static String words(Value value) {
    return value.function().name().toLowerCase(Locale.ROOT) + " of " + value.column().header();
  }

  private static List<String> headers(List<DataColumn> columns) {
    return columns.stream().map(DataColumn::header).toList();
  }

  private Draft said(
      NewSheet sheet,
      List<DataColumn> rows,
      List<DataColumn> across,
      List<Value> values,
      String source) {
    String what = String.join(", ", headers(values.stream().map(Value::column).toList()));
    String sums = String.join(", ", values.stream().map(PivotPlans::words).toList());
    String by = String.join(", ", headers(rows));
    String top = across.isEmpty() ? "" : " × " + String.join(", ", headers(across));
    steps.line(
        "A pivot table on the new worksheet %s: %s by %s, from %s."
            .formatted(
                Markdown.text(sheet.name()),
                Markdown.text(sums),
                Markdown.text(by + top),
                Markdown.code(source)),
        "Eine Pivot-Tabelle auf dem neuen Blatt %s: %s nach %s, aus %s."
            .formatted(
                Markdown.text(sheet.name()),
                Markdown.text(sums),
                Markdown.text(by + top),
                Markdown.code(source)));
    rows.forEach(column -> steps.quote(table, column));
    across.forEach(column -> steps.quote(table, column));
    values.stream()
        .filter(value -> value.function() == PivotFunction.SUM)
        .forEach(value -> total(value.column()));
    return steps.draft(
        "Pivots " + what + " by " + by + top, "Fasst " + what + " nach " + by + top + " zusammen");
  }

  /** The total that the pivot must show, cited from the source. */
  private void total(DataColumn value) {
    double sum =
        table
            .sheet()
            .cells(value.cells())
            .map(cell -> cell.value())
            .filter(CellValue.Number.class::isInstance)
            .mapToDouble(v -> ((CellValue.Number) v).value())
            .sum();
    String shown = NumberFormats.text(CellValue.of(sum), "#,##0.00", false);
    String range = table.range(value).toString();
    steps.line(
        "Its grand total is %s, as %s adds up to.".formatted(shown, Markdown.code(range)),
        "Die Gesamtsumme ist %s, wie %s ergibt.".formatted(shown, Markdown.code(range)));
    steps.quote(range, shown);
  }
}
