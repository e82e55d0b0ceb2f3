package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.document.CellAddress;
import dev.deckhand.plan.ArrangeOperation;
import dev.deckhand.plan.KeepRow;
import dev.deckhand.plan.SortKey;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Range.removeDuplicates} and {@code RangeSort}. */
final class RowCalls {
  private RowCalls() {}

  static FakeThing removeDuplicates(FakeRange range, List<Object> arguments) {
    List<String> columns = new ArrayList<>();
    Args.json(arguments, 0).forEach(column -> columns.add(letters(range, column.asInt())));
    range
        .book()
        .add(
            new ArrangeOperation.RemoveDuplicates(
                "", range.toString(), columns, KeepRow.FIRST, Args.flag(arguments, 1)));
    return new Gathered(JsonNodeFactory.instance.objectNode(), "");
  }

  private static String letters(FakeRange range, int column) {
    if (column < 0 || column >= range.area().columns()) {
      throw FakeProblem.badArgument(range + " has no column " + column);
    }
    return CellAddress.columnName(range.area().firstColumn() + column);
  }

  /** {@code RangeSort}. */
  record Sort(FakeRange range) implements FakeThing {
    @Override
    public Object read(String member) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (Args.flag(arguments, 1) || !Args.text(arguments, 3).equals("Rows")) {
        throw FakeProblem.badArgument("The fake host sorts rows without regard to case");
      }
      List<SortKey> keys = new ArrayList<>();
      for (JsonNode field : Args.json(arguments, 0)) {
        Args.oneOf(field.path("sortOn").asText("Value"), List.of("Value"));
        keys.add(
            new SortKey(
                letters(range, field.path("key").asInt()),
                !field.path("ascending").asBoolean(true)));
      }
      range
          .book()
          .add(new ArrangeOperation.SortRange("", range.toString(), keys, Args.flag(arguments, 2)));
      return null;
    }
  }
}
