package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.trace.Evaluation;
import dev.deckhand.analysis.trace.FormulaEvaluation;
import dev.deckhand.analysis.trace.ShownValue;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.SheetRange;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Computes a formula. It must say itself which cells it reads, and they must be shown: else a
 * formula could tell what the user cannot see.
 */
final class EvaluateTool implements Tool {
  /** What reads cells that are not written in the formula, or tells of the file. */
  private static final Pattern COMPUTES_CELLS =
      Pattern.compile(
          "\\b(?:INDIRECT|OFFSET|CELL|INFO|FORMULATEXT|SHEETS?|GETPIVOTDATA)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_VALUES = 400;

  private final ToolDesk desk;

  EvaluateTool(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Computing " + arguments.shown("formula");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    String formula = arguments.text("formula");
    if (COMPUTES_CELLS.matcher(formula).find()) {
      throw new ToolProblem(
          "INDIRECT, OFFSET and functions that tell of the file are not computed here; name the cells");
    }
    VisibleCells visible = desk.visible();
    SheetRange at = arguments.optional("cell").map(_ -> arguments.range("cell")).orElse(null);
    if (at == null && !visible.sheets().isEmpty()) {
      at = SheetRange.parse(SheetRange.quote(visible.sheets().getFirst().name()) + "!XFD1048576");
    } else if (at != null) {
      Shown.sheet(visible, at);
    }
    return switch (new FormulaEvaluation(desk.workbook(), desk.clock()).evaluate(formula, at)) {
      case FormulaEvaluation.Unreadable(int character, String message) ->
          throw new ToolProblem(
              "The formula cannot be read at character " + character + ": " + message);
      case FormulaEvaluation.NoSuchPlace(String message) -> throw new ToolProblem(message);
      case FormulaEvaluation.Evaluated(Evaluation done) -> told(done, visible);
    };
  }

  private static ObjectNode told(Evaluation done, VisibleCells visible) {
    for (String range : done.precedents()) {
      if (!visible.showsAll(SheetRange.parse(range))) {
        throw new ToolProblem(
            "The formula reads cells that are hidden from the user, in "
                + (visible.tells(range) ? range : "a hidden worksheet")
                + "; read shown cells only");
      }
    }
    if (done.precedentsTruncated()) {
      throw new ToolProblem("The formula reads too many ranges; use fewer");
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (done.notEvaluated() != null) {
      return node.put("notComputed", done.notEvaluated());
    }
    put(node, done.value());
    node.put("shows", Shown.cut(done.text() + ""));
    if (done.spill() != null) {
      spill(node, done.spill());
    }
    return node;
  }

  private static void put(ObjectNode node, @Nullable Object value) {
    if (value instanceof Double number) {
      node.put("value", number);
    } else if (value instanceof Boolean bool) {
      node.put("value", bool);
    } else {
      node.put("value", value == null ? null : Shown.cut(value.toString()));
    }
  }

  private static void spill(ObjectNode node, Evaluation.Spill spill) {
    node.put("rowsInAll", spill.rows()).put("columnsInAll", spill.columns());
    ArrayNode rows = node.putArray("array");
    int told = 0;
    for (List<ShownValue> row : spill.values()) {
      if (told > MAX_VALUES) {
        break;
      }
      ArrayNode values = rows.addArray();
      row.stream().limit(MAX_VALUES).forEach(value -> values.add(Shown.cut(value.text())));
      told += row.size();
    }
    if (rows.size() < spill.rows() || spill.truncated()) {
      node.put("more", "not all of the array is told");
    }
  }
}
