package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.ooxml.xlsx.rule.RuleValues;
import dev.deckhand.ooxml.xlsx.rule.ValidationXml;
import dev.deckhand.plan.BoundRuleOperation.ClearValidation;
import dev.deckhand.plan.BoundRuleOperation.SetValidation;
import java.util.List;

/** Sets and takes off data validation (18.3.1.33); a cell has one at most. */
final class Validations {
  private static final String LIST = "dataValidations";

  private final SheetElements elements;

  private Validations(WorkbookDraft draft, String sheet) {
    draft.flush();
    this.elements = SheetElements.of(draft, sheet);
  }

  static void set(WorkbookDraft draft, SetValidation operation) {
    Validations validations = new Validations(draft, operation.target().sheet());
    RuleValues values = new RuleValues(Epoch.of(draft.workbook().date1904()));
    String xml =
        new ValidationXml(values)
            .element(
                operation.target().area(),
                operation.rule(),
                operation.message(),
                validations.elements.declaration());
    int replaced = validations.replace(operation.target().area(), xml);
    validations.elements.write();
    note(draft, operation.target(), replaced == 0 ? "set" : "replaced");
  }

  static void clear(WorkbookDraft draft, ClearValidation operation) {
    Validations validations = new Validations(draft, operation.target().sheet());
    int removed = validations.replace(operation.target().area(), "");
    validations.elements.write();
    if (removed > 0) {
      note(draft, operation.target(), "removed");
    }
  }

  private static void note(WorkbookDraft draft, SheetRange target, String change) {
    draft.notes().object("validation", target.toString(), change);
  }

  /** Takes the cells from the rules there are and adds one, if any; returns how many lost cells. */
  private int replace(CellArea area, String added) {
    RuleAreas areas = new RuleAreas(elements.splices(), area);
    RuleLists.pruneExtended(elements, LIST, areas::takeExtended);
    XmlNode list = elements.first(LIST).orElse(null);
    if (list == null && !added.isEmpty()) {
      String name = elements.prefix() + LIST;
      elements.add(LIST, "<" + name + " count=\"1\">" + added + "</" + name + ">");
    } else if (list != null && added.isEmpty()) {
      RuleLists.prune(elements.splices(), list, list, areas::take);
    } else if (list != null) {
      join(list, areas, added);
    }
    return areas.changed();
  }

  private void join(XmlNode list, RuleAreas areas, String added) {
    List<XmlNode> gone = list.children().stream().filter(rule -> !areas.take(rule)).toList();
    gone.forEach(rule -> elements.splices().delete(rule.start(), rule.end()));
    int count = list.children().size() - gone.size() + 1;
    elements.splices().attribute(list, "count", Integer.toString(count));
    elements.splices().append(list, added);
  }
}
