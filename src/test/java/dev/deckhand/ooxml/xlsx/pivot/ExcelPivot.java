package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.plan.PivotFunction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A pivot table Excel made, read back from its parts. Fields it groups or calculates are left out;
 * records its filters hide are dropped.
 */
final class ExcelPivot {
  private final XmlNode table;
  private final XmlNode cache;
  private final XmlNode records;

  ExcelPivot(XmlNode table, XmlNode cache, XmlNode records) {
    this.table = table;
    this.cache = cache;
    this.records = records;
  }

  /** Whether all it groups by comes from the source, in compact form. */
  boolean isPlain() {
    List<Integer> axes = new ArrayList<>(fields("rowFields", "x"));
    axes.addAll(fields("colFields", "x"));
    axes.addAll(fields("pageFields", "fld"));
    return axes.stream().allMatch(field -> field < sourceFields().size())
        && !values().isEmpty()
        && table.value("compact", "1").equals("1")
        && table.list("dataFields").stream().allMatch(f -> f.value("showDataAs") == null);
  }

  /** Whether every record counts. */
  boolean isUnfiltered() {
    return kept().size() == records.children().size();
  }

  boolean isWhole() {
    return isUnfiltered() && values().size() == table.list("dataFields").size();
  }

  PivotDescription description() {
    List<SourceColumn> columns = new ArrayList<>();
    for (int field = 0; field < sourceFields().size(); field++) {
      int current = field;
      List<SourceCell> cells = kept().stream().map(r -> cell(r, current)).toList();
      boolean date = cells.stream().anyMatch(SourceCell::date);
      String name = sourceFields().get(field).value("name", "");
      columns.add(new SourceColumn(name, date ? "m/d/yyyy" : "General", cells));
    }
    return new PivotDescription(
        columns,
        fields("rowFields", "x"),
        fields("colFields", "x"),
        fields("pageFields", "fld"),
        values(),
        false);
  }

  CellAddress first() {
    CellAddress corner = CellArea.parse(location().value("ref", "")).first();
    int filters = fields("pageFields", "fld").size();
    return filters == 0 ? corner : corner.plus(-filters - 1, 0);
  }

  XmlNode location() {
    return table.child("location").orElseThrow();
  }

  XmlNode table() {
    return table;
  }

  List<XmlNode> sourceFields() {
    return cache.list("cacheFields").stream()
        .filter(f -> f.value("databaseField", "1").equals("1"))
        .toList();
  }

  private List<Integer> fields(String list, String attribute) {
    return table.list(list).stream()
        .map(f -> f.integer(attribute, 0))
        .filter(field -> field >= 0)
        .toList();
  }

  private List<DataField> values() {
    return table.list("dataFields").stream()
        .filter(f -> f.integer("fld", 0) < sourceFields().size())
        .map(
            f ->
                new DataField(
                    f.integer("fld", 0),
                    function(f.value("subtotal", "sum")),
                    f.value("name", ""),
                    "General"))
        .toList();
  }

  private static PivotFunction function(String subtotal) {
    return IntStream.range(0, PivotFunction.values().length)
        .mapToObj(i -> PivotFunction.values()[i])
        .filter(f -> new DataField(0, f, "", "General").subtotal().equals(subtotal))
        .findFirst()
        .orElseThrow();
  }

  private List<XmlNode> kept() {
    return records.children().stream().filter(this::isShown).toList();
  }

  private boolean isShown(XmlNode record) {
    List<XmlNode> pivotFields = table.list("pivotFields");
    Set<Integer> labelled = new HashSet<>();
    table.list("filters").forEach(f -> labelled.add(f.integer("fld", 0)));
    for (int field = 0; field < sourceFields().size(); field++) {
      List<XmlNode> items =
          pivotFields.get(field).child("items").map(XmlNode::children).orElse(List.of());
      XmlNode value = record.children().get(field);
      for (int position = 0; position < items.size(); position++) {
        XmlNode item = items.get(position);
        boolean own = value.is("x") && item.value("x", "").equals(value.value("v", ""));
        boolean hidden = item.flag("h") && fields("pageFields", "fld").contains(field);
        if (own && (hidden || (labelled.contains(field) && !isAcross(position)))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isAcross(int position) {
    return table.list("colItems").stream()
        .filter(i -> i.value("t") == null)
        .anyMatch(i -> i.children().getFirst().integer("v", 0) == position);
  }

  SourceCell cell(XmlNode record, int field) {
    XmlNode value = record.children().get(field);
    if (value.is("x")) {
      List<XmlNode> shared =
          sourceFields().get(field).child("sharedItems").orElseThrow().children();
      return cell(shared.get(value.integer("v", 0)));
    }
    return cell(value);
  }

  private static SourceCell cell(XmlNode value) {
    String text = value.value("v", "");
    return switch (value.name()) {
      case "n" -> SourceCell.of(CellValue.of(Double.parseDouble(text)), false);
      case "s" -> SourceCell.of(CellValue.of(text), false);
      case "b" -> SourceCell.of(CellValue.of(text.equals("1")), false);
      case "e" -> SourceCell.of(CellValue.of(CellError.ofCode(text).orElseThrow()), false);
      case "d" ->
          SourceCell.of(CellValue.of(Epoch.SYSTEM_1900.serial(LocalDateTime.parse(text))), true);
      default -> SourceCell.BLANK;
    };
  }
}
