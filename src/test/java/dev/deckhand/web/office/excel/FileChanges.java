package dev.deckhand.web.office.excel;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
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

  static void resizeTable(FakeWorkbook book, TableInfo info, FakeRange range) {
    book.change(
        poi ->
            poi.getSheet(info.sheet()).getTables().stream()
                .filter(t -> t.getDisplayName().equalsIgnoreCase(info.name()))
                .forEach(
                    t ->
                        t.setArea(
                            new AreaReference(
                                range.area().toString(), SpreadsheetVersion.EXCEL2007))));
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
              stored.rowIterator().forEachRemaining(FileChanges::show);
              poi.getAllNames().stream()
                  .filter(name -> name.getNameName().equals("_xlnm._FilterDatabase"))
                  .filter(name -> name.getSheetIndex() == poi.getSheetIndex(stored))
                  .toList()
                  .forEach(poi::removeName);
            });
  }

  private static void show(Row row) {
    if (row.getZeroHeight()) {
      row.setZeroHeight(false);
    }
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
                int rank = FileFacts.rank(all, format.getRule(0).getPriority());
                if (there && id.equals(range.sheet().ruleId(rank))) {
                  all.removeConditionalFormatting(i);
                  range.sheet().ruleGone();
                  return;
                }
              }
            });
  }

  /** Takes the frame of a chart out; its part stays behind unused. */
  static void removeChart(FakeSheet sheet, String name) {
    String part =
        sheet
            .book()
            .read(
                poi ->
                    poi.getSheet(sheet.name())
                        .getDrawingPatriarch()
                        .getPackagePart()
                        .getPartName()
                        .getName());
    Pattern frame =
        Pattern.compile("(?s)<xdr:twoCellAnchor(?:(?!</xdr:twoCellAnchor>).)*</xdr:twoCellAnchor>");
    AtomicReference<String> relation = new AtomicReference<>("");
    sheet
        .book()
        .changePart(
            part,
            xml ->
                frame
                    .matcher(xml)
                    .replaceAll(
                        m -> {
                          if (!m.group().contains("name=\"" + name + "\"")) {
                            return Matcher.quoteReplacement(m.group());
                          }
                          relation.set(m.group().replaceAll("(?s).*r:id=\"([^\"]+)\".*", "$1"));
                          return "";
                        }));
    String relations = part.replaceAll("/([^/]+)$", "/_rels/$1.rels");
    String gone = "<Relationship [^>]*Id=\"" + relation.get() + "\"[^>]*/>";
    sheet.book().changePart(relations, xml -> xml.replaceAll(gone, ""));
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
