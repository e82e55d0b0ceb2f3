package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.plan.RuleOperation;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ConditionalFormatCollection} of a range. */
record FakeRules(FakeRange range) implements FakeThing {
  private static final List<String> TYPES =
      List.of(
          "CellValue",
          "Custom",
          "ContainsText",
          "TopBottom",
          "PresetCriteria",
          "ColorScale",
          "DataBar",
          "IconSet");

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      return FileFacts.conditionalFormats(range).stream().map(this::item).toList();
    }
    throw FakeProblem.unknown(this, member);
  }

  private FakeThing item(String id) {
    return new Item(range, id);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    switch (member) {
      case "clearAll" ->
          range.book().add(new RuleOperation.ClearConditionalFormats("", range.toString()));
      case "add" -> {
        String type = Args.oneOf(Args.text(arguments, 0), TYPES);
        Gathered rule = new Gathered(JsonNodeFactory.instance.objectNode(), range.toString());
        rule.node().put("type", type).put("id", range.sheet().newRule());
        range.book().add(new RuleDraft(range, rule.node()));
        return rule;
      }
      default -> throw FakeProblem.unknown(this, member);
    }
    return null;
  }

  /** A conditional format in the file; its id tells its range. */
  record Item(FakeRange range, String id) implements FakeThing {
    @Override
    public Object read(String member) {
      return switch (member) {
        case "id" -> id;
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (!member.equals("delete")) {
        throw FakeProblem.unknown(this, member);
      }
      FileChanges.removeRule(range, id);
      return null;
    }
  }
}
