package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Links go where their cells go; one over several cells is split up for it. */
final class LinkCompanions {
  /** A link over more cells stays and is said to. */
  private static final int MOST_CELLS = 10_000;

  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;
  private final Function<CellAddress, Optional<CellAddress>> target;
  private final SheetLinks links;
  private int moved;
  private int removed;

  LinkCompanions(
      WorkbookDraft draft,
      SheetPart sheet,
      CellArea area,
      Function<CellAddress, Optional<CellAddress>> target) {
    this.draft = draft;
    this.sheet = sheet;
    this.area = area;
    this.target = target;
    this.links = new SheetLinks(draft, sheet.part());
  }

  int moved() {
    return moved;
  }

  int removed() {
    return removed;
  }

  void move() {
    links.all().forEach(this::follow);
    if (moved + removed > 0) {
      links.write();
    }
  }

  private void follow(XmlNode link) {
    List<CellArea> linked = SheetLinks.areas(link);
    if (!AreaList.touches(linked, area)) {
      return;
    }
    if (linked.stream().mapToLong(CellArea::cells).sum() > MOST_CELLS) {
      String place = new SheetRange(sheet.name(), linked.getFirst()).toString();
      draft.notes().object("hyperlink", place, "covers too much and stays");
      return;
    }
    List<CellArea> now = joined(linked.stream().flatMap(cells -> targets(cells).stream()).toList());
    if (now.isEmpty()) {
      removed++;
      links.place(link, now);
    } else if (!now.equals(linked)) {
      moved++;
      links.place(link, now);
    }
  }

  private List<CellArea> targets(CellArea cells) {
    List<CellArea> now = new ArrayList<>();
    for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
      for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
        target.apply(new CellAddress(row, column)).map(CellArea::of).ifPresent(now::add);
      }
    }
    return now;
  }

  /** One area where the cells make one up. */
  private static List<CellArea> joined(List<CellArea> cells) {
    return cells.stream()
        .reduce(CellArea::union)
        .filter(whole -> whole.cells() == cells.size())
        .map(List::of)
        .orElse(cells);
  }
}
