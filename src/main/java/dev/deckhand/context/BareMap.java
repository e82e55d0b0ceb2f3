package dev.deckhand.context;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookOutline;
import java.util.List;

/** The shortest that can be said of a workbook: its worksheets, as many as fit. */
final class BareMap {
  private BareMap() {}

  static String of(WorkbookOutline outline, TokenBudget budget) {
    List<WorkbookOutline.Sheet> visible =
        outline.sheets().stream().filter(s -> s.visibility() == SheetVisibility.VISIBLE).toList();
    for (int told = visible.size(); ; told /= 2) {
      String text = Invisible.strip(map(visible, told).toString());
      if (told == 0 || budget.fits(text)) {
        return text;
      }
    }
  }

  private static ObjectNode map(List<WorkbookOutline.Sheet> sheets, int told) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("cut", "The map of this workbook is longer than the budget");
    ArrayNode array = root.putArray("sheets");
    sheets.stream().limit(told).forEach(s -> array.add(s.name() + " " + s.usedRange()));
    if (told < sheets.size()) {
      root.put("sheetsLeftOut", sheets.size() - told);
    }
    return root;
  }
}
