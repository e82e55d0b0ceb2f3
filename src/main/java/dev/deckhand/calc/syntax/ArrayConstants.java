package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers, strings and the array constants made of them. */
final class ArrayConstants {
  private final FormulaText text;

  ArrayConstants(FormulaText text) {
    this.text = text;
  }

  /** The content of a string literal. */
  String string() {
    int opening = text.position++;
    StringBuilder value = new StringBuilder();
    while (true) {
      char c = text.peek();
      if (text.atEnd()) {
        text.position = opening;
        throw text.problem("the quote of this text is not closed");
      }
      text.position++;
      if (c == '"') {
        if (text.peek() != '"') {
          return value.toString();
        }
        text.position++;
      }
      value.append(c);
    }
  }

  Expression.NumberLiteral number() {
    int start = text.position;
    digits();
    if (text.peek() == '.') {
      text.position++;
      digits();
    }
    char sign = text.peek(1);
    boolean signed = sign == '+' || sign == '-';
    if ((text.peek() == 'e' || text.peek() == 'E') && isDigit(text.peek(signed ? 2 : 1))) {
      text.position += signed ? 2 : 1;
      digits();
    }
    String written = text.from(start);
    if (FormulaText.isWordPart(text.peek()) || written.isEmpty() || written.equals(".")) {
      throw text.problem("\"" + written + text.peek() + "\" is no number");
    }
    double value = Double.parseDouble(written);
    if (Double.isInfinite(value)) {
      throw text.problem("the number is too large");
    }
    return new Expression.NumberLiteral(value, written);
  }

  private void digits() {
    while (isDigit(text.peek())) {
      text.position++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  Expression.ArrayLiteral read() {
    int start = text.position++;
    List<List<CellValue>> rows = new ArrayList<>();
    List<CellValue> row = new ArrayList<>();
    while (true) {
      text.white();
      row.add(constant());
      text.white();
      char c = text.peek();
      if (c == ';' || c == '}') {
        rows.add(List.copyOf(row));
        if (row.size() != rows.getFirst().size()) {
          throw text.problem("the rows of the array constant differ in length");
        }
        row = new ArrayList<>();
      } else if (c != ',') {
        throw text.problem("expected a comma, a semicolon or } in the array constant");
      }
      text.position++;
      if (c == '}') {
        return new Expression.ArrayLiteral(rows, text.from(start));
      }
    }
  }

  private CellValue constant() {
    char c = text.peek();
    if (c == '"') {
      return CellValue.of(string());
    }
    if (c == '-' || c == '+') {
      text.position++;
      text.white();
      double value = number().value();
      return CellValue.of(c == '-' ? -value : value);
    }
    if (isDigit(c) || c == '.') {
      return CellValue.of(number().value());
    }
    if (text.looksAt("TRUE") || text.looksAt("FALSE")) {
      boolean value = text.looksAt("TRUE");
      text.position += value ? 4 : 5;
      return CellValue.of(value);
    }
    for (CellError error : CellError.values()) {
      if (text.looksAt(error.code())) {
        text.position += error.code().length();
        return CellValue.of(error);
      }
    }
    throw text.problem("an array constant holds only numbers, texts, TRUE, FALSE and errors");
  }
}
