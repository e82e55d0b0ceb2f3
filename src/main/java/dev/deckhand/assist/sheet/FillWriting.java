package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a fill as operations, with their counts and a sample in words. */
record FillWriting(DataTable table, FillPlace place, Steps steps) {
  Draft written(
      DataColumn column,
      String usual,
      List<@Nullable ProposedValue> values,
      Map<String, Integer> counts,
      List<String> sample) {
    int free = place.column();
    if (free < 0 || !place.isFree()) {
      return new Draft.Cannot(
          "There is no free column for it beside " + table.label(), FillPlans.NEXT);
    }
    String header = place.header(usual);
    String sheet = table.sheet().name();
    String head = SheetRange.of(sheet, new CellAddress(table.headerRow(), free)).toString();
    String body =
        new SheetRange(sheet, new CellArea(place.firstRow(), free, place.lastRow(), free))
            .toString();
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    values.forEach(value -> rows.add(Texts.row(Arrays.asList(value)).getFirst()));
    steps.add(id -> new WriteCells(id, head, Texts.row(List.of(Texts.literal(header)))));
    steps.add(id -> new WriteCells(id, body, rows));
    steps.add(id -> new FormatCells(id, head, Texts.bold()));
    if (values.stream().anyMatch(ProposedValue.Date.class::isInstance)) {
      CellFormat dates = CellFormat.ofNumberFormat("yyyy-mm-dd");
      steps.add(id -> new FormatCells(id, body, dates));
    }
    String list = counted(counts);
    steps.line("Counts: " + list + ".", "Anzahl: " + list + ".");
    steps.line(
        "Values, not formulas, in " + Markdown.code(body) + "; the first ones:",
        "Werte, keine Formeln, in " + Markdown.code(body) + "; die ersten:");
    sample.forEach(line -> steps.line(line, line));
    steps.quote(table, column);
    String from = column.header();
    return steps.draft(
        "Fills %s from %s".formatted(header, from), "Füllt %s aus %s".formatted(header, from));
  }

  private static String counted(Map<String, Integer> counts) {
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(e -> Markdown.text(e.getKey()) + " %,d".formatted(e.getValue()))
            .toList());
  }
}
