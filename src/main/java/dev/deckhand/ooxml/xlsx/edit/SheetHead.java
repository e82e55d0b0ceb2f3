package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import org.jspecify.annotations.Nullable;

/** Keeps what stands before the cells of a worksheet true: its dimension and its columns. */
final class SheetHead {
  private final SheetDraft draft;
  private final Splices splices;
  private @Nullable XmlNode format;
  private @Nullable XmlNode columns;

  SheetHead(SheetDraft draft, Splices splices) {
    this.draft = draft;
    this.splices = splices;
  }

  void dimension(XmlNode node) {
    CellArea stored = area(node.value("ref", ""));
    @Nullable CellArea[] covered = {draft.stored().hasCells() ? stored : null};
    draft
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET,
            (row, column, cell) -> {
              if (!(cell.content() instanceof Content.Removed)) {
                covered[0] = with(covered[0], row, column);
              }
            });
    CellArea needed = covered[0];
    if (needed != null && stored != null && !needed.equals(stored)) {
      splices.attribute(node, "ref", needed.toString());
    }
  }

  private static CellArea with(@Nullable CellArea area, int row, int column) {
    if (area != null && area.contains(row, column)) {
      return area;
    }
    CellArea cell = CellArea.of(new CellAddress(row, column));
    return area == null ? cell : area.union(cell);
  }

  private static @Nullable CellArea area(String reference) {
    try {
      return CellArea.parse(reference);
    } catch (IllegalArgumentException notAnArea) {
      return null;
    }
  }

  void format(XmlNode node) {
    format = node;
  }

  void columns(XmlNode node) {
    columns = node;
  }

  /** Called where the cells start. */
  void end(int sheetDataStart, String prefix) {
    if (draft.columnStyles().isEmpty()) {
      return;
    }
    ColumnsXml xml = new ColumnsXml(prefix, defaultWidth());
    String changed = xml.write(columns, splices.base(), draft.columnStyles());
    if (columns == null) {
      splices.insert(sheetDataStart, changed);
    } else {
      splices.replace(columns.start(), columns.end(), changed);
    }
  }

  private String defaultWidth() {
    return format == null ? "9.140625" : format.value("defaultColWidth", "9.140625");
  }
}
