package dev.deckhand.ooxml.xlsx.formula;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.plan.FormulaCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worksheet accepts as a formula or a number format. */
public final class WorksheetGrammar implements FormulaCheck {

  @Override
  public Optional<String> problem(String formula) {
    try {
      FormulaParser.parse(formula);
      return Optional.empty();
    } catch (FormulaSyntaxException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<String> worksheets(String formula) {
    if (formula.indexOf('!') < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    Expressions.walk(FormulaParser.parse(formula), part -> add(prefix(part), names));
    return names;
  }

  private static @Nullable SheetPrefix prefix(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return reference.sheet();
    }
    return expression instanceof Expression.Name name ? name.sheet() : null;
  }

  private static void add(@Nullable SheetPrefix sheet, List<String> names) {
    if (sheet == null || sheet.isExternal()) {
      return;
    }
    names.add(sheet.first());
    if (sheet.last() != null) {
      names.add(sheet.last());
    }
  }

  @Override
  public Optional<String> numberFormatProblem(String code) {
    return NumberFormats.problem(code);
  }
}
