package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import java.util.ArrayList;
import java.util.List;

/** Texts joined. */
final class TextJoinFunctions {
  private TextJoinFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("CONCATENATE", 1, Function.MANY, "v", "texts joined", TextJoinFunctions::concatenate);
    table.add(
        "CONCAT",
        1,
        Function.MANY,
        "r",
        "texts and ranges joined",
        a -> join(a, List.of(""), false, 0));
    table.add(
        "TEXTJOIN",
        3,
        Function.MANY,
        "rv(r)",
        "texts joined with separators",
        TextJoinFunctions::textJoin);
  }

  private static Value concatenate(Arguments a) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.count(); i++) {
      out.append(a.text(i));
    }
    return Value.of(out.toString());
  }

  private static Value textJoin(Arguments a) {
    List<String> separators = new ArrayList<>();
    Grid grid = a.grid(0);
    a.context().work(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      separators.add(Coercion.text(grid.item(i)));
    }
    return join(a, separators, a.bool(1), 2);
  }

  /** Joins values; the separators take turns. */
  private static Value join(Arguments a, List<String> separators, boolean skipsEmpty, int from) {
    StringBuilder out = new StringBuilder();
    int[] joined = {0};
    boolean bare = separators.equals(List.of(""));
    for (int i = from; i < a.count(); i++) {
      Value value = a.value(i);
      Grid[] grids =
          value instanceof Value.Reference r
              ? r.areas().stream().map(a.context()::cells).toArray(Grid[]::new)
              : new Grid[] {a.grid(i)};
      for (Grid grid : grids) {
        boolean usedOnly = skipsEmpty || bare;
        a.context().work(usedOnly ? 1 : grid.size());
        int rows = usedOnly ? grid.usedRows() : grid.rows();
        int columns = usedOnly ? grid.usedColumns() : grid.columns();
        for (int place = 0; place < (long) rows * columns; place++) {
          String text = Coercion.text(grid.at(place / columns, place % columns));
          if (!skipsEmpty || !text.isEmpty()) {
            append(out, text, separators, joined);
          }
        }
      }
    }
    return Value.of(out.toString());
  }

  private static void append(
      StringBuilder out, String text, List<String> separators, int[] joined) {
    if (joined[0] > 0) {
      out.append(separators.get((joined[0] - 1) % separators.size()));
    }
    out.append(text);
    joined[0]++;
    if (out.length() > 32_767) {
      throw CellErrorException.of(CellError.CALC);
    }
  }
}
