package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which elements of parts say where on a worksheet they are, and which go with their cells. */
final class AreaAttributes {
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("autoFilter", "ref"),
          Map.entry("cellSmartTags", "r"),
          Map.entry("cellWatch", "r"),
          Map.entry("comment", "ref"),
          Map.entry("conditionalFormatting", "sqref"),
          Map.entry("dataRef", "ref"),
          Map.entry("dataValidation", "sqref"),
          Map.entry("dimension", "ref"),
          Map.entry("hyperlink", "ref"),
          Map.entry("ignoredError", "sqref"),
          Map.entry("inputCells", "r"),
          Map.entry("location", "ref"),
          Map.entry("mergeCell", "ref"),
          Map.entry("nsvFilter", "ref"),
          Map.entry("protectedRange", "sqref"),
          Map.entry("rangeSet", "ref"),
          Map.entry("scenarios", "sqref"),
          Map.entry("singleXmlCell", "r"),
          Map.entry("sortCondition", "ref"),
          Map.entry("sortState", "ref"),
          Map.entry("table", "ref"),
          Map.entry("threadedComment", "ref"),
          Map.entry("tr", "r"),
          Map.entry("webPublishItem", "sourceRef"),
          Map.entry("worksheetSource", "ref"));

  /** Elements that are still there, and keep what they say, when their cells are gone. */
  private static final Set<String> STAYS =
      Set.of(
          "dimension",
          "location",
          "rangeSet",
          "scenarios",
          "table",
          "webPublishItem",
          "worksheetSource");

  /** Lists that must not be empty. */
  private static final Set<String> LISTS =
      Set.of(
          "cellSmartTags",
          "cellWatches",
          "conditionalFormattings",
          "dataRefs",
          "dataValidations",
          "ext",
          "extLst",
          "hyperlinks",
          "ignoredErrors",
          "mergeCells",
          "protectedRanges",
          "scenario",
          "scenarios",
          "smartTags",
          "sparklineGroups",
          "sparklines");

  private final FormulaChange change;
  private final @Nullable String home;

  AreaAttributes(FormulaChange change, @Nullable String home) {
    this.change = change;
    this.home = home;
  }

  static boolean isList(XmlNode node) {
    return LISTS.contains(node.name());
  }

  /** The attribute that says where an element is. */
  static Optional<XmlNode.Attribute> of(XmlNode node) {
    String attribute = ATTRIBUTES.get(node.name());
    return attribute == null ? Optional.empty() : node.attribute(attribute);
  }

  /** Where an element of a rule is: in an attribute or, in extensions, in a child. */
  static Optional<String> areas(XmlNode node) {
    return of(node).map(XmlNode.Attribute::value).or(() -> node.child("sqref").map(XmlNode::text));
  }

  /** The worksheet an element's areas are on; {@code null} where there is none of this workbook. */
  @Nullable String sheet(XmlNode node) {
    return switch (node.name()) {
      case "worksheetSource", "rangeSet", "dataRef" ->
          node.relationshipId() == null ? node.value("sheet", home == null ? "" : home) : null;
      default -> home;
    };
  }

  /** What becomes of areas on a worksheet. */
  Optional<String> follow(String areas, String sheet) {
    return change.areas(areas, sheet);
  }

  /** What becomes of the areas in an attribute: a list of them, or one that stays one. */
  Optional<String> follow(XmlNode.Attribute attribute, String sheet) {
    return attribute.name().equals("sqref")
        ? change.areas(attribute.value(), sheet)
        : change.area(attribute.value(), sheet);
  }

  /** Whether an element goes because its cells do, or because all it lists does. */
  boolean isLost(XmlNode node) {
    if (home == null || !change.movesCells(home)) {
      return false;
    }
    if (isList(node) && !node.children().isEmpty()) {
      return node.children().stream().allMatch(this::isLost);
    }
    if (node.is("sparklineGroup")) {
      return node.child("sparklines").filter(this::isLost).isPresent();
    }
    if (node.is("sparkline") || ATTRIBUTES.containsKey(node.name())) {
      return !STAYS.contains(node.name()) && areas(node).filter(at -> isGone(node, at)).isPresent();
    }
    return false;
  }

  /** One cell is no merged area; Excel drops such an entry. */
  private boolean isGone(XmlNode node, String areas) {
    String sheet = home == null ? "" : home;
    return of(node)
        .map(attribute -> follow(attribute, sheet))
        .orElseGet(() -> follow(areas, sheet))
        .filter(now -> !node.is("mergeCell") || now.indexOf(':') > 0)
        .isEmpty();
  }
}
