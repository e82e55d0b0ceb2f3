package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.plan.BoundLayoutOperation.MergeCells;
import dev.deckhand.plan.BoundLayoutOperation.UnmergeCells;
import java.util.List;

/** Merges cells and takes merges apart (18.3.1.55). */
final class Merging {
  private static final String LIST = "mergeCells";

  private Merging() {}

  static void merge(WorkbookDraft draft, MergeCells operation) {
    String sheet = operation.target().sheet();
    CellArea area = operation.target().area();
    for (CellAddress cell : draft.sheet(sheet).existing(area)) {
      if (!cell.equals(area.first())) {
        CellClearing.contents(draft, sheet, cell);
        draft.edited(draft.sheet(sheet).stored().part().part(), cell);
      }
    }
    draft.flush();
    SheetElements elements = SheetElements.of(draft, sheet);
    String prefix = elements.prefix();
    String merge = "<%smergeCell ref=\"%s\"/>".formatted(prefix, area.corners());
    XmlNode list = elements.first(LIST).orElse(null);
    if (list == null) {
      elements.add(
          LIST, "<%1$smergeCells count=\"1\">%2$s</%1$smergeCells>".formatted(prefix, merge));
    } else {
      elements.splices().append(list, merge);
      String count = Integer.toString(list.children("mergeCell").size() + 1);
      elements.splices().attribute(list, "count", count);
    }
    elements.write();
    draft.notes().object("merge", operation.target().toString(), "merged");
  }

  static void unmerge(WorkbookDraft draft, UnmergeCells operation) {
    draft.flush();
    CellArea area = operation.target().area();
    SheetElements elements = SheetElements.of(draft, operation.target().sheet());
    List<XmlNode> lists = elements.all(LIST);
    for (XmlNode list : lists) {
      RuleLists.prune(
          elements.splices(),
          list,
          list,
          merge -> !AreaList.touches(AreaList.read(merge.value("ref", "")), area));
    }
    elements.write();
    draft.notes().object("merge", operation.target().toString(), "taken apart");
  }
}
