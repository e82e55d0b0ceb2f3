package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.ProposedValue;
import java.util.List;

/** Count, sum, average, largest and smallest value of a column as live formulas. */
final class KeyFigures {
  private KeyFigures() {}

  /** Writes them below the third row of a new worksheet. */
  static void write(NewSheet sheet, DataTable table, DataColumn figure, Language language) {
    String range = GroupBlock.absolute(table, figure);
    List<ProposedValue> labels =
        List.of(
            Texts.literal(language.say("Values", "Werte")),
            Texts.literal(language.say("Total", "Summe")),
            Texts.literal(language.say("Average", "Mittelwert")),
            Texts.literal(language.say("Largest", "Größter")),
            Texts.literal(language.say("Smallest", "Kleinster")));
    sheet.column(2, 0, labels);
    List<String> functions = List.of("COUNT", "SUM", "AVERAGE", "MAX", "MIN");
    for (int i = 0; i < functions.size(); i++) {
      sheet.formula(sheet.cell(2 + i, 1), "=" + functions.get(i) + "(" + range + ")");
    }
    if (!figure.numberFormat().equalsIgnoreCase("General")) {
      sheet.format(sheet.range(3, 1, 6, 1), CellFormat.ofNumberFormat(figure.numberFormat()));
    }
  }
}
