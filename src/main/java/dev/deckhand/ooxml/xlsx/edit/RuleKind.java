package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.List;

/** The two kinds of rules that lie on cells, and where a worksheet part has them. */
enum RuleKind {
  /** Each with its cells stands by itself (18.3.1.18). */
  CONDITIONAL_FORMAT("conditionalFormatting", "conditionalFormattings"),
  /** All stand in one list (18.3.1.33). */
  VALIDATION("dataValidations", "dataValidations");

  private final String element;
  private final String extended;

  RuleKind(String element, String extended) {
    this.element = element;
    this.extended = extended;
  }

  /** What reports call them. */
  String words() {
    return switch (this) {
      case CONDITIONAL_FORMAT -> "conditionalFormat";
      case VALIDATION -> "validation";
    };
  }

  /** Whether a worksheet has such rules at all. */
  boolean isOn(SheetCells sheet) {
    return switch (this) {
      case CONDITIONAL_FORMAT -> sheet.facts().conditionalFormats() > 0;
      case VALIDATION -> sheet.facts().validations() > 0;
    };
  }

  List<XmlNode> rules(SheetElements elements) {
    return switch (this) {
      case CONDITIONAL_FORMAT -> elements.all(element);
      case VALIDATION ->
          elements.all(element).stream()
              .flatMap(list -> list.children("dataValidation").stream())
              .toList();
    };
  }

  /** Changes the areas of all rules, those of extensions included. */
  void prune(SheetElements elements, RuleAreas areas) {
    Splices splices = elements.splices();
    for (XmlNode node : elements.all(element)) {
      switch (this) {
        case CONDITIONAL_FORMAT -> {
          if (!areas.take(node)) {
            splices.delete(node.start(), node.end());
          }
        }
        case VALIDATION -> RuleLists.prune(splices, node, node, areas::take);
      }
    }
    RuleLists.pruneExtended(elements, extended, areas::takeExtended);
  }

  void add(SheetElements elements, List<String> rules) {
    XmlNode list = this == VALIDATION ? elements.first(element).orElse(null) : null;
    String xml = String.join("", rules);
    if (this == CONDITIONAL_FORMAT) {
      elements.add(element, xml);
    } else if (list == null) {
      String name = elements.prefix() + element;
      elements.add(element, "<%1$s count=\"%2$d\">%3$s</%1$s>".formatted(name, rules.size(), xml));
    } else {
      int count = list.children().size() + rules.size();
      elements.splices().attribute(list, "count", Integer.toString(count));
      elements.splices().append(list, xml);
    }
  }
}
