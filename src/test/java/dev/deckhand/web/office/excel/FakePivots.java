package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.plan.ObjectOperation;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code PivotTableCollection} of a worksheet. */
record FakePivots(FakeSheet sheet) implements FakeThing {
  private static final Map<String, PivotFunction> FUNCTIONS =
      Map.of(
          "Sum", PivotFunction.SUM,
          "Count", PivotFunction.COUNT,
          "Average", PivotFunction.AVERAGE,
          "Max", PivotFunction.MAX,
          "Min", PivotFunction.MIN,
          "Product", PivotFunction.PRODUCT,
          "CountNumbers", PivotFunction.COUNT_NUMBERS,
          "StandardDeviation", PivotFunction.STD_DEV,
          "Variance", PivotFunction.VAR);

  private List<WorkbookOutline.Pivot> stored() {
    return sheet.book().outline().sheets().stream()
        .filter(one -> one.name().equalsIgnoreCase(sheet.name()))
        .flatMap(one -> one.pivots().stream())
        .toList();
  }

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      return stored().stream().map(pivot -> new Item(sheet, pivot)).toList();
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    String name = Args.text(arguments, 0);
    return switch (member) {
      case "getItemOrNullObject" ->
          stored().stream()
              .filter(pivot -> pivot.name().equalsIgnoreCase(name))
              .findFirst()
              .<FakeThing>map(pivot -> new Item(sheet, pivot))
              .orElseGet(FakeNull::new);
      case "add" -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", name);
        String source = Args.text(arguments, 1);
        String target = Args.text(arguments, 2);
        sheet.book().add(new PivotDraft(source, target, node));
        yield new Gathered(node, name);
      }
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  /** A pivot table that is in the file. */
  record Item(FakeSheet sheet, WorkbookOutline.Pivot pivot) implements FakeThing {
    @Override
    public Object read(String member) {
      return switch (member) {
        case "name" -> pivot.name();
        case "layout" -> this;
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      switch (member) {
        case "getRange" -> {
          return new FakeRange(sheet, CellArea.parse(pivot.range()));
        }
        case "delete" -> FileChanges.removePivot(sheet, pivot);
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }
  }

  /** A pivot table while fields are put on it. */
  record PivotDraft(String source, String target, ObjectNode node) implements Draft {
    @Override
    public List<WorkbookOperation> operations(String id) {
      List<PivotValue> values = new ArrayList<>();
      for (JsonNode item : node.path("dataHierarchies").path("items")) {
        String how = item.path("summarizeBy").asText("Sum");
        values.add(
            new PivotValue(
                item.path("add").get(0).asText(),
                FUNCTIONS.get(Args.oneOf(how, List.copyOf(FUNCTIONS.keySet())))));
      }
      return List.of(
          new ObjectOperation.AddPivot(
              id,
              source,
              target,
              fields("rowHierarchies"),
              fields("columnHierarchies"),
              values,
              fields("filterHierarchies")));
    }

    private List<String> fields(String axis) {
      List<String> fields = new ArrayList<>();
      node.path(axis).path("items").forEach(item -> fields.add(item.path("add").get(0).asText()));
      return fields;
    }
  }
}
