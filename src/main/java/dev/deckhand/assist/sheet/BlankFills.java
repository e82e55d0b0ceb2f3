package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.ProposedValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Empty cells of a column filled with one value that is said. */
final class BlankFills {
  private static final Pattern FILL =
      Pattern.compile(
          "(?iu).*\\b(?:empty|blank|missing|leeren?|fehlenden?|vacías?)\\b.+?\\b(?:with|by|mit|con)\\s+"
              + "[\"'„“]([^\"'“”]{1,200})[\"'“”]\\s*[.!]?\\s*");
  private static final String NEXT = "Say it as \"fill the empty Status cells with \"unknown\"\"";

  private BlankFills() {}

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(TableChoice choice, String instruction, Steps steps) {
    Matcher fill = FILL.matcher(instruction.strip());
    if (!fill.matches()) {
      return Optional.empty();
    }
    List<DataColumn> named = choice.named();
    if (named.size() != 1) {
      return Optional.of(new Draft.Cannot("I do not see which column to fill", NEXT));
    }
    DataTable table = choice.table();
    DataColumn column = named.getFirst();
    FillPlace place = FillPlace.of(table, instruction);
    TableGrid grid = new TableGrid(table);
    ProposedValue value = Texts.literal(fill.group(1));
    List<Integer> rows =
        place
            .rows()
            .filter(row -> !grid.isBlank(row) && !grid.isTotal(row))
            .filter(row -> isEmpty(table, row, column))
            .boxed()
            .toList();
    rows.forEach(row -> grid.change(row, column.index(), value));
    grid.write(steps);
    steps.quote(table, column);
    String cells = String.join(", ", rows.stream().limit(12).map(r -> "" + (r + 1)).toList());
    String more = rows.size() > 12 ? ", …" : "";
    steps.line(
        "Rows: " + Markdown.text(cells) + more + ".",
        "Zeilen: " + Markdown.text(cells) + more + ".");
    return Optional.of(
        steps.draft(
            "Fills %d empty cells of %s".formatted(rows.size(), column.header()),
            "Füllt %d leere Zellen von %s".formatted(rows.size(), column.header())));
  }

  private static boolean isEmpty(DataTable table, int row, DataColumn column) {
    Optional<Cell> cell = table.sheet().cell(row, column.index());
    boolean formula = cell.map(Cell::hasFormula).orElse(false);
    CellValue value = table.sheet().value(row, column.index());
    return !formula
        && (value.isEmpty() || (value instanceof CellValue.Text(String text) && text.isBlank()));
  }
}
