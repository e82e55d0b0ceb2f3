package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import java.util.List;
import java.util.Set;

/**
 * The column to compute where the words name none: the table's main figure.
 *
 * @param spent whether a verb of money stands for the figure, as in "how much did we spend"
 */
record MainFigure(Sentence sentence, DataTable table, Remarks remarks, boolean spent) {
  private static final Set<String> VERBS =
      Set.of("spend", "spent", "ausgegeben", "earn", "earned", "verdient", "verdienen", "paid");
  private static final Set<String> AMOUNTS =
      Set.of("value", "amount", "worth", "wert", "werte", "betrag", "betrage");

  static MainFigure of(Sentence sentence, DataTable table, Remarks remarks) {
    boolean spent = false;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (VERBS.contains(sentence.stem(i)) && !sentence.isUnderstood(i)) {
        sentence.understand(i, i);
        spent = true;
      }
    }
    return new MainFigure(sentence, table, remarks, spent);
  }

  List<DataColumn> wanted(Kind kind, Measure measure, List<DataColumn> values) {
    boolean counts = measure == Measure.COUNT || measure == Measure.DISTINCT;
    boolean needs = kind == Kind.GROWTH || kind == Kind.EXTREME_ROW || kind == Kind.GROUPS;
    boolean asked = spent && kind == Kind.FIGURE;
    if (!values.isEmpty() || counts || !(needs || asked)) {
      return values;
    }
    boolean mean = measure == Measure.AVERAGE || measure == Measure.MEDIAN;
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    if (main.isEmpty() && mean) {
      main = table.columns().stream().filter(c -> c.isNumber() && !ColumnSense.isKey(c)).toList();
    }
    return chosen(main, kind);
  }

  private List<DataColumn> chosen(List<DataColumn> main, Kind kind) {
    if (main.size() == 1 && !isVague()) {
      String header = main.getFirst().header();
      remarks.assume(
          remarks.say(
              "You named no figure; I took " + header + ".",
              "Sie nannten keine Kennzahl; ich nahm " + header + "."));
      return main;
    }
    boolean decides = sentence.isSuperlative() || sentence.computes() || isVague();
    if (!main.isEmpty() && kind != Kind.GROUPS) {
      remarks.doubt("Which figure is meant: " + Remarks.headers(main) + "?");
    } else if (main.size() > 1 && sentence.isSuperlative()) {
      remarks.doubt("Which figure decides: " + Remarks.headers(main) + "?");
    } else if (decides && !main.isEmpty()) {
      remarks.doubt("Which figure is meant: " + Remarks.headers(main) + "?");
    } else if (decides) {
      remarks.doubt("No column of " + table.label() + " has numbers to compute");
    }
    return List.of();
  }

  /** "The value by category" names a figure, but not which. */
  private boolean isVague() {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (AMOUNTS.contains(sentence.stem(i)) && !sentence.isUnderstood(i)) {
        return ColumnSense.mainFigures(table.columns()).stream().noneMatch(ColumnSense::isMoney);
      }
    }
    return false;
  }
}
