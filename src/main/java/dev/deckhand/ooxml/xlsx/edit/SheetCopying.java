package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.CopySheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Copies a worksheet to the right of it with the parts it owns. References of the copy to its own
 * sheet and tables are the copy's.
 */
final class SheetCopying {
  private final WorkbookDraft draft;
  private final CopySheet operation;
  private final SheetPart source;

  private SheetCopying(WorkbookDraft draft, CopySheet operation) {
    this.draft = draft;
    this.operation = operation;
    this.source = draft.workbook().worksheet(operation.sheet()).orElseThrow();
  }

  static void run(WorkbookDraft draft, CopySheet operation) {
    draft.flush();
    new SheetCopying(draft, operation).run();
  }

  private void run() {
    PartCopies copies = new PartCopies(draft, operation.name());
    String part = copies.sheet(source.part());
    WorkbookParts workbook = draft.workbook();
    String type = Namespaces.relationship(workbook.root(), "worksheet");
    String id = draft.parts().addRelationship(workbook.partName(), type, part);
    entry(workbook, id);
    AppTitles.added(draft, source.index() + 1, operation.name());
    draft.reload();
    own(part);
    Map<String, String> tables = copies.tables();
    tables.forEach(
        (from, to) ->
            FormulaRewrite.in(draft, FormulaChange.renamedTable(from, to), copiedParts()));
    FormulaRewrite.in(
        draft, FormulaChange.renamedSheet(source.name(), operation.name()), copiedParts());
    draft.reload();
    draft.notes().structure("sheet", "copied", source.name() + " → " + operation.name());
    copies.leftOut().forEach(left -> draft.notes().object("copy", operation.name(), left));
    said(tables);
  }

  private void said(Map<String, String> tables) {
    for (TableInfo table : draft.current().tables()) {
      tables.forEach(
          (from, to) -> {
            if (table.name().equals(to)) {
              draft.notes().object("table", to, "copy of " + from);
            }
          });
    }
  }

  private List<ReachablePart> copiedParts() {
    return ReachableParts.of(draft, operation.name());
  }

  private void entry(WorkbookParts workbook, String relationship) {
    Splices splices = new Splices(workbook.xml());
    XmlNode entry = source.entry();
    String xml =
        new String(
            workbook.xml(), entry.start(), entry.end() - entry.start(), StandardCharsets.UTF_8);
    splices.insert(entry.end(), changed(xml, entry, relationship));
    int index = source.index();
    TabPositions.move(workbook.root(), splices, tab -> tab > index ? tab + 1 : tab, index);
    for (XmlNode name : workbook.root().list("definedNames")) {
      if (name.integer("localSheetId", -1) == index) {
        splices.insert(name.end(), name(workbook.xml(), name));
      }
    }
    draft.parts().put(workbook.partName(), splices.apply());
  }

  private String changed(String xml, XmlNode entry, String relationship) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    Splices splices = new Splices(bytes);
    XmlNode copy = XmlNode.parse("fragment", bytes);
    splices.attribute(copy, "name", operation.name());
    splices.attribute(copy, "sheetId", Long.toString(SheetAdding.freeId(draft.workbook())));
    copy.relationshipAttribute()
        .ifPresent(id -> splices.replace(id.start(), id.end(), relationship));
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  /** A name of the worksheet, for its copy; names of the parts are rewritten with the others. */
  private String name(byte[] xml, XmlNode name) {
    String text = new String(xml, name.start(), name.end() - name.start(), StandardCharsets.UTF_8);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    XmlNode copy = XmlNode.parse("fragment", bytes);
    Splices splices = new Splices(bytes);
    splices.attribute(copy, "localSheetId", Integer.toString(source.index() + 1));
    String formula =
        FormulaChange.renamedSheet(source.name(), operation.name())
            .formula(copy.text(), FormulaHome.NAME)
            .text();
    splices.replace(copy.contentStart(), copy.contentEnd(), XmlText.escape(formula));
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  /** What a worksheet part says of itself alone: that it is selected, its name for macros. */
  private void own(String part) {
    SheetShowing.deselect(draft, part);
    SheetElements elements = new SheetElements(draft, part);
    elements
        .first("sheetPr")
        .ifPresent(properties -> elements.splices().removeAttribute(properties, "codeName"));
    for (XmlNode.Attribute attribute : elements.root().attributes()) {
      if (attribute.name().toLowerCase(Locale.ROOT).endsWith(":uid")) {
        elements.splices().delete(attribute.nameStart() - 1, attribute.end() + 1);
      }
    }
    elements.write();
  }
}
