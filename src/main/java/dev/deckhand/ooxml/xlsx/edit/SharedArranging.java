package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SharedGroup;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shared formulas (18.3.1.40) when rows change places: a member reads relative to where it is, so
 * the cells go on sharing; the one that comes first now keeps the text.
 */
final class SharedArranging {
  /** A shared formula names one area; one with many more cells than members is split up. */
  private static final int MOST_SPREAD = 4;

  private final Map<SharedGroup, Now> groups = new HashMap<>();

  /**
   * A group after the change.
   *
   * @param first {@code null} where each cell gets the formula for itself
   */
  private record Now(@Nullable CellAddress first, CellArea area) {}

  /** The elements beside the arranged cells that change, by their cells. */
  private final Map<CellAddress, String> beside = new HashMap<>();

  private final RowOrder order;

  SharedArranging(SheetCells sheet, RowOrder order, String prefix) {
    this.order = order;
    sheet
        .sharedMembers()
        .forEach(
            (group, members) -> {
              if (members.stream().anyMatch(cell -> order.changes(cell.row()))) {
                arrange(group, members, prefix);
              }
            });
  }

  private void arrange(SharedGroup group, List<CellAddress> members, String prefix) {
    TreeSet<CellAddress> left = new TreeSet<>();
    members.forEach(cell -> order.target(cell).ifPresent(left::add));
    if (left.isEmpty()) {
      return;
    }
    CellArea area = CellArea.of(left.first());
    for (CellAddress cell : left) {
      area = area.contains(cell) ? area : area.union(CellArea.of(cell));
    }
    boolean splits =
        area.cells() > (long) left.size() * MOST_SPREAD
            || !group.readable()
            || members.stream().anyMatch(cell -> order.keepsReading(cell.row()));
    Now now = new Now(splits ? null : left.first(), area);
    groups.put(group, now);
    for (CellAddress cell : members) {
      if (!order.area().contains(cell)) {
        beside.put(cell, element(group, cell, cell, prefix));
      }
    }
  }

  /** The elements of cells beside the arranged ones, by their cells. */
  Map<CellAddress, String> beside() {
    return beside;
  }

  boolean concerns(SharedGroup group) {
    return groups.containsKey(group);
  }

  /** The formula element of a member at its new place. */
  String element(SharedGroup group, CellAddress was, CellAddress cell, String prefix) {
    Now now = Objects.requireNonNull(groups.get(group));
    String text = XmlText.escape(group.textAt(order.keepsReading(was.row()) ? was : cell));
    if (now.first() == null) {
      return "<%1$sf>%2$s</%1$sf>".formatted(prefix, text);
    }
    if (!cell.equals(now.first())) {
      return "<%sf t=\"shared\" si=\"%s\"/>".formatted(prefix, group.index());
    }
    return "<%1$sf t=\"shared\" ref=\"%2$s\" si=\"%3$s\">%4$s</%1$sf>"
        .formatted(prefix, now.area(), group.index(), text);
  }
}
