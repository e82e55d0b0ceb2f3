package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The block of cells an instruction is about, where it is about no single column. */
final class AskedArea {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?"
              + "(?<![\\p{L}\\p{N}])(\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7})(?![\\p{L}\\p{N}(])");
  private static final Pattern BY_MONTH =
      Pattern.compile(
          "\\b(?:by|per|each|every|je|pro|nach|por) (?:month|monat|mes|quarter|quartal|year|jahr)|"
              + "\\bmonthly\\b|\\bmonatlich\\w*|\\bmonths\\b|\\bmonate\\b");

  private AskedArea() {}

  /** A range that is written out; on the table's worksheet where it names none. */
  static Optional<SheetRange> written(String instruction, String sheet) {
    Matcher range = WRITTEN.matcher(instruction);
    if (!range.find()) {
      return Optional.empty();
    }
    String named = range.group(1);
    String plain = named == null ? sheet : named.replaceAll("^'|'$", "").replace("''", "'");
    try {
      return Optional.of(new SheetRange(plain, CellArea.parse(range.group(2).replace("$", ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The range that is written out, else, where no column is named by its very header, the selected
   * cells of the table or its columns of months.
   */
  static Optional<SheetRange> of(Desk desk, TableChoice choice, String instruction) {
    DataTable table = choice.table();
    Optional<SheetRange> written = written(instruction, table.sheet().name());
    if (written.isPresent() || choice.mentions().stream().anyMatch(Mention::exact)) {
      return written;
    }
    return selected(desk, table).or(() -> months(table, instruction));
  }

  private static Optional<SheetRange> selected(Desk desk, DataTable table) {
    SheetRange selection = desk.selectedRange();
    if (selection == null || !selection.sheet().equalsIgnoreCase(table.sheet().name())) {
      return Optional.empty();
    }
    CellArea area = selection.area();
    boolean block = area.rows() * (long) area.columns() > 1 && area.columns() > 1;
    boolean part = table.area().contains(area.first()) && area.rows() <= table.area().rows();
    boolean all = area.contains(table.data().first()) && area.columns() >= table.area().columns();
    return block && part && !all ? Optional.of(selection) : Optional.empty();
  }

  private static Optional<SheetRange> months(DataTable table, String instruction) {
    List<DataColumn> periods = Periods.columns(table);
    boolean asked = BY_MONTH.matcher(Stem.fold(instruction)).find();
    if (!asked || periods.size() < 2) {
      return Optional.empty();
    }
    int first = periods.getFirst().index();
    int last = periods.getLast().index();
    CellArea data = table.data();
    return last - first + 1 == periods.size()
        ? Optional.of(
            new SheetRange(
                table.sheet().name(), new CellArea(data.firstRow(), first, data.lastRow(), last)))
        : Optional.empty();
  }
}
