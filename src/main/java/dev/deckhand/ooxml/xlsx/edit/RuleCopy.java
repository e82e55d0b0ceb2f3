package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A conditional format or validation as XML, to be put on other cells. What ties it to parts
 * elsewhere, such as the newer half of a data bar, is left out.
 *
 * @param xml the element
 * @param prefix of the element, which another worksheet may not know
 * @param base the cell its formulas are written for
 * @param parts its cells that are copied or moved
 */
record RuleCopy(String xml, String prefix, CellAddress base, List<CellArea> parts) {
  private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2");

  static RuleCopy of(XmlNode rule, byte[] part, List<CellArea> parts) {
    byte[] xml = Arrays.copyOfRange(part, rule.start(), rule.end());
    CellAddress base = RuleAreas.topLeft(AreaList.read(rule.value("sqref", "")));
    return new RuleCopy(
        new String(xml, StandardCharsets.UTF_8), rule.prefix(), base, List.copyOf(parts));
  }

  /**
   * The element for other cells.
   *
   * @param seen the cell of the old place its formulas are to be written for
   * @param formula what becomes of a formula written for that cell
   * @param priority of its first rule, where it is a conditional format
   */
  String on(List<CellArea> areas, CellAddress seen, UnaryOperator<String> formula, int priority) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    XmlNode rule = XmlNode.parse("rule", bytes);
    Splices splices = new Splices(bytes);
    splices.attribute(rule, "sqref", AreaList.print(areas));
    int next = priority;
    for (XmlNode node : rule.all()) {
      for (XmlNode.Attribute attribute : node.attributes()) {
        int colon = attribute.name().indexOf(':');
        if (colon > 0 && !attribute.name().startsWith("xml")) {
          splices.delete(attribute.nameStart() - 1, attribute.end() + 1);
        }
      }
      if (node.is("cfRule")) {
        splices.attribute(node, "priority", Integer.toString(next++));
        node.child("extLst").ifPresent(list -> splices.delete(list.start(), list.end()));
      }
      if (FORMULAS.contains(node.name()) && !node.text().isBlank()) {
        splices.text(node, formula.apply(shifted(node.text(), seen)));
      }
    }
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  /** How many rules it has that need a priority. */
  int priorities() {
    return Math.max(1, xml.split("<\\w*:?cfRule", -1).length - 1);
  }

  private String shifted(String formula, CellAddress seen) {
    try {
      return Expressions.shift(
              FormulaParser.parse(formula), seen.row() - base.row(), seen.column() - base.column())
          .print();
    } catch (FormulaSyntaxException notOurs) {
      return formula;
    }
  }
}
