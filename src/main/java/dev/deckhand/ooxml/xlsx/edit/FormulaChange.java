package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.ooxml.xlsx.formula.ColumnReferences;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A change every formula of a workbook follows.
 *
 * @param hint text without which no formula is concerned, in lower case
 * @param sheetFrom a worksheet name that changes where it stands alone, or an empty string
 * @param formula the change of one formula, parsed; throws what the parser throws
 */
record FormulaChange(String hint, String sheetFrom, String sheetTo, UnaryOperator<String> formula) {

  static FormulaChange renamedSheet(String from, String to) {
    return new FormulaChange(
        from.replace("'", "''").toLowerCase(Locale.ROOT),
        from,
        to,
        text -> Expressions.renameSheet(FormulaParser.parse(text), from, to).print());
  }

  static FormulaChange renamedColumn(String table, String from, String to) {
    return new FormulaChange("[", "", "", text -> ColumnReferences.rename(text, table, from, to));
  }

  /** The formula after the change; the very same text where it is not concerned. */
  String apply(String text) {
    return text.toLowerCase(Locale.ROOT).contains(hint) ? formula.apply(text) : text;
  }

  boolean namesSheet(String name) {
    return !sheetFrom.isEmpty() && sheetFrom.equalsIgnoreCase(name);
  }
}
