package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.List;

/** Asks Excel to compute everything when it opens the file (18.2.2). */
final class CalcOnLoad {
  private static final List<String> BEFORE =
      List.of("definedNames", "externalReferences", "functionGroups", "sheets");

  private CalcOnLoad() {}

  static void set(WorkbookDraft draft) {
    XmlNode root = draft.workbook().root();
    Splices splices = new Splices(draft.workbook().xml());
    root.child("calcPr")
        .ifPresentOrElse(
            node -> {
              if (!node.flag("fullCalcOnLoad")) {
                splices.attribute(node, "fullCalcOnLoad", "1");
              }
            },
            () -> insert(root, splices));
    draft.parts().put(draft.workbook().partName(), splices.apply());
  }

  private static void insert(XmlNode root, Splices splices) {
    for (String sibling : BEFORE) {
      if (root.child(sibling).isPresent()) {
        String xml = "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>";
        splices.insert(root.child(sibling).get().end(), xml);
        return;
      }
    }
  }
}
