package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a formula (ECMA-376 part 1, 18.17, with the later dynamic-array syntax). Immutable;
 * {@link #print()} gives back exactly the text that was read, white space included.
 */
public sealed interface Expression {

  /** The formula's text, without an equals sign. */
  default String print() {
    return Printer.print(this);
  }

  record NumberLiteral(double value, String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  record TextLiteral(String value) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  record BooleanLiteral(boolean value, String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** An error value, also one in place of a lost reference such as {@code Sheet1!#REF!}. */
  record ErrorLiteral(CellError error, String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** An argument that was left out; the text is white space or empty. */
  record Missing(String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** {@code A1}, {@code $A$1:B2}, {@code A:C} or {@code 2:5}, with or without a sheet. */
  record Reference(@Nullable SheetPrefix sheet, Corner first, @Nullable Corner last, String text)
      implements Expression {
    /** The cells, corners in order. */
    public CellArea area() {
      Corner end = last == null ? first : last;
      int firstRow = first.row() == Corner.NONE ? 0 : first.row();
      int lastRow = end.row() == Corner.NONE ? CellAddress.ROWS - 1 : end.row();
      int firstColumn = first.column() == Corner.NONE ? 0 : first.column();
      int lastColumn = end.column() == Corner.NONE ? CellAddress.COLUMNS - 1 : end.column();
      return CellArea.between(
          new CellAddress(firstRow, firstColumn), new CellAddress(lastRow, lastColumn));
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** A defined name, a LET or LAMBDA variable. */
  record Name(@Nullable SheetPrefix sheet, String name, String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** A structured reference such as {@code Sales[[#Headers],[Amount]]} or {@code [@Amount]}. */
  record TableReference(TableSpecifier specifier, String text) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** An array constant, row by row. */
  record ArrayLiteral(List<List<CellValue>> rows, String text) implements Expression {
    public ArrayLiteral {
      rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** Operands joined by operators of one level, evaluated from left to right. */
  record Chain(Expression first, List<Link> rest) implements Expression {
    public Chain {
      rest = List.copyOf(rest);
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** A sign or the implicit intersection operator before its operand. */
  record Prefix(Prefix.Kind kind, String text, Expression operand) implements Expression {
    /** {@code +}, {@code -} and {@code @}. */
    public enum Kind {
      PLUS,
      MINUS,
      INTERSECT
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** A percent sign or the spill operator after its operand. */
  record Postfix(Postfix.Kind kind, Expression operand, String text) implements Expression {
    /** {@code %} and {@code #}. */
    public enum Kind {
      PERCENT,
      SPILL
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** Parentheses. */
  record Group(String open, Expression inner, String close) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** A function call. */
  record Call(String name, Arguments arguments) implements Expression {
    /** The function's name in upper case without the prefixes newer functions have in files. */
    public String function() {
      String plain = name.toUpperCase(Locale.ROOT);
      if (plain.startsWith("_XLFN.")) {
        plain = plain.substring(6);
      }
      return plain.startsWith("_XLWS.") ? plain.substring(6) : plain;
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** A function value called in place: {@code LAMBDA(x,x+1)(2)}. */
  record Invocation(Expression callee, Arguments arguments) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /** White space around the whole formula. */
  record Padded(String before, Expression inner, String after) implements Expression {
    @Override
    public String toString() {
      return print();
    }
  }

  /**
   * An operator with the operand to its right.
   *
   * @param text the operator with the white space on both sides
   */
  record Link(Operator operator, String text, Expression operand) {}

  /**
   * The arguments between parentheses.
   *
   * @param separators the commas with the white space around them, one fewer than arguments
   */
  record Arguments(String open, List<Expression> list, List<String> separators, String close) {
    public Arguments {
      list = List.copyOf(list);
      separators = List.copyOf(separators);
    }
  }
}
