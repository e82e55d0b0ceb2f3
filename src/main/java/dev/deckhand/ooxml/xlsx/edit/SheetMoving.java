package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.MoveSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Moves a worksheet to another tab position. */
final class SheetMoving {
  private SheetMoving() {}

  static void run(WorkbookDraft draft, MoveSheet operation) {
    draft.flush();
    WorkbookParts workbook = draft.workbook();
    SheetPart sheet = workbook.worksheet(operation.sheet()).orElseThrow();
    int from = sheet.index();
    int to = Math.min(operation.index(), workbook.tabs().size() - 1);
    if (from == to) {
      return;
    }
    List<SheetPart> order = new ArrayList<>(workbook.tabs());
    order.add(to, order.remove(from));
    Splices splices = new Splices(workbook.xml());
    for (int i = 0; i < order.size(); i++) {
      SheetPart place = workbook.tabs().get(i);
      if (order.get(i) != place) {
        splices.replace(
            place.entry().start(), place.entry().end(), entry(workbook.xml(), order.get(i)));
      }
    }
    TabPositions.move(
        workbook.root(),
        splices,
        tab -> tab < order.size() ? order.indexOf(workbook.tabs().get(tab)) : tab,
        to);
    draft.parts().put(workbook.partName(), splices.apply());
    AppTitles.ordered(draft, order.stream().map(SheetPart::name).toList());
    draft.notes().structure("sheet", "moved", sheet.name() + " to position " + (to + 1));
    draft.reload();
  }

  private static String entry(byte[] xml, SheetPart tab) {
    int start = tab.entry().start();
    return new String(xml, start, tab.entry().end() - start, StandardCharsets.UTF_8);
  }
}
