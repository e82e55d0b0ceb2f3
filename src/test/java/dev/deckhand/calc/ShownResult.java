package dev.deckhand.calc;

import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NumberText;
import dev.deckhand.document.CellValue;

/** Results as the tables of tests write them: texts in quotes, arrays in braces. */
final class ShownResult {
  private ShownResult() {}

  static String of(Result result) {
    return switch (result) {
      case Result.Single single -> of(single.value());
      case Result.Many many -> of(many.values());
      case Result.NotEvaluated not -> "not evaluated: " + not.reason();
    };
  }

  private static String of(Matrix matrix) {
    StringBuilder out = new StringBuilder("{");
    for (int row = 0; row < matrix.rows(); row++) {
      out.append(row == 0 ? "" : ";");
      for (int column = 0; column < matrix.columns(); column++) {
        out.append(column == 0 ? "" : ",").append(of(matrix.at(row, column)));
      }
    }
    return out.append("}").toString();
  }

  private static String of(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> NumberText.general(n.value());
      case CellValue.Text t -> '"' + t.value() + '"';
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> e.error().code();
      case CellValue.Empty e -> "empty";
    };
  }
}
