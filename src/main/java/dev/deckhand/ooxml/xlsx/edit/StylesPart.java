package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.style.StyleBook;
import java.util.Optional;

/** Finds the styles part of a workbook, or makes one. */
final class StylesPart {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private StylesPart() {}

  static String name(WorkbookDraft draft) {
    String workbook = draft.workbook().partName();
    Optional<Relationship> stored =
        draft.parts().relationships(workbook).stream()
            .filter(r -> !r.external() && r.hasType("styles"))
            .findFirst();
    return stored.map(Relationship::partName).orElseGet(() -> make(draft, workbook));
  }

  private static String make(WorkbookDraft draft, String workbook) {
    String name = "/xl/styles.xml";
    draft.parts().add(name, StyleBook.empty(), CONTENT_TYPE);
    String type = Namespaces.relationship(draft.workbook().root(), "styles");
    draft.parts().addRelationship(workbook, type, name);
    return name;
  }
}
