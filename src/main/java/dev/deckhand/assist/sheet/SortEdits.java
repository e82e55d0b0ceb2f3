package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a table in another order, by columns that are named. */
final class SortEdits {
  private static final String NEXT = "Say it as \"sort Orders by Region, then Revenue descending\"";
  private static final Pattern SORT =
      Pattern.compile(
          "(?:sort|order|sortiere?|ordena)\\b(.*?)\\b(?:by|nach|por)\\s+(.+)", Pattern.DOTALL);
  private static final Pattern DOWN =
      Pattern.compile(
          "\\b(desc\\w*|(largest|highest|biggest|newest|latest|most|best)( values?)? first|"
              + "(largest|highest|biggest|newest|high|z) to (smallest|lowest|oldest|low|a)|z-a|"
              + "absteigend\\w*|(grosste|hochste|neueste|jungste)\\w* zuerst|von gross nach klein|"
              + "descendente|de mayor a menor)\\b");
  private static final Pattern DIRECTION =
      Pattern.compile(
          "\\b(in|asc\\w*|order|aufsteigend\\w*|reihenfolge|(smallest|lowest|oldest|low|a) to"
              + " (largest|highest|biggest|newest|high|z)|(smallest|lowest|oldest) first|a-z|"
              + "(kleinste|niedrigste|alteste)\\w* zuerst)\\b");
  private static final Set<String> NOISE =
      Set.of("sort", "by", "then", "table", "row", "first", "sheet", "descending", "ascending");

  private SortEdits() {}

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(Desk desk) {
    Matcher sort = SORT.matcher(Stem.fold(EditPlans.plain(desk)));
    return sort.matches() ? Optional.of(sorted(desk, sort.group(2))) : Optional.empty();
  }

  private static Draft sorted(Desk desk, String by) {
    TableChoice choice =
        TableChoice.of(desk.workbook(), desk.instruction(), desk.selectedRange(), NOISE)
            .orElse(null);
    if (choice == null) {
      return new Draft.Cannot("There is no table on a visible worksheet to sort", NEXT);
    }
    DataTable table = choice.table();
    List<DataColumn> columns = new ArrayList<>();
    List<SortKey> keys = new ArrayList<>();
    for (String part :
        by.split(
            "\\s*(?:,\\s*then|,\\s*dann|,|\\bthen\\b|\\bdann\\b|\\band\\b|\\bund\\b|\\by\\b)\\s*")) {
      if (part.isBlank()) {
        continue;
      }
      String name = DIRECTION.matcher(DOWN.matcher(part).replaceAll(" ")).replaceAll(" ");
      if (name.isBlank() && !keys.isEmpty()) {
        SortKey last = keys.removeLast();
        keys.add(new SortKey(last.column(), DOWN.matcher(part).find()));
        continue;
      }
      Optional<DataColumn> column = column(table, name);
      if (column.isEmpty()) {
        return new Draft.Cannot("I do not see which column \"" + part + "\" means", NEXT);
      }
      columns.add(column.get());
      keys.add(new SortKey(name(table, column.get()), DOWN.matcher(part).find()));
    }
    if (RowSet.of(table).totals() > 0) {
      return new Draft.Cannot(
          "A total row stands among the data, which sorting would move", "Remove it first");
    }
    return made(desk, table, columns, keys);
  }

  private static Optional<DataColumn> column(DataTable table, String part) {
    return dev.deckhand.analysis.ask.HeaderSearch.in(
            dev.deckhand.analysis.words.Token.of(part), table.columns(), Set.of())
        .stream()
        .max(java.util.Comparator.comparingDouble(Mention::score))
        .map(Mention::column);
  }

  /** A column is named by its header where no other has it, else by its letters. */
  private static String name(DataTable table, DataColumn column) {
    long same =
        table.columns().stream().filter(c -> c.header().equalsIgnoreCase(column.header())).count();
    return same == 1 ? column.header() : CellAddress.columnName(column.index());
  }

  private static Draft made(
      Desk desk, DataTable table, List<DataColumn> columns, List<SortKey> keys) {
    Steps steps = new Steps(Language.of(desk.instruction()));
    CellArea data = table.data();
    CellArea area =
        new CellArea(table.headerRow(), data.firstColumn(), data.lastRow(), data.lastColumn());
    String range = new SheetRange(table.sheet().name(), area).toString();
    steps.add(id -> new SortRange(id, range, keys, true));
    columns.forEach(column -> steps.quote(table, column));
    List<String> said = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String down = steps.language().say(" descending", " absteigend");
      said.add(
          columns.get(i).header() + (Boolean.TRUE.equals(keys.get(i).descending()) ? down : ""));
    }
    String by = String.join(", ", said);
    return steps.draft("Sorts " + range + " by " + by, "Sortiert " + range + " nach " + by);
  }
}
