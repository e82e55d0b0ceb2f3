package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.Arguments;
import dev.deckhand.calc.syntax.Expression.Link;

/** Writes an expression as the text it was read from. */
final class Printer {
  private final StringBuilder out = new StringBuilder();
  private final int rows;
  private final int columns;

  private Printer(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static String print(Expression expression) {
    return print(expression, 0, 0);
  }

  /** The text of the expression as {@link Expressions#shift} gives it, without that tree. */
  static String print(Expression expression, int rows, int columns) {
    Printer printer = new Printer(rows, columns);
    printer.add(expression);
    return printer.out.toString();
  }

  private void add(Expression expression) {
    switch (expression) {
      case Expression.NumberLiteral e -> out.append(e.text());
      case Expression.TextLiteral e ->
          out.append('"').append(e.value().replace("\"", "\"\"")).append('"');
      case Expression.BooleanLiteral e -> out.append(e.text());
      case Expression.ErrorLiteral e -> out.append(e.text());
      case Expression.Missing e -> out.append(e.text());
      case Expression.Reference e -> addReference(e);
      case Expression.Name e -> out.append(e.text());
      case Expression.TableReference e -> out.append(e.text());
      case Expression.ArrayLiteral e -> out.append(e.text());
      case Expression.Chain e -> addChain(e);
      case Expression.Prefix e -> addAround(e.text(), e.operand(), "");
      case Expression.Postfix e -> addAround("", e.operand(), e.text());
      case Expression.Group e -> addAround(e.open(), e.inner(), e.close());
      case Expression.Padded e -> addAround(e.before(), e.inner(), e.after());
      case Expression.Call e -> {
        out.append(e.name());
        addArguments(e.arguments());
      }
      case Expression.Invocation e -> {
        add(e.callee());
        addArguments(e.arguments());
      }
    }
  }

  private void addReference(Expression.Reference reference) {
    boolean stays = rows == 0 && columns == 0;
    out.append(stays ? reference.text() : Expressions.shift(reference, rows, columns).print());
  }

  private void addAround(String before, Expression inner, String after) {
    out.append(before);
    add(inner);
    out.append(after);
  }

  private void addChain(Expression.Chain chain) {
    add(chain.first());
    for (Link link : chain.rest()) {
      out.append(link.text());
      add(link.operand());
    }
  }

  private void addArguments(Arguments arguments) {
    out.append(arguments.open());
    for (int i = 0; i < arguments.list().size(); i++) {
      if (i > 0) {
        out.append(arguments.separators().get(i - 1));
      }
      add(arguments.list().get(i));
    }
    out.append(arguments.close());
  }
}
