package dev.deckhand.ooxml.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks out of a readable text, one thing a line: {@code Sales!A1 = 12}, {@code Sales!B2 =
 * =A1*2}, {@code Sales!C3 [0.00] = 1.5}, {@code sheet Empty}, {@code table T Sales!A1:B4}, {@code
 * name Rate Sales!$B$1}, {@code comment Sales!A1 text}, {@code chart Sales!A1:A3}, {@code merge
 * Sales!A1:B1}, {@code link Sales!A1 Other!B2}, {@code list Sales!C1 Other!$A$1:$A$3}.
 *
 * <p>What POI cannot write goes in as XML: {@code xml /xl/worksheets/sheet1.xml </sheetData> <…>}
 * inserts behind the first such text, {@code swap} puts it in its place, {@code part /xl/x.xml
 * content/type <…>} adds a part.
 */
public final class TextWorkbook {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final List<String[]> insertions = new ArrayList<>();
  private final List<String[]> parts = new ArrayList<>();

  public static OfficeFile make(List<String> lines) throws IOException {
    TextWorkbook text = new TextWorkbook();
    lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(text::line);
    text.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.workbook.write(out);
    text.workbook.close();
    return new OfficeFile("case.xlsx", DocumentFormat.XLSX, text.withXml(out.toByteArray()));
  }

  private byte[] withXml(byte[] made) {
    OpcEdit edit = OpcPackage.open(made).edit();
    for (String[] words : parts) {
      edit.add(words[1], words[3].getBytes(UTF_8), words[2]);
    }
    for (String[] words : insertions) {
      String xml = new String(edit.part(words[1]), UTF_8);
      int at = xml.indexOf(words[2]);
      if (at < 0) {
        throw new IllegalArgumentException("No " + words[2] + " in " + xml);
      }
      int from = words[0].equals("swap") ? at : at + words[2].length();
      String rest = xml.substring(at + words[2].length());
      edit.put(words[1], (xml.substring(0, from) + words[3] + rest).getBytes(UTF_8));
    }
    return edit.save();
  }

  private void line(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "sheet" -> sheet(line.substring(6));
      case "table" -> table(words[1], new CellReferenceText(words[2]));
      case "name" -> name(words[1], words[2]);
      case "comment" -> comment(new CellReferenceText(words[1]), words[2]);
      case "chart" -> chart(new CellReferenceText(words[1]));
      case "merge" -> {
        CellReferenceText range = new CellReferenceText(words[1]);
        sheet(range.sheet).addMergedRegion(CellRangeAddress.valueOf(range.area));
      }
      case "link" -> link(new CellReferenceText(words[1]), words[2]);
      case "xml", "swap" -> insertions.add(line.split(" ", 4));
      case "part" -> parts.add(line.split(" ", 4));
      case "list" -> list(new CellReferenceText(words[1]), words[2]);
      default -> cell(line);
    }
  }

  /** A reference with its sheet. */
  private static final class CellReferenceText {
    final String sheet;
    final String area;

    CellReferenceText(String text) {
      int bang = text.lastIndexOf('!');
      sheet = text.substring(0, bang).replace("'", "");
      area = text.substring(bang + 1);
    }
  }

  private XSSFSheet sheet(String name) {
    XSSFSheet sheet = workbook.getSheet(name);
    return sheet == null ? workbook.createSheet(name) : sheet;
  }

  private Cell cell(CellReferenceText reference) {
    CellReference place = new CellReference(reference.area);
    XSSFSheet sheet = sheet(reference.sheet);
    Row row = sheet.getRow(place.getRow());
    row = row == null ? sheet.createRow(place.getRow()) : row;
    Cell cell = row.getCell(place.getCol());
    return cell == null ? row.createCell(place.getCol()) : cell;
  }

  private void cell(String line) {
    int equals = line.indexOf(" = ");
    String place = equals < 0 ? line : line.substring(0, equals);
    int bracket = place.indexOf(" [");
    Cell cell = cell(new CellReferenceText(bracket < 0 ? place : place.substring(0, bracket)));
    if (bracket >= 0) {
      CellStyle style = workbook.createCellStyle();
      String code = place.substring(bracket + 2, place.length() - 1);
      style.setDataFormat(workbook.createDataFormat().getFormat(code));
      cell.setCellStyle(style);
    }
    if (equals >= 0) {
      content(cell, line.substring(equals + 3));
    }
  }

  private static void content(Cell cell, String content) {
    if (content.startsWith("=")) {
      cell.setCellFormula(content.substring(1));
    } else if (content.equals("TRUE") || content.equals("FALSE")) {
      cell.setCellValue(content.equals("TRUE"));
    } else if (content.matches("-?[0-9.]+")) {
      cell.setCellValue(Double.parseDouble(content));
    } else {
      cell.setCellValue(content);
    }
  }

  private void table(String name, CellReferenceText range) {
    AreaReference area = new AreaReference(range.area, workbook.getSpreadsheetVersion());
    var table = sheet(range.sheet).createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(range.area);
  }

  private void name(String name, String refersTo) {
    var defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(refersTo);
  }

  private void comment(CellReferenceText place, String text) {
    var helper = workbook.getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    Comment comment = sheet(place.sheet).createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    cell(place).setCellComment(comment);
  }

  private void chart(CellReferenceText values) {
    XSSFSheet sheet = sheet(values.sheet);
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 0, 9, 9));
    var category = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var value = chart.createValueAxis(AxisPosition.LEFT);
    var area = CellRangeAddress.valueOf(values.area);
    var numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, area);
    var data = chart.createData(ChartTypes.LINE, category, value);
    data.addSeries(numbers, numbers);
    chart.plot(data);
  }

  private void link(CellReferenceText place, String target) {
    var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(target);
    cell(place).setHyperlink(link);
  }

  private void list(CellReferenceText place, String formula) {
    XSSFSheet sheet = sheet(place.sheet);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    CellReference cell = new CellReference(place.area);
    var cells =
        new CellRangeAddressList(cell.getRow(), cell.getRow(), cell.getCol(), cell.getCol());
    sheet.addValidationData(
        helper.createValidation(helper.createFormulaListConstraint(formula), cells));
  }
}
