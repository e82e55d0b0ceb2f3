package dev.deckhand.ooxml.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundWorkbookOperation.AddSheet;
import dev.deckhand.plan.BoundWorkbookOperation.ClearCells;
import dev.deckhand.plan.BoundWorkbookOperation.FillFormula;
import dev.deckhand.plan.BoundWorkbookOperation.FormatCells;
import dev.deckhand.plan.BoundWorkbookOperation.RenameSheet;
import dev.deckhand.plan.BoundWorkbookOperation.WriteCells;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.EditPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plans of golden cases: the contract's JSON, bound without looking at a workbook. */
final class PlanFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanFile() {}

  static BoundPlan read(Path file) throws IOException {
    JsonNode plan = JSON.readTree(file.toFile());
    List<BoundOperation> operations = new ArrayList<>();
    plan.get("operations").forEach(node -> operations.add(operation(node)));
    return new BoundPlan(new EditPlan(plan.path("summary").asText(), List.of()), operations);
  }

  private static BoundOperation operation(JsonNode node) {
    String id = node.get("id").asText();
    return switch (node.get("op").asText()) {
      case "writeCells" -> writeCells(id, node);
      case "fillFormula" ->
          new FillFormula(id, range(node), node.get("formula").asText().substring(1));
      case "clearCells" -> {
        String what = node.path("what").asText("all").toUpperCase(Locale.ROOT);
        yield new ClearCells(id, range(node), ClearWhat.valueOf(what));
      }
      case "formatCells" -> new FormatCells(id, range(node), format(node.get("format")));
      case "addSheet" ->
          new AddSheet(id, node.get("name").asText(), node.path("position").asInt(1) - 1);
      case "renameSheet" ->
          new RenameSheet(id, node.get("sheet").asText(), node.get("name").asText());
      default -> throw new IllegalArgumentException("No operation " + node);
    };
  }

  private static SheetRange range(JsonNode node) {
    return SheetRange.parse(node.get("range").asText());
  }

  private static WriteCells writeCells(String id, JsonNode node) {
    List<List<CellInput>> rows = new ArrayList<>();
    for (JsonNode row : node.get("values")) {
      List<CellInput> inputs = new ArrayList<>();
      row.forEach(value -> inputs.add(input(value)));
      rows.add(inputs);
    }
    SheetRange range = range(node);
    CellAddress first = range.area().first();
    CellAddress last = first.plus(rows.size() - 1, rows.getFirst().size() - 1);
    return new WriteCells(id, new SheetRange(range.sheet(), CellArea.between(first, last)), rows);
  }

  private static CellInput input(JsonNode value) {
    if (value.isNull()) {
      return new CellInput.Keep();
    }
    if (value.isNumber()) {
      return new CellInput.Constant(CellValue.of(value.asDouble()));
    }
    if (value.isBoolean()) {
      return new CellInput.Constant(CellValue.of(value.asBoolean()));
    }
    if (value.isObject()) {
      String date = value.get("date").asText();
      return new CellInput.Date(
          date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay());
    }
    String text = value.asText();
    if (text.isEmpty()) {
      return new CellInput.Clear();
    }
    return text.startsWith("=")
        ? new CellInput.Formula(text.substring(1))
        : new CellInput.Constant(CellValue.of(text));
  }

  private static CellFormat format(JsonNode node) {
    return new CellFormat(
        text(node, "numberFormat"),
        flag(node, "bold"),
        flag(node, "italic"),
        flag(node, "underline"),
        text(node, "fontName"),
        node.has("fontSize") ? node.get("fontSize").asDouble() : null,
        text(node, "fontColor"),
        text(node, "fill"),
        text(node, "horizontal"),
        text(node, "vertical"),
        flag(node, "wrap"),
        node.has("indent") ? node.get("indent").asInt() : null,
        text(node, "border"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asText() : null;
  }

  private static @Nullable Boolean flag(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asBoolean() : null;
  }
}
