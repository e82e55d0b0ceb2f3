package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.ooxml.markup.XmlText;
import java.util.List;
import java.util.function.ToIntFunction;

/** The definition of a pivot table in compact form (18.10.1.73). */
public final class PivotXml {
  /** Stands among the fields for the names of the values. */
  private static final int VALUES = -2;

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<pivotTableDefinition xmlns=\"%s\" name=\"%s\" cacheId=\"%d\""
          + " applyNumberFormats=\"0\" applyBorderFormats=\"0\" applyFontFormats=\"0\""
          + " applyPatternFormats=\"0\" applyAlignmentFormats=\"0\" applyWidthHeightFormats=\"1\""
          + " dataCaption=\"Values\" updatedVersion=\"6\" minRefreshableVersion=\"3\""
          + " useAutoFormatting=\"1\" itemPrintTitles=\"1\" createdVersion=\"6\" indent=\"0\""
          + " outline=\"1\" outlineData=\"1\" multipleFieldFilters=\"0\">";

  /** Excel 2010 and later show no row for the word "Values" then. */
  private static final String TAIL =
      "<pivotTableStyleInfo name=\"PivotStyleLight16\" showRowHeaders=\"1\" showColHeaders=\"1\""
          + " showRowStripes=\"0\" showColStripes=\"0\" showLastColumn=\"1\"/><extLst>"
          + "<ext uri=\"{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}\""
          + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
          + "<x14:pivotTableDefinition hideValuesRow=\"1\""
          + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/></ext></extLst>"
          + "</pivotTableDefinition>";

  private final PivotTotals totals;
  private final PivotDescription pivot;
  private final PivotShape shape;
  private final ToIntFunction<String> formatId;
  private final StringBuilder xml = new StringBuilder();

  private PivotXml(PivotTotals totals, PivotShape shape, ToIntFunction<String> formatId) {
    this.totals = totals;
    this.pivot = totals.pivot();
    this.shape = shape;
    this.formatId = formatId;
  }

  /**
   * The part's text.
   *
   * @param namespace of the workbook's dialect
   * @param cache the id the workbook lists the cache under
   * @param formatId the id of a number format
   */
  public static String of(
      PivotTotals totals,
      PivotShape shape,
      String namespace,
      String name,
      long cache,
      ToIntFunction<String> formatId) {
    PivotXml pivot = new PivotXml(totals, shape, formatId);
    pivot.xml.append(HEAD.formatted(namespace, XmlText.escapeAttribute(name), cache));
    pivot.location();
    pivot.fields();
    pivot.axes();
    pivot.filters();
    pivot.values();
    return pivot.xml.append(TAIL).toString();
  }

  private void location() {
    boolean valuesOnly = pivot.columns().isEmpty() && pivot.hasSeveralValues();
    xml.append(
        "<location ref=\"%s\" firstHeaderRow=\"%d\" firstDataRow=\"%d\" firstDataCol=\"1\""
            .formatted(shape.table().corners(), valuesOnly ? 0 : 1, shape.headerRows()));
    if (!pivot.filters().isEmpty()) {
      xml.append(" rowPageCount=\"%d\" colPageCount=\"1\"".formatted(pivot.filters().size()));
    }
    xml.append("/>");
  }

  private void fields() {
    open("pivotFields", pivot.source().size());
    for (int field = 0; field < pivot.source().size(); field++) {
      int current = field;
      String axis =
          pivot.rows().contains(field)
              ? " axis=\"axisRow\""
              : pivot.columns().contains(field)
                  ? " axis=\"axisCol\""
                  : pivot.filters().contains(field) ? " axis=\"axisPage\"" : "";
      boolean data = pivot.values().stream().anyMatch(v -> v.field() == current);
      int format = axis.isEmpty() ? 0 : formatId.applyAsInt(pivot.column(field).numberFormat());
      xml.append("<pivotField").append(axis).append(data ? " dataField=\"1\"" : "");
      xml.append(format == 0 ? "" : " numFmtId=\"" + format + "\"").append(" showAll=\"0\"");
      if (axis.isEmpty()) {
        xml.append("/>");
      } else {
        xml.append('>');
        items(totals.items(field));
        xml.append("</pivotField>");
      }
    }
    xml.append("</pivotFields>");
  }

  private void items(PivotItems items) {
    open("items", items.size() + 1);
    for (int position = 0; position < items.size(); position++) {
      xml.append("<item x=\"").append(items.sharedAt(position)).append("\"/>");
    }
    xml.append("<item t=\"default\"/></items>");
  }

  private void axes() {
    axis("row", pivot.rows(), false, totals.rows());
    axis("col", pivot.columns(), pivot.hasSeveralValues(), totals.columns());
  }

  private void axis(String name, List<Integer> fields, boolean values, List<AxisLine> lines) {
    if (!fields.isEmpty() || values) {
      open(name + "Fields", fields.size() + (values ? 1 : 0));
      fields.forEach(this::field);
      if (values) {
        field(VALUES);
      }
      xml.append("</").append(name).append("Fields>");
    }
    open(name + "Items", lines.size());
    lines.forEach(line -> line(line, values));
    xml.append("</").append(name).append("Items>");
  }

  private void field(int field) {
    xml.append("<field x=\"").append(field).append("\"/>");
  }

  /** A line names its items from the first that differs from the line before (18.10.1.44). */
  private void line(AxisLine line, boolean values) {
    xml.append("<i");
    switch (line.kind()) {
      case ITEM -> {}
      case SUBTOTAL -> xml.append(" t=\"default\"");
      case GRAND -> xml.append(" t=\"grand\"");
    }
    number("r", line.repeats());
    number("i", line.data());
    if (line.kind() == AxisLine.Kind.ITEM && line.path().isEmpty() && !values) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    switch (line.kind()) {
      case ITEM -> {
        line.path().stream().skip(line.repeats()).forEach(this::item);
        if (values) {
          item(line.data());
        }
      }
      case SUBTOTAL -> item(line.path().getLast());
      case GRAND -> item(0);
    }
    xml.append("</i>");
  }

  private void number(String name, int value) {
    if (value > 0) {
      xml.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }

  private void item(int position) {
    xml.append("<x");
    number("v", position);
    xml.append("/>");
  }

  private void filters() {
    if (pivot.filters().isEmpty()) {
      return;
    }
    open("pageFields", pivot.filters().size());
    for (int field : pivot.filters()) {
      xml.append("<pageField fld=\"%d\" hier=\"-1\"/>".formatted(field));
    }
    xml.append("</pageFields>");
  }

  private void values() {
    open("dataFields", pivot.values().size());
    for (DataField value : pivot.values()) {
      String subtotal = value.subtotal();
      int format = formatId.applyAsInt(value.numberFormat());
      xml.append(
          "<dataField name=\"%s\" fld=\"%d\"%s baseField=\"0\" baseItem=\"0\"%s/>"
              .formatted(
                  XmlText.escapeAttribute(value.name()),
                  value.field(),
                  subtotal.equals("sum") ? "" : " subtotal=\"" + subtotal + "\"",
                  format == 0 ? "" : " numFmtId=\"" + format + "\""));
    }
    xml.append("</dataFields>");
  }

  private void open(String name, int count) {
    xml.append('<').append(name).append(" count=\"").append(count).append("\">");
  }
}
