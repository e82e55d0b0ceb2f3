package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes the areas of conditional formats and validations, mostly by taking cells out. Their
 * formulas are written for the top left cell of all areas; where another cell becomes that, they
 * move along.
 */
final class RuleAreas {
  private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2", "f");

  private final Splices splices;
  private final UnaryOperator<List<CellArea>> change;
  private int changed;

  RuleAreas(Splices splices, CellArea taken) {
    this(splices, areas -> AreaList.touches(areas, taken) ? AreaList.without(areas, taken) : areas);
  }

  /**
   * @param change what becomes of the areas of a rule; none are left where the rule goes
   */
  RuleAreas(Splices splices, UnaryOperator<List<CellArea>> change) {
    this.splices = splices;
    this.change = change;
  }

  /** How many rules lost cells or got others. */
  int changed() {
    return changed;
  }

  /** An element with the attribute {@code sqref}; returns whether it is still needed. */
  boolean take(XmlNode rule) {
    List<CellArea> areas = AreaList.read(rule.value("sqref", ""));
    List<CellArea> left = areas.isEmpty() ? areas : change.apply(areas);
    if (left.equals(areas)) {
      return true;
    }
    changed++;
    if (left.isEmpty()) {
      return false;
    }
    splices.attribute(rule, "sqref", AreaList.print(left));
    move(rule, topLeft(areas), topLeft(left));
    return true;
  }

  /** An element of the 2010 extensions, which keep their areas in {@code xm:sqref}. */
  boolean takeExtended(XmlNode rule) {
    XmlNode place = rule.child("sqref").orElse(null);
    List<CellArea> areas = place == null ? List.of() : AreaList.read(place.text());
    List<CellArea> left = areas.isEmpty() ? areas : change.apply(areas);
    if (place == null || left.equals(areas)) {
      return true;
    }
    changed++;
    if (left.isEmpty()) {
      return false;
    }
    splices.text(place, AreaList.print(left));
    move(rule, topLeft(areas), topLeft(left));
    return true;
  }

  private void move(XmlNode rule, CellAddress from, CellAddress to) {
    if (from.equals(to)) {
      return;
    }
    for (XmlNode node : rule.all()) {
      if (FORMULAS.contains(node.name()) && node.children().isEmpty() && !node.text().isBlank()) {
        splices.replace(
            node.contentStart(), node.contentEnd(), XmlText.escape(moved(node.text(), from, to)));
      }
    }
  }

  private static String moved(String formula, CellAddress from, CellAddress to) {
    try {
      return Expressions.shift(
              FormulaParser.parse(formula), to.row() - from.row(), to.column() - from.column())
          .print();
    } catch (FormulaSyntaxException notOurs) {
      return formula;
    }
  }

  static CellAddress topLeft(List<CellArea> areas) {
    return areas.stream().reduce(CellArea::union).orElseThrow().first();
  }
}
