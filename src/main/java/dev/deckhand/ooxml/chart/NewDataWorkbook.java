package dev.deckhand.ooxml.chart;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.NewPackage;
import dev.deckhand.plan.ChartData;
import dev.deckhand.plan.ChartData.Categories;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workbook behind a new chart, as small as Excel takes it (ECMA-376 part 1, 18): one worksheet
 * with the categories in column A and a series in each column beside it, names on top.
 */
public final class NewDataWorkbook {
  private static final String SHEET = "Sheet1";
  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

  /** Cell formats of the styles part: plain, dates, then one for the values of each series. */
  private static final int PLAIN = 0;

  private static final int DATE = 1;
  private static final int VALUES = 2;

  /** Number formats: the built-in short date, and the first that is not built in (18.8.30). */
  private static final int DATE_FORMAT = 14;

  private static final int OWN = 164;

  private final ChartData data;

  /** A workbook for these data. */
  public NewDataWorkbook(ChartData data) {
    this.data = data;
  }

  /** Where the categories stand. */
  public SheetRange categories() {
    return range(1, 0, data.categories().count());
  }

  /** The cell with the name of a series. */
  public SheetRange name(int series) {
    return range(0, series + 1, 1);
  }

  /** Where the values of a series stand. */
  public SheetRange values(int series) {
    return range(1, series + 1, data.categories().count());
  }

  private static SheetRange range(int row, int column, int rows) {
    return new SheetRange(SHEET, new CellArea(row, column, row + rows - 1, column));
  }

  /** A day as workbooks of the 1900 system count it. */
  public static double serial(LocalDateTime day) {
    return ChronoUnit.DAYS.between(DAY_ZERO, day);
  }

  /** The file. */
  public byte[] bytes() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("/[Content_Types].xml", HEAD + contentTypes());
    parts.put("/_rels/.rels", HEAD + relationships("officeDocument", "xl/workbook.xml"));
    parts.put("/xl/workbook.xml", HEAD + workbook());
    parts.put(
        "/xl/_rels/workbook.xml.rels",
        HEAD + relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put("/xl/worksheets/sheet1.xml", HEAD + worksheet());
    parts.put("/xl/styles.xml", HEAD + styles());
    return NewPackage.of(parts);
  }

  private static String contentTypes() {
    return ("<Types xmlns=\"%1$scontent-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%2$ssheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%2$sworksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%2$sstyles+xml\"/></Types>")
        .formatted(PACKAGE, TYPE);
  }

  private static String relationships(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONSHIPS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, xml);
  }

  private static String workbook() {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        .formatted(MAIN, RELATIONSHIPS, SHEET);
  }

  private String styles() {
    StringBuilder formats = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    int count = data.series().size();
    for (int i = 0; i < count; i++) {
      String code = XmlText.escapeAttribute(data.series().get(i).format());
      formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(OWN + i, code));
      cells.append(cellFormat(OWN + i));
    }
    return ("<styleSheet xmlns=\"%s\"><numFmts count=\"%d\">%s</numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"%d\">%s%s%s</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
        .formatted(
            MAIN, count, formats, count + VALUES, cellFormat(0), cellFormat(DATE_FORMAT), cells);
  }

  private static String cellFormat(int numberFormat) {
    return "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        .formatted(numberFormat);
  }

  private String worksheet() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row <= data.categories().count(); row++) {
      StringBuilder cells = new StringBuilder();
      if (row > 0) {
        category(cells, row);
      }
      for (int i = 0; i < data.series().size(); i++) {
        ChartData.Series series = data.series().get(i);
        if (row == 0) {
          text(cells, row, i + 1, series.name());
        } else {
          number(cells, row, i + 1, VALUES + i, series.values().get(row - 1));
        }
      }
      rows.append("<row r=\"%d\">%s</row>".formatted(row + 1, cells));
    }
    CellArea used = new CellArea(0, 0, data.categories().count(), data.series().size());
    return "<worksheet xmlns=\"%s\"><dimension ref=\"%s\"/><cols><col min=\"1\" max=\"1\" width=\"22\" customWidth=\"1\"/></cols><sheetData>%s</sheetData></worksheet>"
        .formatted(MAIN, used.corners(), rows);
  }

  private void category(StringBuilder cells, int row) {
    switch (data.categories()) {
      case Categories.Texts(List<String> texts) -> text(cells, row, 0, texts.get(row - 1));
      case Categories.Numbers(List<Double> numbers) ->
          number(cells, row, 0, PLAIN, numbers.get(row - 1));
      case Categories.Dates(List<LocalDateTime> dates) ->
          number(cells, row, 0, DATE, serial(dates.get(row - 1)));
    }
  }

  private static void text(StringBuilder cells, int row, int column, String text) {
    if (!text.isEmpty()) {
      cells.append(
          "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
              .formatted(new CellAddress(row, column), XmlText.escape(text)));
    }
  }

  private static void number(
      StringBuilder cells, int row, int column, int style, @Nullable Double value) {
    if (value != null) {
      cells.append(
          "<c r=\"%s\" s=\"%d\"><v>%s</v></c>"
              .formatted(new CellAddress(row, column), style, plain(value)));
    }
  }

  /** A number as XML has it: written out, unless that would take very many digits. */
  public static String plain(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    boolean few = Math.abs(exact.scale()) <= 16 && exact.precision() - exact.scale() <= 16;
    return few ? exact.toPlainString() : exact.toString();
  }
}
