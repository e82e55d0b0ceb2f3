package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.plan.PivotFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pivot sums up and how, from the words around each column that is named. */
final class PivotValues {
  private static final Map<PivotFunction, Set<String>> WORDS =
      Map.of(
          PivotFunction.AVERAGE,
          Set.of(
              "average",
              "mean",
              "avg",
              "durchschnitt",
              "mittelwert",
              "averaged",
              "promedio",
              "durchschnittliche",
              "durchschnittlicher"),
          PivotFunction.MAX,
          Set.of(
              "max", "maximum", "highest", "largest", "hochste", "hochster", "hochsten", "maximo"),
          PivotFunction.MIN,
          Set.of("min", "minimum", "lowest", "smallest", "niedrigste", "niedrigster", "minimo"),
          PivotFunction.SUM,
          Set.of("sum", "total", "summed", "summe", "suma", "gesamt"));
  private static final Set<String> COUNTS =
      Set.of(
          "count", "counting", "many", "number", "anzahl", "viele", "cuanto", "cuantos", "zahle");
  private static final Set<String> BETWEEN =
      Set.of("of", "the", "a", "all", "der", "die", "von", "de", "los", "las");
  private static final int NEAR = 4;

  private final TableChoice choice;
  private final List<Token> tokens;
  private final List<DataColumn> fields;
  private final List<Value> found = new ArrayList<>();

  PivotValues(TableChoice choice, String instruction, List<DataColumn> fields) {
    this.choice = choice;
    this.tokens = Token.of(instruction);
    this.fields = fields;
  }

  /** A column and how it is summed up. */
  record Value(DataColumn column, PivotFunction function) {}

  /** In the order they are said; the main figure where none is. */
  List<Value> find() {
    Mention before = null;
    for (Mention mention : choice.mentions()) {
      DataColumn column = mention.column();
      int from = before == null ? 0 : before.last() + 1;
      if (isCounted(mention.first())) {
        add(column, PivotFunction.COUNT);
      } else if (column.isNumber() && !fields.contains(column)) {
        add(column, function(from, mention));
      }
      before = mention;
    }
    rowsCounted();
    if (found.isEmpty()) {
      texts().forEach(column -> add(column, PivotFunction.COUNT));
    }
    if (found.isEmpty()) {
      ColumnSense.mainFigures(choice.table().columns()).stream()
          .limit(1)
          .forEach(column -> add(column, all()));
    }
    return found;
  }

  private void add(DataColumn column, PivotFunction function) {
    Value value = new Value(column, function);
    if (!found.contains(value)) {
      found.add(value);
    }
  }

  /** Text columns that are named and that rows are not gathered by: they are counted. */
  private List<DataColumn> texts() {
    return fields.isEmpty()
        ? List.of()
        : choice.named().stream().filter(c -> !c.isNumber() && !fields.contains(c)).toList();
  }

  private boolean isCounted(int at) {
    int i = at - 1;
    while (i >= 0 && BETWEEN.contains(tokens.get(i).stem())) {
      i--;
    }
    return i >= 0 && COUNTS.contains(tokens.get(i).stem());
  }

  /** "the number of orders" of a table of orders: any column that is always filled tells it. */
  private void rowsCounted() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int next = i + 1;
      while (next < tokens.size() - 1 && BETWEEN.contains(tokens.get(next).stem())) {
        next++;
      }
      String noun = tokens.get(next).stem();
      int at = next;
      boolean column = choice.mentions().stream().anyMatch(m -> m.first() <= at && at <= m.last());
      boolean rows =
          noun.equals("row") || noun.equals("zeile") || noun.equals("zeilen") || isTable(noun);
      boolean free = found.stream().noneMatch(v -> v.function() == PivotFunction.COUNT);
      if (COUNTS.contains(tokens.get(i).stem()) && rows && !column && free) {
        filled().ifPresent(key -> add(key, PivotFunction.COUNT));
      }
    }
  }

  private boolean isTable(String noun) {
    return Token.of(choice.table().label()).stream().anyMatch(t -> t.stem().equals(noun))
        || Token.of(choice.table().sheet().name()).stream().anyMatch(t -> t.stem().equals(noun));
  }

  private Optional<DataColumn> filled() {
    return choice.table().columns().stream().filter(c -> !fields.contains(c)).findFirst();
  }

  /** The function said right before a column, or right after it, else the only one that is said. */
  private PivotFunction function(int from, Mention mention) {
    PivotFunction before =
        said(Math.max(from, mention.first() - NEAR), Math.max(0, mention.first()));
    if (before != null) {
      return before;
    }
    PivotFunction after = said(mention.last() + 1, Math.min(tokens.size(), mention.last() + 2));
    return after == null ? all() : after;
  }

  private PivotFunction all() {
    PivotFunction said = said(0, tokens.size());
    boolean counts =
        said == null && tokens.stream().anyMatch(token -> COUNTS.contains(token.stem()));
    return counts ? PivotFunction.COUNT : said == null ? PivotFunction.SUM : said;
  }

  private @Nullable PivotFunction said(int from, int until) {
    for (int i = until - 1; i >= from; i--) {
      String stem = tokens.get(i).stem();
      for (Map.Entry<PivotFunction, Set<String>> words : WORDS.entrySet()) {
        if (words.getValue().contains(stem)) {
          return words.getKey();
        }
      }
    }
    return null;
  }
}
