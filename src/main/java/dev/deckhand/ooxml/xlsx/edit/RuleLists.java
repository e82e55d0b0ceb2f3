package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.List;
import java.util.function.Predicate;

/** Lists of rules that lose some of them. */
final class RuleLists {
  private RuleLists() {}

  /**
   * Removes the rules that are no longer needed and keeps a count attribute right.
   *
   * @param owner the element that goes when no rule is left: the list itself, or what wraps it
   */
  static void prune(Splices splices, XmlNode list, XmlNode owner, Predicate<XmlNode> needed) {
    List<XmlNode> gone = list.children().stream().filter(rule -> !needed.test(rule)).toList();
    int left = list.children().size() - gone.size();
    if (left == 0) {
      splices.delete(owner.start(), owner.end());
    } else if (!gone.isEmpty()) {
      gone.forEach(rule -> splices.delete(rule.start(), rule.end()));
      if (list.value("count") != null) {
        splices.attribute(list, "count", Integer.toString(left));
      }
    }
  }

  /** Prunes a list of the 2010 extensions, wherever the worksheet's extension list has it. */
  static void pruneExtended(SheetElements elements, String name, Predicate<XmlNode> needed) {
    for (XmlNode extensions : elements.all("extLst")) {
      for (XmlNode extension : extensions.children("ext")) {
        for (XmlNode list : extension.children(name)) {
          prune(elements.splices(), list, extension, needed);
        }
      }
    }
  }
}
