package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.LineShift.Span;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Elements that count lines rather than name areas; they follow when lines come or go. */
final class LineElements {
  private final LineShift shift;
  private final Splices splices;
  private final AnchorLines anchors;

  LineElements(LineShift shift, Splices splices) {
    this.shift = shift;
    this.splices = splices;
    this.anchors = new AnchorLines(shift, splices);
  }

  boolean isLost(XmlNode node) {
    return anchors.isLostNote(node);
  }

  void follow(XmlNode node) {
    switch (node.name()) {
      case "cols" -> columns(node);
      case "rowBreaks" -> breaks(node, shift.rows());
      case "colBreaks" -> breaks(node, !shift.rows());
      case "pane" -> pane(node);
      case "twoCellAnchor", "oneCellAnchor", "anchor" -> anchors.drawing(node);
      case "ClientData" -> anchors.legacy(node);
      case "autoFilter", "nsvFilter" -> filterColumns(node);
      default -> {
        // counts no lines
      }
    }
  }

  private void columns(XmlNode node) {
    if (!shift.rows()) {
      String now = new ShiftedColumns(shift, splices.base()).write(node);
      splices.replace(node.start(), node.end(), now);
    }
  }

  /** A break stands before the line it names, counted from zero (18.3.1.3). */
  private void breaks(XmlNode node, boolean concerned) {
    if (!concerned) {
      return;
    }
    List<XmlNode> all = node.children("brk");
    List<XmlNode> left =
        all.stream().filter(b -> shift.line(b.integer("id", 0)).isPresent()).toList();
    if (left.isEmpty()) {
      splices.delete(node.start(), node.end());
      return;
    }
    for (XmlNode brk : all) {
      Optional<Integer> now = shift.line(brk.integer("id", 0));
      now.ifPresentOrElse(
          id -> splices.attribute(brk, "id", Integer.toString(id)),
          () -> splices.delete(brk.start(), brk.end()));
    }
    if (left.size() < all.size()) {
      long manual = left.stream().filter(b -> b.flag("man")).count();
      splices.attribute(node, "count", Integer.toString(left.size()));
      splices.attribute(node, "manualBreakCount", Long.toString(manual));
    }
  }

  /** Frozen lines stay frozen; those inserted among or before them are frozen too (18.3.1.66). */
  private void pane(XmlNode node) {
    String attribute = shift.rows() ? "ySplit" : "xSplit";
    String split = node.value(attribute, "");
    if (node.value("state", "split").startsWith("frozen") && split.matches("[1-9]\\d{0,6}")) {
      int frozen = Integer.parseInt(split);
      int now = shift.span(0, frozen - 1).map(Span::last).orElse(0) + 1;
      splices.attribute(node, attribute, Integer.toString(now));
    }
  }

  /** Filtered columns are counted from the first column of the filter (18.3.2.7). */
  private void filterColumns(XmlNode node) {
    if (shift.rows()) {
      return;
    }
    CellArea before = area(node).orElse(null);
    Optional<CellArea> now = area(node).flatMap(shift::area);
    if (before == null || now.isEmpty()) {
      return;
    }
    for (XmlNode column : numbered(node)) {
      Optional<Integer> at = shift.line(before.firstColumn() + column.integer("colId", 0));
      at.ifPresentOrElse(
          c -> splices.attribute(column, "colId", Integer.toString(c - now.get().firstColumn())),
          () -> splices.delete(column.start(), column.end()));
    }
  }

  /** What names a column by its number: filters, and the sorting of views with a name. */
  private static List<XmlNode> numbered(XmlNode node) {
    List<XmlNode> numbered = new ArrayList<>(node.children("filterColumn"));
    numbered.addAll(node.children("columnFilter"));
    numbered.addAll(
        node.list("sortRules").stream().filter(r -> r.attribute("colId").isPresent()).toList());
    return numbered;
  }

  private static Optional<CellArea> area(XmlNode node) {
    try {
      return Optional.of(CellArea.parse(node.value("ref", "")));
    } catch (IllegalArgumentException notAnArea) {
      return Optional.empty();
    }
  }
}
