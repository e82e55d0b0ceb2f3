package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.plan.BoundNoteOperation.Link;
import dev.deckhand.plan.BoundNoteOperation.SetHyperlink;
import java.util.List;

/**
 * Gives cells a hyperlink or takes theirs. As in Excel they get the look of hyperlinks with it, and
 * a first cell without content says where it leads.
 */
final class LinkSetting {
  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;
  private final String anchor;

  private LinkSetting(WorkbookDraft draft, SheetRange target) {
    this.draft = draft;
    this.sheet = draft.workbook().worksheet(target.sheet()).orElseThrow();
    this.area = target.area();
    this.anchor = target.toString();
  }

  static void run(WorkbookDraft draft, SetHyperlink operation) {
    LinkSetting setting = new LinkSetting(draft, operation.target());
    switch (operation.link()) {
      case Link.None none -> setting.remove();
      case Link.Address address -> setting.set(address.url(), address);
      case Link.Place place -> setting.set(place.reference(), place);
    }
  }

  private void remove() {
    List<CellArea> gone = change(new Link.None());
    if (gone.isEmpty()) {
      note("there was none to remove");
      return;
    }
    SheetDraft cells = draft.sheet(sheet.name());
    for (CellArea linked : gone) {
      for (CellAddress cell : cells.existing(linked)) {
        style(cells, cell, draft.styles().unlinked(cells.style(cell)));
      }
    }
    note("removed; the text stays");
  }

  /** Returns the cells that had a hyperlink. */
  private List<CellArea> change(Link link) {
    SheetLinks links = new SheetLinks(draft, sheet.part());
    List<CellArea> gone = links.cut(area);
    LinkCopy.of(area, link).ifPresent(links::add);
    links.writeBeside();
    return gone;
  }

  private void set(String leads, Link link) {
    List<CellArea> gone = change(link);
    SheetDraft cells = draft.sheet(sheet.name());
    boolean themed =
        draft.parts().relationships(draft.workbook().partName()).stream()
            .anyMatch(r -> r.hasType("theme"));
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellAddress cell = new CellAddress(row, column);
        style(cells, cell, draft.styles().linked(cells.style(cell), themed));
      }
    }
    String text = text(cells, leads) ? "; " + area.first() + " was empty and shows it" : "";
    note((gone.isEmpty() ? "added: " : "replaced: ") + leads + text);
  }

  private void style(SheetDraft cells, CellAddress cell, int style) {
    if (style != cells.style(cell)) {
      cells.style(cell, style);
      draft.edited(sheet.part(), cell);
    }
  }

  private boolean text(SheetDraft cells, String leads) {
    CellAddress first = area.first();
    boolean empty = isEmpty(cells, first);
    if (empty) {
      CellValue text = TableHeaders.follow(draft, sheet.name(), first, CellValue.of(leads));
      cells.content(first, new Content.Constant(text));
      draft.edited(sheet.part(), first);
    }
    return empty;
  }

  private static boolean isEmpty(SheetDraft cells, CellAddress cell) {
    return switch (cells.pending(cell).content()) {
      case Content.Blank b -> true;
      case Content.Removed r -> true;
      case Content.Constant c -> c.value().isEmpty();
      case Content.Formula f -> false;
      case Content.Filled f -> false;
      case Content.DynamicArray d -> false;
      case Content.FixedArray f -> false;
      case Content.Copied c -> c.value().isEmpty();
      case Content.Master m -> false;
      case Content.Result r -> false;
      case Content.Keep k ->
          cells.stored().value(cell.row(), cell.column()).isEmpty()
              && cells.stored().storedFormula(cell) == null;
    };
  }

  private void note(String change) {
    draft.notes().object("hyperlink", anchor, change);
  }
}
