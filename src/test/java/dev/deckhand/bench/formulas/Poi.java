package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Result;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.poi.Version;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Apache POI's evaluator, each workbook for a while. */
final class Poi implements Program {
  private static final long MOST_MILLIS = 20_000;
  private static final Result TOO_LONG = new Result.NotEvaluated("it takes more than 20 s");

  @Override
  public String name() {
    return "Apache POI " + Version.getVersion();
  }

  /** What hangs cannot be stopped, so it is left behind. */
  @Override
  public Function<CellPlace, Result> calculate(Subject subject) {
    Map<CellPlace, Result> results = new ConcurrentHashMap<>();
    Thread work = new Thread(() -> evaluate(subject, results), "POI, " + subject.name());
    work.setDaemon(true);
    work.start();
    try {
      work.join(MOST_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    work.interrupt();
    return place -> results.getOrDefault(place, TOO_LONG);
  }

  private static void evaluate(Subject subject, Map<CellPlace, Result> results) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(subject.content()))) {
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      subject.each(
          place -> results.computeIfAbsent(place, p -> evaluate(workbook, evaluator, p)),
          checked -> {
            if (Thread.interrupted()) {
              throw new IllegalStateException("it takes too long");
            }
          });
    } catch (Exception e) {
      unread(subject, results, "POI cannot read it: " + e.getMessage());
    }
  }

  private static void unread(Subject subject, Map<CellPlace, Result> results, String why) {
    subject.each(
        place -> new Result.NotEvaluated(why),
        checked -> results.putIfAbsent(checked.place(), new Result.NotEvaluated(why)));
  }

  private static Result evaluate(
      XSSFWorkbook workbook, XSSFFormulaEvaluator evaluator, CellPlace place) {
    XSSFSheet sheet = workbook.getSheet(place.sheet());
    XSSFRow row = sheet == null ? null : sheet.getRow(place.address().row());
    XSSFCell cell = row == null ? null : row.getCell(place.address().column());
    if (cell == null) {
      return new Result.Single(CellValue.EMPTY);
    }
    try {
      return new Result.Single(value(evaluator.evaluate(cell)));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.NotEvaluated(String.valueOf(e.getMessage()));
    }
  }

  private static CellValue value(org.apache.poi.ss.usermodel.CellValue value) {
    return switch (value.getCellType()) {
      case NUMERIC -> CellValue.of(value.getNumberValue());
      case STRING -> CellValue.of(value.getStringValue());
      case BOOLEAN -> CellValue.of(value.getBooleanValue());
      case ERROR -> CellValue.of(error(value));
      default -> CellValue.EMPTY;
    };
  }

  private static CellError error(org.apache.poi.ss.usermodel.CellValue value) {
    return CellError.ofCode(FormulaError.forInt(value.getErrorValue()).getString())
        .orElse(CellError.UNKNOWN);
  }
}
