package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.List;
import java.util.function.ToIntFunction;

/** The cache of a pivot table: what its source held, field by field and record by record. */
public final class CacheXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final PivotTotals totals;
  private final PivotDescription pivot;
  private final CacheValues values;

  public CacheXml(PivotTotals totals) {
    this.totals = totals;
    this.pivot = totals.pivot();
    this.values = new CacheValues(pivot.date1904());
  }

  /**
   * The definition (18.10.1.67).
   *
   * @param namespace of the workbook's dialect
   * @param records relationship to the records, with its declaration
   * @param source the element that says where the data comes from
   * @param refresh whether Excel has to read the source anew
   * @param formatId the id of a number format
   */
  public String definition(
      String namespace,
      String records,
      String source,
      boolean refresh,
      ToIntFunction<String> formatId) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<pivotCacheDefinition xmlns=\"%s\" %s".formatted(namespace, records));
    xml.append(refresh ? " refreshOnLoad=\"1\"" : "");
    xml.append(" refreshedBy=\"Deckhand\" createdVersion=\"6\" refreshedVersion=\"6\"");
    xml.append(" minRefreshableVersion=\"3\" recordCount=\"%d\">".formatted(pivot.records()));
    xml.append("<cacheSource type=\"worksheet\">").append(source).append("</cacheSource>");
    xml.append("<cacheFields count=\"%d\">".formatted(pivot.source().size()));
    for (int field = 0; field < pivot.source().size(); field++) {
      SourceColumn column = pivot.column(field);
      xml.append(
          "<cacheField name=\"%s\" numFmtId=\"%d\">"
              .formatted(
                  XmlText.escapeAttribute(column.name()),
                  formatId.applyAsInt(column.numberFormat())));
      sharedItems(xml, field);
      xml.append("</cacheField>");
    }
    return xml.append("</cacheFields></pivotCacheDefinition>").toString();
  }

  private void sharedItems(StringBuilder xml, int field) {
    xml.append("<sharedItems").append(values.summary(pivot.column(field).cells()));
    if (!pivot.isOnAxis(field)) {
      xml.append("/>");
      return;
    }
    List<SourceCell> items = totals.items(field).shared();
    xml.append(" count=\"").append(items.size()).append("\"");
    xml.append(values.hasLongText(items) ? " longText=\"1\">" : ">");
    items.forEach(item -> values.write(xml, item));
    xml.append("</sharedItems>");
  }

  /** The records (18.10.1.68). */
  public String records(String namespace) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append(
        "<pivotCacheRecords xmlns=\"%s\" count=\"%d\">".formatted(namespace, pivot.records()));
    for (int record = 0; record < pivot.records(); record++) {
      xml.append("<r>");
      for (int field = 0; field < pivot.source().size(); field++) {
        if (pivot.isOnAxis(field)) {
          xml.append("<x v=\"").append(totals.items(field).sharedOf(record)).append("\"/>");
        } else {
          values.write(xml, pivot.column(field).cells().get(record));
        }
      }
      xml.append("</r>");
    }
    return xml.append("</pivotCacheRecords>").toString();
  }

  /** Whether a value is a whole number. */
  static boolean isWhole(CellValue value) {
    return value instanceof CellValue.Number(double number) && number == Math.rint(number);
  }
}
