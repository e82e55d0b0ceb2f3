package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Corner;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns references, names and table references into areas of cells. */
final class References {
  private final FormulaContext context;
  private final Interpreter interpreter;

  References(FormulaContext context, Interpreter interpreter) {
    this.context = context;
    this.interpreter = interpreter;
  }

  Value of(Expression.Reference reference) {
    CellArea cells = area(reference);
    SheetPrefix prefix = reference.sheet();
    if (prefix == null) {
      return Value.of(new Area(context.here().sheet(), cells));
    }
    List<Area> areas = new ArrayList<>();
    for (int sheet : sheets(prefix)) {
      areas.add(new Area(sheet, cells));
    }
    return new Value.Reference(areas);
  }

  /** The cells as the formula's own cell sees them. */
  private CellArea area(Expression.Reference reference) {
    int rows = interpreter.shift();
    CellArea area = reference.area();
    if (rows == 0) {
      return area;
    }
    Corner first = reference.first();
    Corner last = reference.last() == null ? first : reference.last();
    if (first.row() == Corner.NONE) {
      return area;
    }
    int from = first.rowFixed() ? first.row() : first.row() + rows;
    int to = last.rowFixed() ? last.row() : last.row() + rows;
    if (Math.min(from, to) < 0 || Math.max(from, to) >= CellAddress.ROWS) {
      throw CellErrorException.of(CellError.REF);
    }
    return new CellArea(
        Math.min(from, to), area.firstColumn(), Math.max(from, to), area.lastColumn());
  }

  private List<Integer> sheets(SheetPrefix prefix) {
    refuseExternal(prefix);
    int first = sheet(prefix.first());
    int last = prefix.last() == null ? first : sheet(prefix.last());
    List<Integer> sheets = new ArrayList<>();
    for (int i = Math.min(first, last); i <= Math.max(first, last); i++) {
      sheets.add(i);
    }
    return sheets;
  }

  private static void refuseExternal(SheetPrefix prefix) {
    if (prefix.isExternal()) {
      throw new NotEvaluatedException("it reads another workbook");
    }
  }

  private int sheet(String name) {
    int index = context.sheetIndex(name);
    if (index < 0) {
      throw CellErrorException.of(CellError.REF);
    }
    return index;
  }

  Value of(Expression.Name name, @Nullable Scope scope) {
    SheetPrefix prefix = name.sheet();
    if (prefix == null) {
      Value local = Scope.find(scope, name.name());
      if (local != null) {
        return local;
      }
    } else {
      refuseExternal(prefix);
    }
    Optional<DefinedName> defined = defined(name);
    if (defined.isEmpty()) {
      return Tables.find(context.workspace().source(), name.name())
          .map(t -> Tables.data(context.workspace().source(), t))
          .orElse(Value.of(CellError.NAME));
    }
    return ofName(defined.get());
  }

  Optional<DefinedName> defined(Expression.Name name) {
    String sheet =
        name.sheet() == null ? context.sheetName(context.here().sheet()) : name.sheet().first();
    return context.workspace().name(sheet, name.name());
  }

  /** Relative references of a name are written as seen from A1. */
  private Value ofName(DefinedName name) {
    Expression expression = context.workspace().parse(name.refersTo());
    Expression seen =
        isRelative(expression)
            ? Expressions.seenFrom(expression, context.here().cells().first())
            : expression;
    boolean before = context.switchArray(true);
    Value value = interpreter.evaluateUnmoved(seen);
    context.switchArray(before);
    return value;
  }

  /** Whether what an expression refers to depends on where it stands. */
  static boolean isRelative(Expression expression) {
    return Expressions.references(expression).stream().anyMatch(References::hasRelativePart);
  }

  private static boolean hasRelativePart(Expression.Reference reference) {
    var first = reference.first();
    var last = reference.last();
    return !(first.rowFixed() || first.row() < 0)
        || !(first.columnFixed() || first.column() < 0)
        || (last != null
            && (!(last.rowFixed() || last.row() < 0)
                || !(last.columnFixed() || last.column() < 0)));
  }

  Value of(Expression.TableReference reference) {
    return Tables.resolve(context.workspace().source(), reference.specifier(), context.here());
  }

  /** What a text of INDIRECT stands for. */
  Value ofText(String text) {
    Expression expression;
    try {
      expression = FormulaParser.parse(text.strip());
    } catch (FormulaSyntaxException e) {
      return Value.of(CellError.REF);
    }
    boolean referring =
        expression instanceof Expression.Reference
            || expression instanceof Expression.Name
            || expression instanceof Expression.TableReference
            || expression instanceof Expression.Chain;
    if (!referring || text.toUpperCase(Locale.ROOT).matches("R\\d*C\\d*")) {
      return Value.of(CellError.REF);
    }
    Value value = interpreter.evaluateUnmoved(expression);
    return value instanceof Value.Reference ? value : Value.of(CellError.REF);
  }

  Value combine(Operator operator, Value left, Value right) {
    Value.Reference a = reference(left);
    Value.Reference b = reference(right);
    if (operator == Operator.UNION) {
      List<Area> all = new ArrayList<>(a.areas());
      all.addAll(b.areas());
      return new Value.Reference(all);
    }
    if (a.area().sheet() != b.area().sheet()) {
      throw CellErrorException.value();
    }
    CellArea x = a.area().cells();
    CellArea y = b.area().cells();
    if (operator == Operator.RANGE) {
      return Value.of(new Area(a.area().sheet(), x.union(y)));
    }
    if (!x.intersects(y)) {
      throw CellErrorException.of(CellError.NULL);
    }
    CellArea both =
        new CellArea(
            Math.max(x.firstRow(), y.firstRow()),
            Math.max(x.firstColumn(), y.firstColumn()),
            Math.min(x.lastRow(), y.lastRow()),
            Math.min(x.lastColumn(), y.lastColumn()));
    return Value.of(new Area(a.area().sheet(), both));
  }

  private static Value.Reference reference(Value value) {
    if (value instanceof Value.Reference reference) {
      return reference;
    }
    if (value instanceof Value.Scalar(CellValue.Error e)) {
      throw CellErrorException.of(e.error());
    }
    throw CellErrorException.value();
  }

  /** The {@code @} operator. */
  Value intersectHere(Value value) {
    return switch (value) {
      case Value.Reference reference -> Value.of(context.intersection(reference.area()));
      case Matrix matrix -> Value.of(matrix.at(0, 0));
      case Value.Scalar scalar -> scalar;
      case Value.Omitted omitted -> omitted;
      case Value.Lambda lambda -> lambda;
    };
  }

  /** The cells a formula spilled into. */
  Value spill(Value value) {
    Area anchor = reference(value).area();
    int row = anchor.cells().firstRow();
    int column = anchor.cells().firstColumn();
    CellFormula formula = context.workspace().source().formula(anchor.sheet(), row, column);
    if (formula == null || !formula.isArray() || !anchor.cells().isSingleCell()) {
      throw CellErrorException.of(CellError.REF);
    }
    context.workspace().memory().value(anchor.sheet(), row, column);
    Optional<Result> computed =
        context.workspace().memory().result(CellKey.of(anchor.sheet(), row, column));
    if (computed.isPresent() && computed.get() instanceof Result.Many many) {
      return Value.of(anchor.at(0, 0, many.values().rows(), many.values().columns()));
    }
    CellArea array = formula.array();
    return computed.isPresent() || array == null
        ? Value.of(anchor)
        : Value.of(new Area(anchor.sheet(), array));
  }
}
