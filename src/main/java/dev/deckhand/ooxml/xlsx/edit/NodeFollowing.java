package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the formulas and areas of elements follow a change; what loses its cells is taken out. */
final class NodeFollowing {
  private static final Set<String> FORMULAS =
      Set.of(
          "f",
          "formula",
          "formula1",
          "formula2",
          "definedName",
          "calculatedColumnFormula",
          "totalsRowFormula",
          "FmlaLink",
          "FmlaRange",
          "FmlaGroup",
          "FmlaTxbx",
          "FmlaPict");
  private static final Set<String> FORMULA_ATTRIBUTES =
      Set.of(
          "location",
          "textlink",
          "fmlaLink",
          "fmlaRange",
          "fmlaGroup",
          "fmlaTxbx",
          "linkedCell",
          "listFillRange");
  private static final Set<String> RULES = Set.of("conditionalFormatting", "dataValidation");

  private final Following run;
  private final Splices splices;
  private final AreaAttributes areas;
  private final FormulaHome home;
  private final String part;
  private final @Nullable String sheet;
  private final @Nullable LineElements lines;
  private Supplier<String> place;
  private RuleOrigin base = RuleOrigin.SAME;

  /**
   * @param shift lines that come or go on the worksheet the part belongs to; {@code null} otherwise
   */
  NodeFollowing(Following run, ReachablePart part, @Nullable LineShift shift, Splices splices) {
    this.run = run;
    this.splices = splices;
    this.part = part.name();
    this.sheet = part.sheet();
    this.areas = new AreaAttributes(run.change(), part.sheet());
    this.home = part.sheet() == null ? FormulaHome.NOWHERE : FormulaHome.on(part.sheet());
    this.place = part::name;
    this.lines = shift == null ? null : new LineElements(shift, splices);
  }

  /** Follows an element and all below it. */
  void follow(XmlNode node) {
    if (areas.isLost(node) || (lines != null && lines.isLost(node))) {
      splices.delete(node.start(), node.end());
      return;
    }
    Supplier<String> outside = place;
    RuleOrigin outsideBase = base;
    enter(node);
    attributes(node);
    text(node);
    if (lines != null) {
      lines.follow(node);
    }
    node.children().forEach(this::follow);
    counts(node);
    place = outside;
    base = outsideBase;
  }

  private void enter(XmlNode node) {
    if (node.is("table") && sheet != null) {
      place = () -> "table " + node.value("displayName", "");
      String area = node.value("ref", "");
      boolean stays = run.change().area(area, sheet).filter(area::equals).isPresent();
      base = stays ? RuleOrigin.SAME : RuleOrigin.of(run.change(), data(node), sheet);
    } else if (node.is("definedName")) {
      place = () -> "name " + node.value("name", "");
    } else if (RULES.contains(node.name()) && sheet != null) {
      String at = AreaAttributes.areas(node).orElse("");
      String kind = node.is("dataValidation") ? "validation " : "conditional format ";
      place = () -> kind + SheetRange.quote(sheet) + "!" + at;
      base = RuleOrigin.of(run.change(), at, sheet);
    }
  }

  /** The rows a table's column formulas are written for. */
  private static String data(XmlNode table) {
    List<CellArea> area = AreaList.read(table.value("ref", ""));
    int header = table.integer("headerRowCount", 1);
    return area.isEmpty() || area.getFirst().rows() <= header
        ? ""
        : new CellArea(
                area.getFirst().firstRow() + header,
                area.getFirst().firstColumn(),
                area.getFirst().lastRow(),
                area.getFirst().lastColumn())
            .corners();
  }

  private void attributes(XmlNode node) {
    for (XmlNode.Attribute attribute : node.attributes()) {
      if (FORMULA_ATTRIBUTES.contains(attribute.name()) || isParameterCell(node, attribute)) {
        set(attribute, formula(attribute.value(), home));
      }
    }
    area(node);
    switch (node.name()) {
      case "worksheetSource", "rangeSet", "dataRef" -> sheetName(node);
      case "cfvo" -> node.attribute("val").ifPresent(this::threshold);
      case "selection" -> selection(node);
      case "pane", "sheetView", "customSheetView" -> cell(node, "topLeftCell");
      case "numRef", "strRef", "multiLvlStrRef", "numDim", "strDim" -> cache(node);
      default -> {
        // nothing else that refers to cells
      }
    }
  }

  /** The cell a query takes a parameter from (18.13.6). */
  private static boolean isParameterCell(XmlNode node, XmlNode.Attribute attribute) {
    return node.is("parameter") && attribute.name().equals("cell");
  }

  private void area(XmlNode node) {
    String on = node.is("tr") ? numberedSheet(node) : areas.sheet(node);
    XmlNode.Attribute attribute = AreaAttributes.of(node).orElse(null);
    if (node.is("worksheetSource") && on != null) {
      run.lostTable(node.value("name", "")).ifPresent(this::lostSource);
    }
    if (attribute == null || on == null) {
      return;
    }
    Optional<SheetRange> elsewhere = run.change().elsewhere(attribute.value(), on);
    if (elsewhere.isPresent() && node.attribute("sheet").isPresent()) {
      set(attribute, elsewhere.get().area().toString());
      set(node.attribute("sheet").get(), elsewhere.get().sheet());
      return;
    }
    Optional<String> now = areas.follow(attribute, on);
    now.ifPresent(value -> set(attribute, value));
    if (now.isEmpty() && node.is("worksheetSource")) {
      lostSource(SheetRange.quote(on) + "!" + attribute.value());
    }
  }

