package dev.deckhand.web.office.excel;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** What Excel can do and the catalogue of operations cannot, done on the file with POI. */
final class FileChanges {
  private FileChanges() {}

  static void ungroup(FakeRange range) {
    CellArea area = range.area();
    range
        .book()
        .change(
            poi -> {
              XSSFSheet sheet = poi.getSheet(range.sheet().name());
              if (area.isWholeRows()) {
                sheet.ungroupRow(area.firstRow(), area.lastRow());
              } else {
                sheet.ungroupColumn(area.firstColumn(), area.lastColumn());
              }
            });
  }

  static void removeTable(FakeWorkbook book, TableInfo info) {
    book.change(
        poi -> {
          XSSFSheet sheet = poi.getSheet(info.sheet());
          XSSFTable table =
              sheet.getTables().stream()
                  .filter(t -> t.getDisplayName().equalsIgnoreCase(info.name()))
                  .findFirst()
                  .orElseThrow();
          sheet.removeTable(table);
        });
  }

  static void removeFilter(FakeSheet sheet) {
    if (sheet.snapshot().filterArea().isEmpty()) {
      return;
    }
    sheet
        .book()
        .change(
            poi -> {
              XSSFSheet stored = poi.getSheet(sheet.name());
              stored.getCTWorksheet().unsetAutoFilter();
              stored.rowIterator().forEachRemaining(row -> row.setZeroHeight(false));
              poi.getAllNames().stream()
                  .filter(name -> name.getNameName().equals("_xlnm._FilterDatabase"))
                  .filter(name -> name.getSheetIndex() == poi.getSheetIndex(stored))
                  .toList()
                  .forEach(poi::removeName);
            });
  }

  static void removeRule(FakeRange range, String id) {
    range
        .book()
        .change(
            poi -> {
              var all = poi.getSheet(range.sheet().name()).getSheetConditionalFormatting();
              for (int i = all.getNumConditionalFormattings() - 1; i >= 0; i--) {
                var format = all.getConditionalFormattingAt(i);
                boolean there =
                    FileFacts.area(format.getFormattingRanges()[0]).equals(range.area());
                if (there && id.endsWith(":" + format.getRule(0).getPriority())) {
                  all.removeConditionalFormatting(i);
                }
              }
            });
  }

  static void removeChart(FakeSheet sheet, String name) {
    sheet
        .book()
        .change(
            poi -> {
              XSSFDrawing drawing = poi.getSheet(sheet.name()).getDrawingPatriarch();
              var anchors = drawing.getCTDrawing().getTwoCellAnchorList();
              for (int i = anchors.size() - 1; i >= 0; i--) {
                var frame = anchors.get(i).getGraphicFrame();
                if (frame != null && frame.getNvGraphicFramePr().getCNvPr().getName().equals(name)) {
                  drawing.getCTDrawing().removeTwoCellAnchor(i);
                }
              }
              for (XSSFChart chart : drawing.getCharts()) {
                forget(drawing, chart);
              }
            });
  }

  private static void forget(XSSFDrawing drawing, XSSFChart chart) {
    String id = drawing.getRelationId(chart);
    boolean used = drawing.getCTDrawing().xmlText().contains("\"" + id + "\"");
    if (!used) {
      PackageRelationship relation = drawing.getPackagePart().getRelationship(id);
      drawing.getPackagePart().removeRelationship(relation.getId());
      drawing.getPackagePart().getPackage().removePart(chart.getPackagePart());
    }
  }

  static void removePivot(FakeSheet sheet, WorkbookOutline.Pivot pivot) {
    sheet
        .book()
        .change(
            poi -> {
              XSSFSheet stored = poi.getSheet(sheet.name());
              for (XSSFPivotTable table : stored.getPivotTables()) {
                if (table.getCTPivotTableDefinition().getName().equals(pivot.name())) {
                  String id = stored.getRelationId(table);
                  stored.getPackagePart().removeRelationship(id);
                }
              }
            });
  }
}
