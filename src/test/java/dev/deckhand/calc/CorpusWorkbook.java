package dev.deckhand.calc;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A real workbook read with POI, with the stored results of its formulas. */
final class CorpusWorkbook implements CellSource {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<DefinedName> names = new ArrayList<>();
  private final List<TableInfo> tables = new ArrayList<>();
  private final boolean date1904;

  private static final class Sheet {
    private final String name;
    private final Map<Long, CellValue> values = new HashMap<>();
    private final Map<Long, String> formats = new HashMap<>();
    private final TreeMap<Long, CellFormula> formulas = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private @Nullable CellArea used;

    private Sheet(String name) {
      this.name = name;
    }
  }

  private CorpusWorkbook(XSSFWorkbook workbook) {
    date1904 = workbook.isDate1904();
    workbook.forEach(sheet -> addSheet((XSSFSheet) sheet));
    for (XSSFName name : workbook.getAllNames()) {
      if (!name.isFunctionName() && name.getRefersToFormula() != null) {
        int index = name.getSheetIndex();
        String sheet = index < 0 ? null : workbook.getSheetName(index);
        names.add(new DefinedName(name.getNameName(), name.getRefersToFormula(), sheet, false));
      }
    }
  }

  static CorpusWorkbook read(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      return new CorpusWorkbook(workbook);
    }
  }

  private void addSheet(XSSFSheet source) {
    Sheet sheet = new Sheet(source.getSheetName());
    sheets.add(sheet);
    for (Row row : source) {
      if (row.getZeroHeight()) {
        sheet.hidden.add(row.getRowNum());
      }
      for (Cell cell : row) {
        addCell(sheet, (XSSFCell) cell);
      }
    }
    for (XSSFTable table : source.getTables()) {
      tables.add(
          new TableInfo(
              table.getName(),
              source.getSheetName(),
              CellArea.parse(table.getCTTable().getRef()),
              (int) table.getCTTable().getHeaderRowCount(),
              (int) table.getCTTable().getTotalsRowCount(),
              table.getColumns().stream().map(c -> c.getName()).toList()));
    }
  }

  private static void addCell(Sheet sheet, XSSFCell cell) {
    CellValue value = value(cell);
    CellFormula formula = cell.getCellType() == CellType.FORMULA ? formula(cell) : null;
    if (value.isEmpty() && formula == null) {
      return;
    }
    long key = CellKey.of(0, cell.getRowIndex(), cell.getColumnIndex());
    CellArea here = CellArea.of(cell(cell));
    sheet.used = sheet.used == null ? here : sheet.used.union(here);
    sheet.values.put(key, value);
    sheet.formats.put(key, String.valueOf(cell.getCellStyle().getDataFormatString()));
    if (formula != null) {
      sheet.formulas.put(key, formula);
    }
  }

  private static CellAddress cell(XSSFCell cell) {
    return new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
  }

  private static @Nullable CellFormula formula(XSSFCell cell) {
    if (!cell.getCTCell().isSetF()) {
      return null;
    }
    String text = cell.getCellFormula();
    boolean dynamic = cell.getCTCell().isSetCm() && cell.getCTCell().getCm() > 0;
    if (!cell.isPartOfArrayFormulaGroup()) {
      return new CellFormula(text, null, dynamic);
    }
    CellRangeAddress range = cell.getArrayFormulaRange();
    if (range.getFirstRow() != cell.getRowIndex()
        || range.getFirstColumn() != cell.getColumnIndex()) {
      return null;
    }
    CellArea area =
        new CellArea(
            range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    return new CellFormula(text, area, dynamic);
  }

  private static CellValue value(XSSFCell cell) {
    CellType type = cell.getCellType();
    CellType kind = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
    if (!cell.getCTCell().isSetV() && !cell.getCTCell().isSetIs()) {
      return CellValue.EMPTY;
    }
    return switch (kind) {
      case NUMERIC -> CellValue.of(cell.getNumericCellValue());
      case STRING -> CellValue.of(cell.getRichStringCellValue().getString());
      case BOOLEAN -> CellValue.of(cell.getBooleanCellValue());
      case ERROR -> CellValue.of(error(cell));
      default -> CellValue.EMPTY;
    };
  }

  private static CellError error(XSSFCell cell) {
    return CellError.ofCode(cell.getCTCell().getV())
        .or(() -> CellError.ofCode(FormulaError.forInt(cell.getErrorCellValue()).getString()))
        .orElse(CellError.UNKNOWN);
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(s -> s.name).toList();
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    return sheets.get(sheet).values.getOrDefault(CellKey.of(0, row, column), CellValue.EMPTY);
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    return sheets.get(sheet).formulas.get(CellKey.of(0, row, column));
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    sheets
        .get(sheet)
        .formulas
        .forEach((key, f) -> visitor.visit(CellKey.row(key), CellKey.column(key), f));
  }

  @Override
  public Optional<CellArea> usedArea(int sheet) {
    return Optional.ofNullable(sheets.get(sheet).used);
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return sheets.get(sheet).hidden.contains(row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return sheets.get(sheet).formats.getOrDefault(CellKey.of(0, row, column), "General");
  }

  @Override
  public List<DefinedName> names() {
    return names;
  }

  @Override
  public List<TableInfo> tables() {
    return tables;
  }

  @Override
  public boolean date1904() {
    return date1904;
  }
}
