package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links (18.3.1.47) go where their cells go; one over several cells is split up for it. */
final class LinkCompanions {
  /** A link over more cells stays and is said to. */
  private static final int MOST_CELLS = 10_000;

  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;
  private final Function<CellAddress, Optional<CellAddress>> target;
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private int moved;
  private int removed;
  private int left;

  LinkCompanions(
      WorkbookDraft draft,
      SheetPart sheet,
      CellArea area,
      Function<CellAddress, Optional<CellAddress>> target) {
    this.draft = draft;
    this.sheet = sheet;
    this.area = area;
    this.target = target;
  }

  int moved() {
    return moved;
  }

  int removed() {
    return removed;
  }

  void move() {
    SheetElements elements = new SheetElements(draft, sheet.part());
    for (XmlNode list : elements.all("hyperlinks")) {
      left = 0;
      List<XmlNode> links = list.children("hyperlink");
      int before = elements.splices().size();
      links.forEach(link -> follow(elements.splices(), link));
      if (left == 0 && elements.splices().size() > before) {
        remove(elements, list);
        return;
      }
    }
    elements.write();
    forget();
  }

  /** A list without links is not allowed. */
  private void remove(SheetElements elements, XmlNode list) {
    SheetElements without = new SheetElements(draft, sheet.part());
    without.splices().delete(list.start(), list.end());
    without.write();
    forget();
  }

  private void forget() {
    dropped.removeAll(used);
    dropped.forEach(id -> draft.parts().removeRelationship(sheet.part(), id));
  }

  private void follow(Splices splices, XmlNode link) {
    CellArea at = area(link);
    String id = link.relationshipId();
    if (at == null || !at.intersects(area) || at.cells() > MOST_CELLS) {
      keep(id);
      if (at != null && at.intersects(area)) {
        String place = new SheetRange(sheet.name(), at).toString();
        draft.notes().object("hyperlink", place, "covers too much and stays");
      }
      return;
    }
    List<CellArea> now = new ArrayList<>();
    for (int row = at.firstRow(); row <= at.lastRow(); row++) {
      for (int column = at.firstColumn(); column <= at.lastColumn(); column++) {
        CellAddress cell = new CellAddress(row, column);
        target.apply(cell).ifPresent(to -> now.add(CellArea.of(to)));
      }
    }
    write(splices, link, at, now);
    if (now.isEmpty()) {
      removed++;
      if (id != null) {
        dropped.add(id);
      }
    } else {
      keep(id);
    }
  }

  private void keep(@Nullable String id) {
    left++;
    if (id != null) {
      used.add(id);
    }
  }

  private void write(Splices splices, XmlNode link, CellArea at, List<CellArea> now) {
    if (now.isEmpty()) {
      splices.delete(link.start(), link.end());
      return;
    }
    CellArea whole = now.getFirst();
    for (CellArea cell : now) {
      whole = whole.union(cell);
    }
    if (whole.cells() == now.size()) {
      if (!whole.equals(at)) {
        splices.attribute(link, "ref", whole.corners());
        moved++;
      }
      return;
    }
    XmlNode.Attribute ref = link.attribute("ref").orElseThrow();
    String before = XmlText.raw(splices.base(), link.start(), ref.start());
    String after = XmlText.raw(splices.base(), ref.end(), link.end());
    StringBuilder all = new StringBuilder();
    now.forEach(cell -> all.append(before).append(cell).append(after));
    splices.replace(link.start(), link.end(), all.toString());
    moved++;
  }

  private static @Nullable CellArea area(XmlNode link) {
    try {
      return CellArea.parse(link.value("ref", ""));
    } catch (IllegalArgumentException notAnArea) {
      return null;
    }
  }
}
