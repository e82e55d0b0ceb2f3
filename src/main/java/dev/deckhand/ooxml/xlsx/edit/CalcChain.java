package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import java.util.List;

/**
 * The calculation chain (18.6) must not name a cell without a formula. Excel rebuilds a chain that
 * is missing, so one that would lie is removed.
 */
final class CalcChain {
  private CalcChain() {}

  static void remove(WorkbookDraft draft) {
    String workbook = draft.workbook().partName();
    List<Relationship> chains =
        draft.parts().relationships(workbook).stream()
            .filter(r -> !r.external() && r.hasType("calcChain"))
            .toList();
    for (Relationship chain : chains) {
      draft.parts().removeRelationship(workbook, chain.id());
      if (draft.parts().has(chain.partName())) {
        draft.parts().remove(chain.partName());
      }
    }
  }
}
