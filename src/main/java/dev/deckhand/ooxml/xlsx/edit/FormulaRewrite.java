package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.Set;

/** Has every formula in every part follow a change: cells, names, rules, tables, charts, pivots. */
final class FormulaRewrite {
  private static final Set<String> ELEMENTS =
      Set.of(
          "f",
          "formula",
          "formula1",
          "formula2",
          "definedName",
          "calculatedColumnFormula",
          "totalsRowFormula",
          "FmlaLink",
          "FmlaRange");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "location",
          "textlink",
          "fmlaLink",
          "fmlaRange",
          "fmlaGroup",
          "fmlaTxbx",
          "linkedCell",
          "listFillRange");
  private static final Set<String> SHEET_ATTRIBUTE_OF =
      Set.of("worksheetSource", "rangeSet", "dataRef");

  private final WorkbookDraft draft;
  private final FormulaChange change;
  private final String part;
  private final Splices splices;
  private final XmlScanner scanner;

  private FormulaRewrite(WorkbookDraft draft, FormulaChange change, String part, byte[] xml) {
    this.draft = draft;
    this.change = change;
    this.part = part;
    this.splices = new Splices(xml);
    this.scanner = new XmlScanner(part, xml);
  }

  static void everywhere(WorkbookDraft draft, FormulaChange change) {
    for (String part : ReachableParts.of(draft)) {
      if (part.endsWith(".vml")) {
        looseMarkup(draft, change, part);
      } else if (part.endsWith(".xml")) {
        rewrite(draft, change, part);
      }
    }
  }

  /** Drawings of the old kind need not be well-formed; one that is not has no formula for us. */
  private static void looseMarkup(WorkbookDraft draft, FormulaChange change, String part) {
    try {
      rewrite(draft, change, part);
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part, "its references could not be read and stay");
    }
  }

  private static void rewrite(WorkbookDraft draft, FormulaChange change, String part) {
    byte[] xml = draft.utf8(part);
    byte[] changed = new FormulaRewrite(draft, change, part, xml).run();
    if (changed != xml) {
      draft.parts().put(part, changed);
      draft.changed(part);
    }
  }

  private byte[] run() {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START) {
        attributes();
        if (ELEMENTS.contains(scanner.name()) && !scanner.selfClosed()) {
          text();
        }
      }
      event = scanner.next();
    }
    return splices.apply();
  }

  private void attributes() {
    Tag tag = scanner.tag();
    for (int i = 0; i < tag.size(); i++) {
      String name = tag.name(i);
      if (ATTRIBUTES.contains(name)) {
        attribute(i, apply(tag.value(i)));
      } else if (name.equals("sheet")
          && SHEET_ATTRIBUTE_OF.contains(scanner.name())
          && change.namesSheet(tag.value(i))) {
        attribute(i, change.sheetTo());
      }
    }
  }

  private void attribute(int i, String changed) {
    Tag tag = scanner.tag();
    if (!changed.equals(tag.value(i))) {
      splices.replace(tag.valueStart(i), tag.valueEnd(i), XmlText.escapeAttribute(changed));
      followed();
    }
  }

  private void text() {
    StringBuilder text = new StringBuilder();
    int from = scanner.end();
    XmlScanner.Event event = scanner.next();
    while (event == XmlScanner.Event.TEXT) {
      text.append(scanner.text());
      event = scanner.next();
    }
    if (event != XmlScanner.Event.END) {
      return;
    }
    String old = text.toString();
    String changed = apply(old);
    if (!changed.equals(old)) {
      splices.replace(from, scanner.start(), XmlText.escape(changed));
      followed();
    }
  }

  private String apply(String text) {
    try {
      return change.apply(text);
    } catch (FormulaSyntaxException unreadable) {
      draft.notes().notEvaluated(part, text, "It could not be read and still has the old name");
      return text;
    }
  }

  private void followed() {
    if (!part.contains("/worksheets/") && splices.size() == 1) {
      draft.notes().object(kind(), part, "references follow");
    }
  }

  private String kind() {
    if (part.contains("/charts/")) {
      return "chart";
    }
    if (part.contains("/pivotCache/")) {
      return "pivot";
    }
    return part.equals(draft.workbook().partName()) ? "names" : "part";
  }
}
