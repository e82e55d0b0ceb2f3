package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ArrangeOperation.FilterRange;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Filters and the rows they hide. */
final class FilterDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      CTAutoFilter filter = filter(pair.golden().sheet());
      if (filter != null && !filter.getRef().isEmpty() && isOther(pair, filter)) {
        CellArea area = CellArea.parse(filter.getRef());
        String range = new SheetRange(pair.name(), area).toString();
        proposals.add(List.of(new FilterRange(ids.get(), range, criteria(filter, area))));
      }
    }
    return proposals;
  }

  private static boolean isOther(SheetPair pair, CTAutoFilter golden) {
    CTAutoFilter now = filter(pair.now().sheet());
    CellArea area = CellArea.parse(golden.getRef());
    if (now == null || !now.getRef().equals(golden.getRef())) {
      return true;
    }
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      if (pair.now().cells().isRowHidden(row) != pair.golden().cells().isRowHidden(row)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable CTAutoFilter filter(XSSFSheet sheet) {
    return sheet.getCTWorksheet().getAutoFilter();
  }

  /** The values that are shown; filters of other kinds are left out. */
  private static List<FilterCriterion> criteria(CTAutoFilter filter, CellArea area) {
    List<FilterCriterion> criteria = new ArrayList<>();
    for (Element column : elements((Element) filter.getDomNode(), "filterColumn")) {
      List<ProposedValue> shown = new ArrayList<>();
      for (Element value : elements(column, "filter")) {
        shown.add(new ProposedValue.Text(value.getAttribute("val")));
      }
      if (elements(column, "filters").stream().anyMatch(f -> f.hasAttribute("blank"))) {
        shown.add(new ProposedValue.Text(""));
      }
      int place = area.firstColumn() + Integer.parseInt(column.getAttribute("colId"));
      if (!shown.isEmpty()) {
        String letters = CellAddress.columnName(place);
        criteria.add(new FilterCriterion(letters, shown, null, null, null));
      }
    }
    return criteria;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
