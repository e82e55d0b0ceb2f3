package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.clean.PersonName;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Splits full names into two new columns; the names themselves stay. */
final class NameSplit {
  private static final int EXAMPLES = 8;

  private final TableGrid grid;
  private final Steps steps;

  NameSplit(TableGrid grid, Steps steps) {
    this.grid = grid;
    this.steps = steps;
  }

  /** Adds the columns; gives why it cannot. */
  Optional<String> of(DataColumn column) {
    int free = FreeColumns.rightOf(grid.table(), 2);
    if (free < 0) {
      return Optional.of("There are no two free columns right of " + grid.table().label());
    }
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    List<String> unsure = new ArrayList<>();
    int count = 0;
    for (int row : grid.rows().toArray()) {
      String text = grid.text(row, column.index()).orElse("").strip();
      List<@Nullable ProposedValue> cells = new ArrayList<>();
      if (text.isEmpty()) {
        cells.add(null);
        cells.add(null);
      } else {
        PersonName name = PersonName.of(text);
        cells.add(Texts.literal(name.first()));
        cells.add(name.last().isEmpty() ? null : Texts.literal(name.last()));
        count++;
        if (!name.sure()) {
          unsure.add(
              "%s \"%s\" → \"%s\" + \"%s\""
                  .formatted(
                      TableGrid.place(row, column.index()), text, name.first(), name.last()));
        }
      }
      rows.add(cells);
    }
    write(free, rows);
    said(column, count, unsure);
    return Optional.empty();
  }

  private void write(int free, List<List<@Nullable ProposedValue>> rows) {
    Language language = steps.language();
    List<ProposedValue> headers =
        List.of(
            Texts.literal(language.say("First name", "Vorname")),
            Texts.literal(language.say("Last name", "Nachname")));
    int header = grid.table().headerRow();
    String sheet = grid.table().sheet().name();
    String head = new SheetRange(sheet, new CellArea(header, free, header, free + 1)).toString();
    CellArea data = grid.table().data();
    CellArea area = new CellArea(data.firstRow(), free, data.lastRow(), free + 1);
    String body = new SheetRange(sheet, area).toString();
    steps.add(id -> new WriteCells(id, head, Texts.row(headers)));
    steps.add(id -> new WriteCells(id, body, rows));
    steps.add(id -> new FormatCells(id, head, Texts.bold()));
    steps.line(
        "The new columns are " + Markdown.code(body) + ", as values.",
        "Die neuen Spalten sind " + Markdown.code(body) + ", als Werte.");
  }

  private void said(DataColumn column, int count, List<String> unsure) {
    String header = Markdown.text(column.header());
    steps.line(
        "Splits %,d names of %s into first and last; %s itself stays as it is."
            .formatted(count, header, header),
        "Teilt %,d Namen aus %s in Vor- und Nachname; %s selbst bleibt."
            .formatted(count, header, header));
    if (!unsure.isEmpty()) {
      String shown = Markdown.text(String.join(", ", unsure.stream().limit(EXAMPLES).toList()));
      String more = unsure.size() > EXAMPLES ? ", …" : "";
      steps.line(
          "**Check these %,d**, which could be split elsewhere: %s%s"
              .formatted(unsure.size(), shown, more),
          "**Bitte prüfen: %,d**, die auch anders zu teilen wären: %s%s"
              .formatted(unsure.size(), shown, more));
    }
    steps.quote(grid.table(), column);
  }
}
