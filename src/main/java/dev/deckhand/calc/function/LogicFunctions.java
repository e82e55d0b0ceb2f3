package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** AND, OR, XOR, NOT and the constants. */
final class LogicFunctions {
  private LogicFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("TRUE", 0, 0, "v", "the boolean TRUE", a -> Value.TRUE);
    table.add("FALSE", 0, 0, "v", "the boolean FALSE", a -> Value.FALSE);
    table.add("NOT", 1, 1, "v", "opposite of a condition", a -> Value.of(!a.bool(0)));
    add(table, "AND", "whether all conditions hold", all -> !all.contains(false));
    add(table, "OR", "whether any condition holds", all -> all.contains(true));
    add(
        table,
        "XOR",
        "whether an odd number of conditions hold",
        all -> all.stream().filter(b -> b).count() % 2 == 1);
  }

  private static void add(
      FunctionSection table, String name, String summary, Predicate<List<Boolean>> body) {
    table.add(name, 1, Function.MANY, "r", summary, a -> Value.of(body.test(truths(a))));
  }

  private static List<Boolean> truths(Arguments a) {
    List<Boolean> truths = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      switch (a.value(i)) {
        case Value.Scalar s -> truths.add(Coercion.bool(s.value()));
        case Value.Omitted o -> truths.add(false);
        case Value.Lambda l -> throw CellErrorException.value();
        case Matrix m -> addAll(truths, a, m);
        case Value.Reference r -> {
          for (Area area : r.areas()) {
            addAll(truths, a, a.context().cells(area));
          }
        }
      }
    }
    if (truths.isEmpty()) {
      throw CellErrorException.value();
    }
    return truths;
  }

  private static void addAll(List<Boolean> truths, Arguments a, Grid grid) {
    Numbers.eachUsed(
        a.context(),
        grid,
        cell -> {
          switch (cell) {
            case CellValue.Bool b -> truths.add(b.value());
            case CellValue.Number n -> truths.add(n.value() != 0);
            case CellValue.Error e -> throw CellErrorException.of(e.error());
            case CellValue.Text t -> {}
            case CellValue.Empty e -> {}
          }
        });
  }
}
