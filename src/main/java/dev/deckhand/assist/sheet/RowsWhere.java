package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.RowCriteria;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ArrangeOperation.FilterRange;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows that meet a condition are shown alone, or deleted: "filter on country DE", "zeige nur". */
final class RowsWhere {
  private static final String NEXT =
      "Say it by headers and values as they stand, as in \"filter Orders on Region North\" or"
          + " \"delete rows with Units = 0\"";
  private static final Pattern CLEAR =
      Pattern.compile(
          "(?iu)(?:remove|clear|reset|delete|entferne|lösche|hebe)\\b.*\\bfilters?\\b.*|(?:show|zeige?)\\s+(?:all|alle)\\s+(?:the\\s+)?(?:rows|zeilen)(?:\\s+again)?");
  private static final Pattern FILTER =
      Pattern.compile(
          "(?iu)(?:(?:auto-?)?filter[en]?\\b|show\\s+only\\b|only\\s+show\\b|zeige?\\s+nur\\b).*");
  private static final Pattern DELETE =
      Pattern.compile(
          "(?iu)(?:delete|remove|drop|lösche?|entferne)\\s+(?:all\\s+|alle\\s+)?(?:the\\s+|die\\s+)?(?:rows|lines|zeilen|entries|einträge|records|items)\\s+(?:where|with|that|whose|of|mit|bei|deren|wo)\\b.*");
  private static final Set<String> VERBS =
      Set.of(
          "filter",
          "filtere",
          "filtern",
          "only",
          "nur",
          "show",
          "zeige",
          "zeig",
          "delete",
          "remove",
          "drop",
          "losche",
          "losch",
          "entferne",
          "where",
          "whose",
          "item",
          "entry",
          "eintrage",
          "line",
          "record",
          "deren",
          "wo",
          "rows",
          "autofilter",
          "auto");
  private static final Set<String> NOISE = Set.of("filter", "filtere", "row", "zeile", "zeilen");
  private static final int MOST_RUNS = 200;

  private final DataTable table;
  private final Steps steps;

  private RowsWhere(Desk desk, DataTable table) {
    this.table = table;
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(Desk desk) {
    String text = EditPlans.plain(desk);
    boolean clears = CLEAR.matcher(text).matches();
    boolean filters = FILTER.matcher(text).matches();
    if (!clears && !filters && !DELETE.matcher(text).matches()) {
      return Optional.empty();
    }
    Optional<TableChoice> choice =
        TableChoice.of(desk.workbook(), text, desk.selectedRange(), NOISE);
    if (choice.isEmpty()) {
      return Optional.of(
          new Draft.Cannot("There is no table on a visible worksheet to filter", NEXT));
    }
    RowsWhere where = new RowsWhere(desk, choice.get().table());
    return Optional.of(clears ? where.cleared() : where.chosen(text, filters));
  }

  private Draft cleared() {
    Optional<CellArea> filter = table.sheet().filterArea();
    if (filter.isEmpty()) {
      return new Draft.Cannot("No filter is set on " + table.sheet().name(), NEXT);
    }
    String range = new SheetRange(table.sheet().name(), filter.get()).toString();
    steps.add(id -> new FilterRange(id, range, List.of()));
    return steps.draft("Shows all rows of " + range, "Zeigt alle Zeilen von " + range);
  }

  private Draft chosen(String text, boolean filters) {
    RowCriteria criteria = RowCriteria.of(text, table, VERBS);
    if (!criteria.unknown().isEmpty() || criteria.isEmpty()) {
      String words =
          criteria.unknown().isEmpty() ? text : String.join("\", \"", criteria.unknown());
      return new Draft.Cannot("I do not see which rows \"" + words + "\" means", NEXT);
    }
    List<Integer> rows = criteria.rows(table);
    if (rows.isEmpty()) {
      return new Draft.Cannot("No row of " + table.label() + " meets that", NEXT);
    }
    columns(criteria).forEach(column -> steps.quote(table, column));
    return filters ? filtered(criteria, rows.size()) : deleted(rows);
  }

  private static List<DataColumn> columns(RowCriteria criteria) {
    List<DataColumn> columns = new ArrayList<>();
    criteria.values().forEach(v -> columns.add(v.column()));
    criteria.limits().forEach(l -> columns.add(l.column()));
    return columns.stream().distinct().toList();
  }

  private Draft filtered(RowCriteria criteria, int count) {
    CellArea data = table.data();
    CellArea area =
        new CellArea(table.headerRow(), data.firstColumn(), data.lastRow(), data.lastColumn());
    String range = new SheetRange(table.sheet().name(), area).toString();
    List<FilterCriterion> list = new ArrayList<>();
    for (RowCriteria.OneOf value : criteria.values()) {
      List<ProposedValue> texts =
          value.texts().stream().sorted().map(t -> (ProposedValue) Texts.literal(t)).toList();
      list.add(new FilterCriterion(letters(value.column()), texts, null, null, null));
    }
    for (RowCriteria.Limit limit : criteria.limits()) {
      list.add(
          new FilterCriterion(
              letters(limit.column()),
              null,
              comparison(limit.operator()),
              new ProposedValue.Number(limit.number()),
              null));
    }
    steps.add(id -> new FilterRange(id, range, list));
    String rows = Texts.rows(steps.language(), count);
    return steps.draft(
        "Filters %s: %s stay in sight".formatted(range, rows),
        "Filtert %s: %s bleiben sichtbar".formatted(range, rows));
  }

  private static String letters(DataColumn column) {
    return CellAddress.columnName(column.index());
  }

  private static Comparison comparison(String operator) {
    return switch (operator) {
      case ">" -> Comparison.GREATER_THAN;
      case ">=" -> Comparison.GREATER_THAN_OR_EQUAL;
      case "<" -> Comparison.LESS_THAN;
      case "<=" -> Comparison.LESS_THAN_OR_EQUAL;
      default -> Comparison.EQUAL;
    };
  }

  /** Runs of rows from below, so that the numbers of those above stay right. */
  private Draft deleted(List<Integer> rows) {
    String sheet = table.sheet().name();
    List<int[]> runs = new ArrayList<>();
    for (int row : rows) {
      if (!runs.isEmpty() && runs.getLast()[1] == row - 1) {
        runs.getLast()[1] = row;
      } else {
        runs.add(new int[] {row, row});
      }
    }
    if (runs.size() > MOST_RUNS) {
      return new Draft.Cannot("These are too many rows apart from each other; filter them", NEXT);
    }
    for (int[] run : runs.reversed()) {
      steps.add(id -> new DeleteRows(id, sheet, run[0] + 1, run[1] - run[0] + 1));
    }
    String numbers =
        String.join(", ", rows.stream().limit(12).map(r -> String.valueOf(r + 1)).toList())
            + (rows.size() > 12 ? ", …" : "");
    steps.line("Rows: " + numbers + ".", "Zeilen: " + numbers + ".");
    String count = Texts.rows(steps.language(), rows.size());
    return steps.draft(
        "Deletes %s of %s".formatted(count, sheet), "Löscht %s von %s".formatted(count, sheet));
  }
}
