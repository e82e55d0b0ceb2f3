package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Random;

/** Operations as JSON, drawn by chance from all there are, on places that hold something. */
final class RandomOperation {
  private static final List<String> FORMULAS =
      List.of("=A1+1", "=SUM($A$1:B9)", "=SORT(A1:A9)", "=B2&\\\"x\\\"", "=INDEX(A:A,ROW())*2");

  private final WorkbookSnapshot workbook;
  private final Random random;

  RandomOperation(WorkbookSnapshot workbook, Random random) {
    this.workbook = workbook;
    this.random = random;
  }

  /** One operation with this id. */
  String next(String verb, String id) {
    SheetSnapshot sheet = one(workbook.sheets());
    String name = sheet.name().replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"id\":\"%s\",\"op\":\"%s\",%s}".formatted(id, verb, properties(verb, sheet, name));
  }

  private String properties(String verb, SheetSnapshot sheet, String name) {
    String range = quoted(range(sheet, 6, 5));
    String cell = quoted(range(sheet, 1, 1));
    String rows = quoted(lines(sheet, true));
    String columns = quoted(lines(sheet, false));
    return switch (verb) {
      case "writeCells" -> "\"range\":%s,\"values\":[[%s,%s]]".formatted(cell, value(), value());
      case "fillFormula" -> "\"range\":%s,\"formula\":\"%s\"".formatted(range, one(FORMULAS));
      case "clearCells" ->
          "\"range\":%s,\"what\":\"%s\""
              .formatted(range, one(List.of("all", "contents", "formats", "comments")));
      case "copyRange" ->
          "\"from\":%s,\"to\":%s,\"what\":\"%s\""
              .formatted(
                  range,
                  quoted(range(one(workbook.sheets()), 1, 1)),
                  one(List.of("all", "contents", "formulas", "values", "formats")));
      case "moveRange" ->
          "\"from\":%s,\"to\":%s".formatted(range, quoted(range(one(workbook.sheets()), 1, 1)));
      case "replaceText" -> "\"find\":\"e\",\"replace\":\"%s\"".formatted(one(List.of("", "é=")));
      case "insertRows", "deleteRows" -> "\"sheet\":\"%s\",%s".formatted(name, line(sheet, true));
      case "insertColumns", "deleteColumns" ->
          "\"sheet\":\"%s\",%s".formatted(name, line(sheet, false));
      case "sortRange" -> "\"range\":%s,\"keys\":[{\"column\":\"A\"}]".formatted(range);
      case "removeDuplicates" -> "\"range\":" + range;
      case "filterRange" -> "\"range\":%s,\"criteria\":[]".formatted(range);
      case "addSheet" -> "\"name\":\"New %d\"".formatted(random.nextInt(1000));
      case "deleteSheet" -> "\"sheet\":\"%s\"".formatted(name);
      case "renameSheet", "copySheet" ->
          "\"sheet\":\"%s\",\"name\":\"It's %d\"".formatted(name, random.nextInt(1000));
      case "moveSheet" ->
          "\"sheet\":\"%s\",\"position\":%d"
              .formatted(name, 1 + random.nextInt(workbook.sheets().size()));
      case "setSheetVisibility" ->
          "\"sheet\":\"%s\",\"visibility\":\"%s\""
              .formatted(name, one(List.of("visible", "hidden", "veryHidden")));
      case "formatCells" ->
          "\"range\":%s,\"format\":{\"bold\":true,\"fill\":\"#FFEE00\"}".formatted(range);
      case "setColumnWidth" -> "\"columns\":%s,\"width\":\"auto\"".formatted(columns);
      case "setRowHeight" -> "\"rows\":%s,\"height\":22".formatted(rows);
      case "groupRows" -> "\"rows\":" + rows;
      case "groupColumns" -> "\"columns\":" + columns;
      case "freezePanes" -> "\"sheet\":\"%s\",\"rows\":1,\"columns\":1".formatted(name);
      case "addConditionalFormat" ->
          "\"range\":%s,\"rule\":{\"type\":\"%s\"}"
              .formatted(range, one(List.of("dataBar", "duplicate", "colorScale", "iconSet")));
      case "setValidation" ->
          "\"range\":%s,\"rule\":{\"type\":\"list\",\"values\":[\"a\",\"b\"]}".formatted(range);
      case "createTable" -> "\"range\":%s,\"name\":\"T_%d\"".formatted(range, random.nextInt(99));
      case "addChart" ->
          "\"sheet\":\"%s\",\"anchor\":\"H3\",\"type\":\"%s\",\"series\":[{\"name\":\"S\",\"values\":%s}]"
              .formatted(
                  name,
                  one(List.of("column", "pie", "line", "scatter")),
                  quoted(range(sheet, 4, 1)));
      case "addPivot" ->
          "\"source\":%s,\"target\":%s,\"rows\":[\"%s\"],\"values\":[{\"field\":\"%s\"}]"
              .formatted(range, cell, "a", "b");
      case "defineName" -> "\"name\":\"N_%d\",\"refersTo\":%s".formatted(random.nextInt(99), range);
      case "deleteName" ->
          "\"name\":\"%s\""
              .formatted(workbook.names().isEmpty() ? "x" : one(workbook.names()).name());
      case "setComment" ->
          "\"cell\":%s,\"text\":\"%s\"".formatted(cell, one(List.of("", "Hm & so")));
      case "setHyperlink" -> "\"cell\":%s,\"target\":%s".formatted(range, cell);
      case "mergeCells", "unmergeCells", "clearConditionalFormats", "clearValidation" ->
          "\"range\":" + range;
      default -> throw new IllegalArgumentException("No random " + verb);
    };
  }

  private String value() {
    return one(List.of("1.5", "\"text\"", "true", "null", "\"\"", "{\"date\":\"2026-01-31\"}"));
  }

  private String line(SheetSnapshot sheet, boolean rows) {
    CellAddress at = place(sheet);
    String line = rows ? "" + (at.row() + 1) : "\"" + CellAddress.columnName(at.column()) + "\"";
    return "\"at\":%s,\"count\":%d".formatted(line, 1 + random.nextInt(3));
  }

  private String lines(SheetSnapshot sheet, boolean rows) {
    CellAddress at = place(sheet);
    CellArea area =
        rows
            ? new CellArea(at.row(), 0, at.row() + random.nextInt(3), CellAddress.COLUMNS - 1)
            : new CellArea(0, at.column(), CellAddress.ROWS - 1, at.column() + random.nextInt(3));
    return new SheetRange(sheet.name(), area).toString();
  }

  private String range(SheetSnapshot sheet, int rows, int columns) {
    CellAddress at = place(sheet);
    CellAddress last = at.plus(random.nextInt(rows), random.nextInt(columns));
    return new SheetRange(sheet.name(), CellArea.between(at, last)).toString();
  }

  /** A cell among those in use, or a little beside them. */
  private CellAddress place(SheetSnapshot sheet) {
    CellArea used = sheet.usedArea().orElse(CellArea.parse("A1:B2"));
    int row = used.firstRow() + random.nextInt(Math.min(used.rows() + 2, 60));
    int column = used.firstColumn() + random.nextInt(Math.min(used.columns() + 2, 30));
    return new CellAddress(
        Math.min(row, CellAddress.ROWS - 9), Math.min(column, CellAddress.COLUMNS - 9));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private <T> T one(List<? extends T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
