package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What a workbook part says by the position of tabs: which names belong to a worksheet alone, and
 * which tab is shown (18.2.5, 18.2.30).
 */
final class TabPositions {
  /** The new position of a tab that goes. */
  static final int GONE = -1;

  private TabPositions() {}

  /**
   * Writes new positions.
   *
   * @param position the new zero-based position of a tab by its old one, or {@link #GONE}
   * @param shown which tab is shown in place of one that goes, by its new position
   */
  static void move(XmlNode workbook, Splices splices, IntUnaryOperator position, int shown) {
    names(workbook, splices, position);
    for (XmlNode view : workbook.list("bookViews")) {
      int active = view.integer("activeTab", 0);
      set(splices, view, "activeTab", active, position.applyAsInt(active), shown);
      int first = view.integer("firstSheet", 0);
      set(splices, view, "firstSheet", first, Math.min(first, position.applyAsInt(first)), shown);
    }
  }

  private static void set(
      Splices splices, XmlNode view, String attribute, int tab, int now, int shown) {
    if (now != tab) {
      splices.attribute(view, attribute, Integer.toString(now == GONE ? shown : now));
    }
  }

  private static void names(XmlNode workbook, Splices splices, IntUnaryOperator position) {
    XmlNode list = workbook.child("definedNames").orElse(null);
    if (list == null) {
      return;
    }
    List<XmlNode> gone = new ArrayList<>();
    for (XmlNode name : list.children()) {
      int scope = name.integer("localSheetId", -1);
      int now = scope < 0 ? scope : position.applyAsInt(scope);
      if (scope >= 0 && now == GONE) {
        gone.add(name);
      } else if (now != scope) {
        splices.attribute(name, "localSheetId", Integer.toString(now));
      }
    }
    if (!gone.isEmpty() && gone.size() == list.children().size()) {
      splices.delete(list.start(), list.end());
    } else {
      gone.forEach(name -> splices.delete(name.start(), name.end()));
    }
  }
}
