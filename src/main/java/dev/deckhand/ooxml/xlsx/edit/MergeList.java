package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.List;

/** The merged cells of a worksheet (18.3.1.55). */
final class MergeList {
  private static final String LIST = "mergeCells";

  private MergeList() {}

  /** The merges that lie within an area; pending cell changes have to be flushed before. */
  static List<CellArea> within(WorkbookDraft draft, String sheet, CellArea area) {
    return draft.current().sheet(sheet).orElseThrow().mergedAreas().stream()
        .filter(area::covers)
        .toList();
  }

  /** Takes the merges of an area apart and merges others. */
  static void change(WorkbookDraft draft, String sheet, CellArea area, List<CellArea> added) {
    List<CellArea> taken = within(draft, sheet, area);
    if (taken.isEmpty() && added.isEmpty()) {
      return;
    }
    SheetElements elements = SheetElements.of(draft, sheet);
    XmlNode list = elements.first(LIST).orElse(null);
    String prefix = elements.prefix();
    StringBuilder xml = new StringBuilder();
    added.forEach(
        merge -> xml.append("<%smergeCell ref=\"%s\"/>".formatted(prefix, merge.corners())));
    if (list == null && !added.isEmpty()) {
      elements.add(
          LIST,
          "<%1$smergeCells count=\"%2$d\">%3$s</%1$smergeCells>"
              .formatted(prefix, added.size(), xml));
    } else if (list != null && added.isEmpty()) {
      RuleLists.prune(elements.splices(), list, list, merge -> !isWithin(merge, area));
    } else if (list != null) {
      List<XmlNode> gone = list.children().stream().filter(merge -> isWithin(merge, area)).toList();
      gone.forEach(merge -> elements.splices().delete(merge.start(), merge.end()));
      elements.splices().append(list, xml.toString());
      int count = list.children().size() - gone.size() + added.size();
      elements.splices().attribute(list, "count", Integer.toString(count));
    }
    elements.write();
    String change = added.isEmpty() ? "taken apart" : "come along with their cells";
    draft.notes().object("merge", new SheetRange(sheet, area).toString(), change);
  }

  private static boolean isWithin(XmlNode merge, CellArea area) {
    return AreaList.read(merge.value("ref", "")).stream().anyMatch(area::covers);
  }
}
