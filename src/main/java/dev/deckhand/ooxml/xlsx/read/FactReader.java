package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.beside.BesideCells;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the elements of a worksheet part that stand beside its cells. */
final class FactReader {
  private static final Set<String> CONCERNED =
      Set.of(
          "sheetFormatPr",
          "sheetViews",
          "cols",
          "sheetProtection",
          "mergeCells",
          "conditionalFormatting",
          "dataValidations",
          "tableParts");

  private final SheetFacts facts;

  FactReader(SheetFacts facts) {
    this.facts = facts;
  }

  boolean concerns(XmlScanner scanner) {
    String name = scanner.name();
    return CONCERNED.contains(name) || BesideCells.concerns(name);
  }

  void read(XmlNode node) {
    facts.beside.read(node);
    switch (node.name()) {
      case "sheetFormatPr" -> facts.rowsHiddenByDefault = node.flag("zeroHeight");
      case "sheetViews" -> node.children().forEach(this::view);
      case "cols" -> node.children("col").forEach(this::column);
      case "sheetProtection" -> facts.isProtected = node.flag("sheet");
      case "mergeCells" -> node.children("mergeCell").forEach(m -> area(m, facts.merged::add));
      case "hyperlinks" -> node.children("hyperlink").forEach(h -> area(h, facts.links::add));
      case "conditionalFormatting" -> facts.conditionalFormats++;
      case "tableParts" -> facts.hasTables = true;
      case "dataValidations" -> facts.validations += node.children("dataValidation").size();
      default -> {}
    }
  }

  private void view(XmlNode view) {
    view.child("pane")
        .filter(pane -> pane.value("state", "split").startsWith("frozen"))
        .ifPresent(
            pane -> {
              int column = split(pane, "xSplit", CellAddress.COLUMNS);
              int row = split(pane, "ySplit", CellAddress.ROWS);
              facts.frozenPanes = new CellAddress(row, column).toString();
            });
  }

  private static int split(XmlNode pane, String attribute, int limit) {
    try {
      double split = Double.parseDouble(pane.value(attribute, "0"));
      return split >= 0 && split < limit ? (int) split : 0;
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private void column(XmlNode node) {
    int first = Math.clamp(node.integer("min", 1) - 1, 0, CellAddress.COLUMNS - 1);
    int last = Math.clamp(node.integer("max", 1) - 1, first, CellAddress.COLUMNS - 1);
    if (node.flag("hidden")) {
      facts.hiddenColumns.set(first, last + 1);
    }
    facts.columnGroups.set(first, last, node.integer("outlineLevel", 0));
    int style = node.integer("style", 0);
    if (style > 0) {
      facts.columnStyles.add(new SheetFacts.ColumnStyle(first, last, style));
    }
  }

  private static void area(XmlNode node, Consumer<CellArea> found) {
    try {
      found.accept(CellArea.parse(node.value("ref", "")));
    } catch (IllegalArgumentException notAnArea) {
      // Excel drops such an entry when it repairs the file
    }
  }
}
