package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.CellAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Two worksheets of numbers, a table, two names, and formulas over all of them, each made of a
 * number. Formula {@code i} stands in {@link #place}.
 */
final class SmallWorkbook {
  static final List<String> SHEETS = List.of("Data", "Other sheet");
  static final int ROWS = 8;
  static final int COLUMNS = 4;

  private static final int FORMULA_COLUMN = 5;

  private SmallWorkbook() {}

  /** Where a formula stands. */
  record Place(int sheet, CellAddress cell) {}

  static Place place(int formula) {
    return new Place(formula % 2, new CellAddress(1 + formula / 2, FORMULA_COLUMN));
  }

  static byte[] of(List<Integer> formulas) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SHEETS.forEach(name -> numbers(workbook.createSheet(name)));
      table(workbook.getSheetAt(1));
      name(workbook, "rate", "Data!$B$3");
      name(workbook, "block", "'Other sheet'!$C$3:$D$5");
      for (int i = 0; i < formulas.size(); i++) {
        Place at = place(i);
        Row row = workbook.getSheetAt(at.sheet()).getRow(at.cell().row());
        row.createCell(at.cell().column()).setCellFormula(formula(i, formulas.get(i)));
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void numbers(XSSFSheet sheet) {
    for (int row = 0; row < ROWS; row++) {
      Row cells = sheet.createRow(row);
      for (int column = 0; column < COLUMNS; column++) {
        cells.createCell(column).setCellValue((row + 1) * 10 + column);
      }
    }
  }

  private static void table(XSSFSheet sheet) {
    List<String> headers = new ArrayList<>(List.of("Item", "Units", "Price"));
    for (int column = 1; column <= 3; column++) {
      sheet.getRow(1).getCell(column).setCellValue(headers.get(column - 1));
    }
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference(1, 1),
                new CellReference(5, 3),
                sheet.getWorkbook().getSpreadsheetVersion()));
    table.setName("Sales");
    table.setDisplayName("Sales");
  }

  private static void name(XSSFWorkbook workbook, String name, String refersTo) {
    XSSFName defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(refersTo);
  }

  /** A formula that refers to numbers, or to the formula before it. */
  private static String formula(int index, int seed) {
    int row = 3 + seed % 4;
    return switch (seed % 9) {
      case 0 -> "Data!A" + row + "+Data!$B$" + (row + 1);
      case 1 -> "SUM(Data!A" + row + ":$C8)";
      case 2 -> "SUM('Other sheet'!C" + row + ":D7)*2";
      case 3 -> "rate*2+Data!D" + row;
      case 4 -> "SUM(block)";
      case 5 -> "SUM(Sales[Units])-SUM(Sales[[Units]:[Price]])";
      case 6 -> index == 0 ? "1+1" : before(index) + "+1";
      case 7 -> "SUM(Data!B:B)&\"!A1\"";
      default -> "IF(Data!$A" + row + ">20,MAX('Other sheet'!A3:A" + (row + 1) + "),Data!C2)";
    };
  }

  private static String before(int index) {
    Place place = place(index - 1);
    return "'" + SHEETS.get(place.sheet()) + "'!" + place.cell();
  }
}
