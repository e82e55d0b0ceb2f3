package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.ErrorLiteral;
import dev.deckhand.calc.syntax.Expression.TableReference;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.TableSpecifier;
import dev.deckhand.document.CellError;
import dev.deckhand.ooxml.xlsx.formula.ColumnReferences;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table loses columns, or is deleted. References to them become {@code #REF!}; a span of columns
 * shrinks to those that are left, as in Excel.
 *
 * @param columns all columns before, left to right
 * @param lost those that go
 */
record LostColumns(String table, List<String> columns, Set<String> lost) implements FormulaChange {

  @Override
  public boolean concerns(String formula, FormulaHome home) {
    String lower = formula.toLowerCase(Locale.ROOT);
    boolean whole = lost.size() == columns.size();
    return (whole || formula.indexOf('[') >= 0) && lower.contains(table.toLowerCase(Locale.ROOT));
  }

  @Override
  public Followed formula(String formula, FormulaHome home) {
    List<String> gone = new ArrayList<>();
    Expression now =
        Expressions.replaceTables(
            FormulaParser.parse(formula), reference -> follow(reference, gone));
    return gone.isEmpty() && now.print().equals(formula)
        ? Followed.of(formula)
        : new Followed(now.print(), gone, true);
  }

  private Expression follow(TableReference reference, List<String> gone) {
    TableSpecifier specifier = reference.specifier();
    if (!specifier.table().equalsIgnoreCase(table)) {
      return reference;
    }
    int first = index(specifier.firstColumn(), 0);
    int last =
        specifier.lastColumn() != null
            ? index(specifier.lastColumn(), first)
            : specifier.firstColumn() == null ? columns.size() - 1 : first;
    List<String> left =
        first < 0 || last < first
            ? List.of()
            : columns.subList(first, last + 1).stream().filter(c -> !lost.contains(c)).toList();
    if (left.isEmpty()) {
      gone.add(reference.text());
      return new ErrorLiteral(CellError.REF, "#REF!");
    }
    String text = reference.text();
    text = rename(text, specifier.firstColumn(), left.getFirst());
    text = rename(text, specifier.lastColumn(), left.getLast());
    return new TableReference(specifier, text);
  }

  private String rename(String text, @Nullable String column, String now) {
    return column == null || column.equalsIgnoreCase(now)
        ? text
        : ColumnReferences.rename(text, table, column, now);
  }

  private int index(@Nullable String column, int otherwise) {
    if (column == null) {
      return otherwise;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }
}
