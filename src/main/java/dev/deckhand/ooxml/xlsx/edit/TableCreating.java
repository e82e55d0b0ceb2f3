package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.edit.TableNames.ColumnName;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.plan.BoundObjectOperation.CreateTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a table of cells (18.5): its part, the texts of its headers, its filter and its look. */
final class TableCreating {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

  private final WorkbookDraft draft;
  private final CreateTable operation;
  private final SheetPart sheet;
  private final CellArea area;

  private TableCreating(WorkbookDraft draft, CreateTable operation) {
    this.draft = draft;
    this.operation = operation;
    this.sheet = draft.workbook().worksheet(operation.range().sheet()).orElseThrow();
    this.area = operation.range().area();
  }

  static void run(WorkbookDraft draft, CreateTable operation) {
    draft.flush();
    new TableCreating(draft, operation).run();
  }

  private void run() {
    List<ColumnName> names = TableNames.of(cells(), area, draft.workbook().date1904());
    names.forEach(this::header);
    draft.flush();
    String filter = SheetFilter.take(draft, sheet, area);
    String part = draft.parts().freeName("/xl/tables/table%d.xml");
    draft.parts().add(part, xml(names, filter).getBytes(StandardCharsets.UTF_8), CONTENT_TYPE);
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "table");
    list(draft.parts().addRelationship(sheet.part(), type, part));
    String style = operation.style() == null ? "no style" : "style " + operation.style();
    note("added: " + operation.name() + ", " + style);
    if (!filter.isEmpty()) {
      note("takes over the filter of the worksheet");
    }
  }

  private SheetCells cells() {
    return draft.current().sheet(sheet.name()).orElseThrow();
  }

  private void header(ColumnName column) {
    if (!column.change().isEmpty()) {
      CellValue text = CellValue.of(column.name());
      draft.sheet(sheet.name()).content(column.cell(), new Content.Constant(text));
      draft.edited(sheet.part(), column.cell());
      String name = column.name().replace('\n', ' ');
      note("header %s is now \"%s\"; it %s".formatted(column.cell(), name, column.change()));
    }
  }

  private void note(String change) {
    draft.notes().object("table", operation.range().toString(), change);
  }

  /** The worksheet lists its tables. */
  private void list(String id) {
    SheetElements elements = new SheetElements(draft, sheet.part());
    String prefix = elements.prefix();
    String namespace = Namespaces.relationships(draft.workbook().root());
    String entry = "<%stablePart xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, namespace, id);
    XmlNode known = elements.first("tableParts").orElse(null);
    if (known == null) {
      elements.add(
          "tableParts",
          "<%1$stableParts count=\"1\">%2$s</%1$stableParts>".formatted(prefix, entry));
    } else {
      int count = known.children("tablePart").size() + 1;
      elements.splices().attribute(known, "count", Integer.toString(count));
      elements.splices().append(known, entry);
    }
    elements.write();
  }

  private String xml(List<ColumnName> names, String filter) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      columns.append(column(i, names.get(i).name()));
    }
    String name = XmlText.escapeAttribute(operation.name());
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <table xmlns="%s" id="%d" name="%s" displayName="%s" ref="%s" totalsRowShown="0">\
        <autoFilter ref="%s"%s<tableColumns count="%d">%s</tableColumns>%s</table>"""
        .formatted(
            Namespaces.main(draft.workbook().root()),
            TableIds.free(draft),
            name,
            name,
            area,
            area,
            filter.isEmpty() ? "/>" : ">" + filter + "</autoFilter>",
            names.size(),
            columns,
            style(operation.style()));
  }

  private String column(int index, String name) {
    int column = area.firstColumn() + index;
    CellArea body = new CellArea(area.firstRow() + 1, column, area.lastRow(), column);
    String start =
        "<tableColumn id=\"%d\" name=\"%s\""
            .formatted(index + 1, XmlText.escapeAttribute(ColumnNames.escape(name)));
    return CalculatedColumns.formula(cells(), body)
        .map(
            formula ->
                start
                    + "><calculatedColumnFormula>"
                    + XmlText.escape(formula)
                    + "</calculatedColumnFormula></tableColumn>")
        .orElse(start + "/>");
  }

  private static String style(@Nullable String style) {
    String name = style == null ? "" : "name=\"" + XmlText.escapeAttribute(style) + "\" ";
    return "<tableStyleInfo "
        + name
        + "showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/>";
  }
}
