package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.DeleteSheet;
import java.util.List;
import java.util.Optional;

/** Deletes a worksheet with the parts only it used; references to it become {@code #REF!}. */
final class SheetDeletion {
  private final WorkbookDraft draft;
  private final SheetPart sheet;

  private SheetDeletion(WorkbookDraft draft, SheetPart sheet) {
    this.draft = draft;
    this.sheet = sheet;
  }

  static void run(WorkbookDraft draft, DeleteSheet operation) {
    draft.flush();
    new SheetDeletion(draft, draft.workbook().worksheet(operation.sheet()).orElseThrow()).run();
    draft.reload();
  }

  private void run() {
    FormulaChange change = FormulaChange.relocated(new Gone(draft.workbook(), sheet.name()));
    FormulaRewrite.in(
        draft,
        change,
        ReachableParts.of(draft).stream()
            .filter(part -> !sheet.name().equalsIgnoreCase(part.sheet()))
            .toList());
    draft.reload();
    entry();
    OwnParts.remove(draft, sheet.part());
    CalcChain.remove(draft);
    AppTitles.removed(draft, sheet.name());
    draft.notes().structure("sheet", "deleted", sheet.name());
  }

  private void entry() {
    WorkbookParts workbook = draft.workbook();
    SheetPart now = workbook.worksheet(sheet.name()).orElseThrow();
    Splices splices = new Splices(workbook.xml());
    splices.delete(now.entry().start(), now.entry().end());
    int index = now.index();
    TabPositions.move(
        workbook.root(),
        splices,
        tab -> tab == index ? TabPositions.GONE : tab > index ? tab - 1 : tab,
        shownInstead(workbook.tabs(), index));
    draft.parts().put(workbook.partName(), splices.apply());
    String id = now.entry().relationshipId();
    if (id != null) {
      draft.parts().removeRelationship(workbook.partName(), id);
    }
  }

  /** The next tab that can be seen, by its position once the deleted one is gone. */
  private static int shownInstead(List<SheetPart> tabs, int index) {
    for (SheetPart tab : tabs) {
      if (tab.index() > index && tab.visibility() == SheetVisibility.VISIBLE) {
        return tab.index() - 1;
      }
    }
    int before = 0;
    for (SheetPart tab : tabs) {
      if (tab.index() < index && tab.visibility() == SheetVisibility.VISIBLE) {
        before = tab.index();
      }
    }
    return before;
  }

  /** Nothing of the worksheet is left; 3-D references shrink to their other sheets. */
  private record Gone(WorkbookParts workbook, String name) implements Relocation {
    @Override
    public boolean concerns(String sheet) {
      return sheet.equalsIgnoreCase(name);
    }

    @Override
    public Optional<SheetRange> range(SheetRange range) {
      return concerns(range.sheet()) ? Optional.empty() : Optional.of(range);
    }

    @Override
    public Optional<String> sheet(String other) {
      return concerns(other) ? Optional.empty() : Optional.of(other);
    }

    @Override
    public Optional<SheetSpan> span(SheetSpan span) {
      int first = index(span.first());
      int last = index(span.last());
      if (first < 0 || last < 0 || (!concerns(span.first()) && !concerns(span.last()))) {
        return Optional.of(span);
      }
      if (first == last) {
        return Optional.empty();
      }
      int inward = first < last ? 1 : -1;
      return Optional.of(
          concerns(span.first())
              ? new SheetSpan(workbook.tabs().get(first + inward).name(), span.last())
              : new SheetSpan(span.first(), workbook.tabs().get(last - inward).name()));
    }

    private int index(String sheet) {
      return workbook.tabs().stream()
          .filter(t -> t.name().equalsIgnoreCase(sheet))
          .findFirst()
          .map(SheetPart::index)
          .orElse(-1);
    }
  }
}
