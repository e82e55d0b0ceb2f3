package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.List;

/** The evaluated arguments of one call, with the coercions parameters need. */
public final class Arguments {
  private final List<Value> values;
  private final EvaluationContext context;

  public Arguments(List<Value> values, EvaluationContext context) {
    this.values = values;
    this.context = context;
  }

  EvaluationContext context() {
    return context;
  }

  int count() {
    return values.size();
  }

  Value value(int index) {
    return values.get(index);
  }

  /** Whether the argument is there and not left out between commas. */
  boolean given(int index) {
    return index < values.size() && !(values.get(index) instanceof Value.Omitted);
  }

  CellValue scalar(int index) {
    return context.single(values.get(index));
  }

  double number(int index) {
    return Coercion.number(scalar(index));
  }

  /** The number, or a default where the argument is absent; left out between commas it is 0. */
  double number(int index, double absent) {
    return index < values.size() ? number(index) : absent;
  }

  /** The whole number at or below the argument. */
  int integer(int index) {
    double number = Math.floor(number(index));
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw CellErrorException.num();
    }
    return (int) number;
  }

  int integer(int index, int absent) {
    return index < values.size() ? integer(index) : absent;
  }

  /** The argument with its fraction cut off. */
  int truncated(int index) {
    return truncated(number(index));
  }

  static int truncated(double number) {
    if (Math.abs(number) > Integer.MAX_VALUE) {
      throw CellErrorException.num();
    }
    return (int) number;
  }

  String text(int index) {
    return Coercion.text(scalar(index));
  }

  String text(int index, String absent) {
    return index < values.size() ? text(index) : absent;
  }

  boolean bool(int index) {
    return Coercion.bool(scalar(index));
  }

  boolean bool(int index, boolean absent) {
    return index < values.size() ? bool(index) : absent;
  }

  /** The argument as a rectangle of values. */
  Grid grid(int index) {
    return grid(values.get(index));
  }

  Grid grid(Value value) {
    return switch (value) {
      case Matrix matrix -> matrix;
      case Value.Scalar scalar -> Grid.of(scalar.value());
      case Value.Reference reference -> context.cells(reference.area());
      case Value.Omitted omitted -> Grid.of(CellValue.EMPTY);
      case Value.Lambda lambda -> throw CellErrorException.value();
    };
  }

  /** The argument as one area of cells; {@code #VALUE!} for anything else. */
  Area area(int index) {
    return reference(index).area();
  }

  Value.Reference reference(int index) {
    return switch (values.get(index)) {
      case Value.Reference reference -> reference;
      case Value.Scalar(CellValue.Error e) -> throw CellErrorException.of(e.error());
      case Value.Scalar s -> throw CellErrorException.value();
      case Matrix m -> throw new NotEvaluatedException("an array stands where cells are needed");
      case Value.Omitted o -> throw CellErrorException.value();
      case Value.Lambda l -> throw CellErrorException.value();
    };
  }

  Value.Lambda lambda(int index) {
    if (values.get(index) instanceof Value.Lambda lambda) {
      return lambda;
    }
    throw CellErrorException.of(CellError.VALUE);
  }
}