  private void lostSource(String source) {
    String readers = PivotReaders.left(run.draft(), run.change(), part);
    if (!readers.isEmpty()) {
      run.draft().notes().loss(readers, source);
    }
  }

  /** Cells that wait for a server are listed with the number of their worksheet (18.15.1). */
  private @Nullable String numberedSheet(XmlNode node) {
    String number = node.value("s", "");
    return run.draft().workbook().tabs().stream()
        .filter(tab -> tab.entry().value("sheetId", "").equals(number))
        .map(SheetPart::name)
        .findFirst()
        .orElse(null);
  }

  private void sheetName(XmlNode node) {
    node.attribute("sheet")
        .filter(name -> areas.sheet(node) != null)
        .ifPresent(
            name -> run.change().sheet(name.value()).ifPresent(changed -> set(name, changed)));
  }

  /** A limit of a colour scale, data bar or icon set may be computed (18.3.1.11). */
  private void threshold(XmlNode.Attribute value) {
    if (!value.value().matches("-?[0-9.eE+-]*")) {
      set(value, formula(value.value(), home));
    }
  }

  /** Points a chart keeps go when their cells came, went or changed places (21.2.2.122). */
  private void cache(XmlNode reference) {
    String text = reference.child("f").map(XmlNode::text).orElse("");
    if (run.isDisturbed(text, home)) {
      reference.children().stream()
          .filter(child -> child.name().endsWith("Cache") || child.is("lvl"))
          .forEach(child -> splices.delete(child.start(), child.end()));
    }
  }

  /** A selection that loses its cell stays where it is, on the cells that come there. */
  private void selection(XmlNode node) {
    if (lines == null) {
      return; // what is shown of a sheet follows its lines, not cells that move
    }
    String on = sheet == null ? "" : sheet;
    String selected = node.value("sqref", "A1");
    Optional<String> cells = areas.follow(selected, on);
    Optional<String> cell = areas.follow(node.value("activeCell", selected), on);
    if (cell.isPresent() && cells.isPresent()) {
      node.attribute("activeCell").ifPresent(a -> set(a, cell.get()));
      node.attribute("sqref").ifPresent(a -> set(a, cells.get()));
    }
  }

  private void cell(XmlNode node, String attribute) {
    if (sheet != null && lines != null) {
      node.attribute(attribute)
          .ifPresent(a -> areas.follow(a.value(), sheet).ifPresent(now -> set(a, now)));
    }
  }

  private void text(XmlNode node) {
    if (node.selfClosed() || !node.children().isEmpty()) {
      return;
    }
    if (node.is("definedName")) {
      definedName(node);
    } else if (FORMULAS.contains(node.name()) || isReference(node)) {
      set(node, formula(node.text(), home));
    } else if (node.is("sqref") && sheet != null) {
      areas.follow(node.text(), sheet).ifPresent(now -> set(node, now));
    }
  }

  /** Newer parts of charts keep references where rules keep areas of their own worksheet. */
  private static boolean isReference(XmlNode node) {
    return node.is("sqref") && node.text().indexOf('!') >= 0;
  }

  /** Names Excel keeps for a worksheet's own use, such as its print area, stay on it. */
  private void definedName(XmlNode node) {
    String now = formula(node.text(), FormulaHome.NAME);
    boolean own = node.value("name", "").startsWith("_xlnm.") && run.change().movesCells();
    if (!own || sheetOf(now).equals(sheetOf(node.text())) || now.contains("#REF!")) {
      set(node, now);
    }
  }

  private static String sheetOf(String reference) {
    return reference.substring(0, Math.max(0, reference.indexOf('!')));
  }

  private String formula(String text, FormulaHome from) {
    return run.rule(text, from, base.rows(), base.columns(), place);
  }

  private void set(XmlNode node, String text) {
    if (!text.equals(node.text())) {
      splices.text(node, text);
    }
  }

  private void set(XmlNode.Attribute attribute, String value) {
    if (!value.equals(attribute.value())) {
      String escaped = XmlText.escapeAttribute(value).replace("'", quote(attribute));
      splices.replace(attribute.start(), attribute.end(), escaped);
    }
  }

  private String quote(XmlNode.Attribute attribute) {
    return splices.base()[attribute.start() - 1] == '\'' ? "&apos;" : "'";
  }

  private void counts(XmlNode node) {
    if (AreaAttributes.isList(node) && node.attribute("count").isPresent()) {
      long left = node.children().stream().filter(c -> !areas.isLost(c)).count();
      if (left < node.children().size()) {
        splices.attribute(node, "count", Long.toString(left));
      }
    }
  }
}
