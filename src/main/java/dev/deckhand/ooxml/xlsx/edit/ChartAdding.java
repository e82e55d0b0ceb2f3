package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.chart.ChartDescription;
import dev.deckhand.ooxml.chart.ChartDescription.Labels;
import dev.deckhand.ooxml.chart.ChartLook;
import dev.deckhand.ooxml.chart.ChartXml;
import dev.deckhand.ooxml.xlsx.chart.PlainColors;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.AxisTitles;
import dev.deckhand.plan.BoundObjectOperation.AddChart;
import dev.deckhand.plan.BoundObjectOperation.Series;
import dev.deckhand.plan.ConstantNames;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Adds a chart: its part, and a frame for it on the worksheet's drawing. */
final class ChartAdding {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private final WorkbookDraft draft;
  private final AddChart operation;

  private ChartAdding(WorkbookDraft draft, AddChart operation) {
    this.draft = draft;
    this.operation = operation;
  }

  static void run(WorkbookDraft draft, AddChart operation) {
    draft.flush();
    new ChartAdding(draft, operation).run();
  }

  private void run() {
    String part = draft.parts().freeName("/xl/charts/chart%d.xml");
    String xml = colored(ChartXml.of(description(), draft.workbook().date1904()));
    draft.parts().add(part, bytes(xml), CONTENT_TYPE);
    SheetDrawing drawing = SheetDrawing.of(draft, operation.sheet());
    String type = ConstantNames.of(operation.type());
    String about = operation.title() == null ? "Chart" : operation.title();
    String name = drawing.addChart(operation.anchor(), part, about + " (" + type + ")");
    draft
        .notes()
        .object(
            "chart",
            new SheetRange(operation.sheet(), operation.anchor()).toString(),
            "added: " + type + ", " + name);
  }

  private String colored(String xml) {
    boolean themed =
        draft.parts().relationships(draft.workbook().partName()).stream()
            .anyMatch(r -> r.hasType("theme"));
    return themed ? xml : PlainColors.in(xml);
  }

  private byte[] bytes(String xml) {
    return Namespaces.dialect(draft.workbook().root(), xml).getBytes(StandardCharsets.UTF_8);
  }

  private ChartDescription description() {
    AxisTitles titles = operation.axisTitles();
    SheetRange categories = operation.categories();
    return new ChartDescription(
        operation.type(),
        operation.title(),
        titles == null ? null : titles.x(),
        titles == null ? null : titles.y(),
        categories == null ? null : categories.absolute(),
        categories == null ? Labels.TEXTS : labels(cells(categories)),
        categories == null ? "General" : format(cells(categories)),
        valueFormat(),
        valueFormat(),
        operation.series().stream().map(ChartAdding::series).toList(),
        ChartLook.WORKSHEET);
  }

  private static ChartDescription.Series series(Series series) {
    SheetRange name = series.nameCell();
    return new ChartDescription.Series(
        series.name(),
        name == null ? null : name.absolute(),
        series.values().absolute(),
        (int) Math.min(series.values().area().cells(), Integer.MAX_VALUE),
        series.type(),
        series.secondaryAxis());
  }

  private List<Cell> cells(SheetRange range) {
    CellArea area = range.area();
    return draft.current().sheet(range.sheet()).stream()
        .flatMap((SheetCells sheet) -> sheet.cells(area))
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /** What the labels are; a formula that was never computed says nothing. */
  private static Labels labels(List<Cell> cells) {
    boolean numbers =
        !cells.isEmpty() && cells.stream().allMatch(c -> c.value() instanceof CellValue.Number);
    if (!numbers) {
      return Labels.TEXTS;
    }
    boolean dates = cells.stream().allMatch(c -> NumberFormats.isDate(c.numberFormat()));
    return dates ? Labels.DATES : Labels.NUMBERS;
  }

  private static String format(List<Cell> cells) {
    return cells.isEmpty() ? "General" : cells.getFirst().numberFormat();
  }

  private String valueFormat() {
    return operation.series().stream()
        .flatMap(series -> cells(series.values()).stream())
        .filter(cell -> cell.hasFormula() || cell.value() instanceof CellValue.Number)
        .map(Cell::numberFormat)
        .findFirst()
        .orElse("General");
  }
}
