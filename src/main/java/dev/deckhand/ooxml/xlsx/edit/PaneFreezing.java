package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.plan.BoundLayoutOperation.FreezePanes;

/** Freezes the first rows and columns of a worksheet in its views (18.3.1.66). */
final class PaneFreezing {
  private PaneFreezing() {}

  static void run(WorkbookDraft draft, FreezePanes operation) {
    draft.flush();
    SheetElements elements = SheetElements.of(draft, operation.sheet());
    XmlNode views = elements.first("sheetViews").orElse(null);
    String prefix = elements.prefix();
    if (views == null) {
      elements.add(
          "sheetViews",
          "<%1$ssheetViews><%1$ssheetView workbookViewId=\"0\">%2$s</%1$ssheetView></%1$ssheetViews>"
              .formatted(prefix, panes(operation, prefix)));
    } else {
      views.children("sheetView").forEach(view -> freeze(elements, view, operation));
    }
    elements.write();
    boolean none = operation.rows() == 0 && operation.columns() == 0;
    draft
        .notes()
        .object(
            "panes",
            operation.sheet(),
            none
                ? "nothing is frozen"
                : "%d rows and %d columns are frozen"
                    .formatted(operation.rows(), operation.columns()));
  }

  private static void freeze(SheetElements elements, XmlNode view, FreezePanes operation) {
    for (XmlNode child : view.children()) {
      if (child.is("pane") || child.is("selection")) {
        elements.splices().delete(child.start(), child.end());
      }
    }
    String panes = panes(operation, elements.prefix());
    if (panes.isEmpty()) {
      return;
    }
    if (view.selfClosed()) {
      elements.splices().append(view, panes);
    } else {
      elements.splices().insert(view.contentStart(), panes);
    }
  }

  /** The pane that scrolls and a selection in it. */
  private static String panes(FreezePanes operation, String prefix) {
    int rows = operation.rows();
    int columns = operation.columns();
    if (rows == 0 && columns == 0) {
      return "";
    }
    String first = new CellAddress(rows, columns).toString();
    String active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    String split =
        (columns > 0 ? " xSplit=\"" + columns + "\"" : "")
            + (rows > 0 ? " ySplit=\"" + rows + "\"" : "");
    return ("<%1$spane%2$s topLeftCell=\"%3$s\" activePane=\"%4$s\" state=\"frozen\"/>"
            + "<%1$sselection pane=\"%4$s\" activeCell=\"%3$s\" sqref=\"%3$s\"/>")
        .formatted(prefix, split, first, active);
  }
}
