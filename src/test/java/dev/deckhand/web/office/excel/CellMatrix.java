package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.analysis.trace.ShownValue;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.FormatOperation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.web.office.FakeProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two-dimensional properties of ranges: values, formulas, texts, number formats. */
final class CellMatrix {
  /** Above this many cells Excel may give null instead. */
  private static final long MOST = 5_000_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CellMatrix() {}

  static JsonNode read(FakeRange range, String member) {
    if (range.area().cells() > MOST) {
      return JSON.nullNode();
    }
    SheetSnapshot sheet = range.sheet().snapshot();
    CellFormats formats = member.equals("numberFormat") ? range.book().formats() : null;
    boolean date1904 = range.book().snapshot().date1904();
    CellArea area = range.area();
    ArrayNode rows = JSON.arrayNode();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      ArrayNode cells = rows.addArray();
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        Cell cell = sheet.cell(row, column).orElse(null);
        if (formats != null) {
          cells.add(formats.of(sheet.name(), new CellAddress(row, column)).numberFormat());
        } else if (cell == null) {
          cells.add("");
        } else {
          cells.add(value(cell, member, date1904));
        }
      }
    }
    return rows;
  }

  private static JsonNode value(Cell cell, String member, boolean date1904) {
    if (member.equals("formulas") && cell.formula() != null) {
      return JSON.textNode("=" + cell.formula().text());
    }
    ShownValue shown = ShownValue.of(cell.value(), cell.numberFormat(), date1904);
    if (member.equals("text")) {
      return JSON.textNode(shown.text());
    }
    return switch (cell.value()) {
      case CellValue.Empty e -> JSON.textNode("");
      case CellValue.Number n -> JSON.numberNode(n.value());
      case CellValue.Text t -> JSON.textNode(t.value());
      case CellValue.Bool b -> JSON.booleanNode(b.value());
      case CellValue.Error e -> JSON.textNode(e.error().code());
    };
  }

  static void write(FakeRange range, JsonNode value) {
    CellArea area = range.area();
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    for (int row = 0; row < area.rows(); row++) {
      List<@Nullable ProposedValue> cells = new ArrayList<>();
      for (int column = 0; column < area.columns(); column++) {
        cells.add(entered(at(range, value, row, column)));
      }
      rows.add(cells);
    }
    clearArrays(range);
    range.book().add(new CellOperation.WriteCells("", range.toString(), rows));
  }

  /** Writing into the first cell of a spilling formula takes what it spilled. */
  private static void clearArrays(FakeRange range) {
    List<String> arrays =
        range
            .sheet()
            .snapshot()
            .formulas()
            .filter(cell -> range.area().contains(cell.address()))
            .map(Cell::formula)
            .filter(formula -> formula != null && formula.array() != null && formula.dynamic())
            .map(formula -> new FakeRange(range.sheet(), formula.array()).toString())
            .toList();
    arrays.forEach(
        array -> range.book().add(new CellOperation.ClearCells("", array, ClearWhat.CONTENTS)));
    if (!arrays.isEmpty()) {
      range.book().settle();
    }
  }

  private static JsonNode at(FakeRange range, JsonNode value, int row, int column) {
    if (!value.isArray()) {
      return value;
    }
    boolean fits = value.size() == range.area().rows();
    for (JsonNode cells : value) {
      fits &= cells.isArray() && cells.size() == range.area().columns();
    }
    if (!fits) {
      throw FakeProblem.badArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions"
              + " of the range "
              + range);
    }
    return value.get(row).get(column);
  }

  /** What Excel makes of an entry: text that reads as something else becomes that. */
  private static @Nullable ProposedValue entered(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return new ProposedValue.Number(value.asDouble());
    }
    if (value.isBoolean()) {
      return new ProposedValue.Bool(value.asBoolean());
    }
    String text = value.asText().strip();
    if (text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return new ProposedValue.Number(Double.parseDouble(text));
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return new ProposedValue.Bool(text.equalsIgnoreCase("true"));
    }
    if (text.matches("\\d{1,4}[/.:-]\\d.*|[$€£]\\s*\\d.*|\\d.*%|[+-].*|#[A-Z/0!?]+")) {
      throw FakeProblem.badArgument(
          "\"" + text + "\" may become a date, an amount or a formula; mark it as text");
    }
    return new ProposedValue.Text(value.asText());
  }

  static void numberFormat(FakeRange range, JsonNode value) {
    Set<String> codes = new HashSet<>();
    CellArea area = range.area();
    if (!value.isArray()) {
      codes.add(value.asText());
    } else {
      at(range, value, 0, 0);
      value.forEach(row -> row.forEach(code -> codes.add(code.isNull() ? "" : code.asText())));
    }
    if (codes.size() == 1) {
      FormatDraft.of(range).put("numberFormat", JSON.textNode(codes.iterator().next()));
      return;
    }
    for (int row = 0; row < area.rows(); row++) {
      for (int column = 0; column < area.columns(); column++) {
        JsonNode code = at(range, value, row, column);
        FakeRange cell = new FakeRange(range.sheet(), CellArea.of(area.first().plus(row, column)));
        if (!code.isNull()) {
          range
              .book()
              .add(
                  new FormatOperation.FormatCells(
                      "", cell.toString(), CellFormat.ofNumberFormat(code.asText())));
        }
      }
    }
  }
}
