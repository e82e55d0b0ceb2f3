package dev.deckhand.bench.calc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.Version;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Apache POI's evaluator. Every formula cell is asked for its value, from top to bottom; the values
 * are not written into the model, which would take longer. It does not say which cells an edit
 * reaches, so all are asked again and those it still knows answer from its memory.
 */
final class PoiEngine implements Engine {
  private final Mix mix;
  private final byte[] content;
  private @Nullable XSSFSheet sheet;
  private @Nullable XSSFFormulaEvaluator evaluator;

  PoiEngine(Mix mix) throws IOException {
    this.mix = mix;
    this.content = MixFile.of(mix);
  }

  @Override
  public String name() {
    return "Apache POI " + Version.getVersion();
  }

  @Override
  public void open() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
    sheet = workbook.getSheetAt(0);
    evaluator = new XSSFFormulaEvaluator(workbook);
  }

  /** It parses formulas when it evaluates them. */
  @Override
  public boolean hasGraph() {
    return false;
  }

  @Override
  public void graph() {}

  private XSSFFormulaEvaluator evaluator() {
    return Objects.requireNonNull(evaluator);
  }

  private XSSFCell cell(int row, int column) {
    return Objects.requireNonNull(sheet).getRow(row).getCell(column);
  }

  @Override
  public void all() {
    evaluator().clearAllCachedResultValues();
    evaluate();
  }

  private void evaluate() {
    for (int row = 0; row < mix.rows(); row++) {
      for (int column : mix.formulaColumns()) {
        evaluator().evaluate(cell(row, column));
      }
    }
  }

  @Override
  public void beforeEdits() {}

  @Override
  public void edit(List<Input> inputs) {
    for (Input input : inputs) {
      XSSFCell cell = cell(input.row(), input.column());
      if (input.value() instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setBlank(); // an inline text would stay otherwise
        cell.setCellValue(input.value().toString());
      }
      evaluator().notifyUpdateCell(cell);
    }
    evaluate();
  }

  @Override
  public Object value(int row, int column) {
    CellValue value = evaluator().evaluate(cell(row, column));
    return switch (value.getCellType()) {
      case NUMERIC -> value.getNumberValue();
      case STRING -> value.getStringValue();
      case BOOLEAN -> String.valueOf(value.getBooleanValue());
      case ERROR -> FormulaError.forInt(value.getErrorValue()).getString();
      default -> "";
    };
  }
}
