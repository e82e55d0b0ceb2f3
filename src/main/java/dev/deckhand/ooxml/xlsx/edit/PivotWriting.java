package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.pivot.PivotCell;
import dev.deckhand.ooxml.xlsx.pivot.PivotCell.Band;
import dev.deckhand.ooxml.xlsx.style.PivotBand;
import dev.deckhand.plan.CellFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a pivot table, formatted so that they look like one everywhere. */
final class PivotWriting {
  private final WorkbookDraft draft;
  private final SheetDraft sheet;
  private final boolean themed;
  private final Map<Look, Integer> styles = new HashMap<>();

  private record Look(Band band, int indent, String numberFormat, boolean button) {}

  PivotWriting(WorkbookDraft draft, String sheet) {
    this.draft = draft;
    this.sheet = draft.sheet(sheet);
    this.themed =
        draft.parts().relationships(draft.workbook().partName()).stream()
            .anyMatch((Relationship r) -> r.hasType("theme"));
  }

  void write(List<PivotCell> cells) {
    cells.forEach(this::write);
  }

  private void write(PivotCell cell) {
    CellAddress at = cell.address();
    Look look = new Look(cell.band(), cell.indent(), cell.numberFormat(), cell.button());
    int style = styles.computeIfAbsent(look, this::style);
    boolean absent = !sheet.stored().isStored(at.row(), at.column());
    boolean plain = style == sheet.defaultStyle(at.row(), at.column());
    if (!cell.value().isEmpty()) {
      sheet.content(at, new Content.Constant(cell.value()));
    } else if (!plain) {
      sheet.content(at, new Content.Blank());
    } else if (absent) {
      return;
    } else {
      sheet.content(at, new Content.Removed());
    }
    sheet.style(at, style);
    draft.edited(sheet.stored().part().part(), at);
  }

  private int style(Look look) {
    boolean bold = look.band != Band.PLAIN;
    boolean label = look.indent >= 0;
    int base = draft.styles().derive(0, format(look, bold, label));
    PivotBand band =
        switch (look.band) {
          case PLAIN, GROUP -> new PivotBand(false, "", look.button, themed);
          case HEADER -> new PivotBand(true, "", look.button, themed);
          case HEADER_END -> new PivotBand(true, "bottom", look.button, themed);
          case GRAND_TOTAL -> new PivotBand(true, "top", look.button, themed);
        };
    return draft.styles().pivot(base, band);
  }

  private static CellFormat format(Look look, boolean bold, boolean label) {
    @Nullable Boolean heavy = bold ? Boolean.TRUE : null;
    @Nullable String left = label ? "left" : null;
    @Nullable Integer indent = look.indent > 0 ? Integer.valueOf(Math.min(look.indent, 250)) : null;
    @Nullable String code = look.numberFormat.equals("General") ? null : look.numberFormat;
    return new CellFormat(
        code, heavy, null, null, null, null, null, null, left, null, null, indent, null);
  }
}
