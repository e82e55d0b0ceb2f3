package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation;
import dev.deckhand.plan.ValidationRule;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code DataValidation} of a range. */
record FakeValidation(FakeRange range) implements FakeThing {

  @Override
  public Object read(String member) {
    return FileFacts.validation(range).path(member);
  }

  @Override
  public void write(String member, JsonNode value) {
    if (!value.isNull()) {
      Setting.of(range).set(member, value);
    }
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    if (!member.equals("clear")) {
      throw FakeProblem.unknown(this, member);
    }
    range.book().add(new RuleOperation.ClearValidation("", range.toString()));
    return null;
  }

  /** Rule and messages of a validation, set one after the other. */
  private static final class Setting implements Draft {
    private final FakeRange range;
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    private Setting(FakeRange range) {
      this.range = range;
    }

    static Setting of(FakeRange range) {
      if (range.book().last() instanceof Setting last && last.range.equals(range)) {
        return last;
      }
      Setting setting = new Setting(range);
      range.book().add(setting);
      return setting;
    }

    void set(String member, JsonNode value) {
      values.set(member, value);
    }

    @Override
    public List<WorkbookOperation> operations(String id) {
      JsonNode alert = values.path("errorAlert").path("message");
      String message = alert.asText().isEmpty() ? null : alert.asText();
      Map.Entry<String, JsonNode> rule = values.path("rule").properties().iterator().next();
      return List.of(
          new RuleOperation.SetValidation(
              id, range.toString(), rule(rule.getKey(), rule.getValue()), message));
    }

    private static ValidationRule rule(String kind, JsonNode rule) {
      return switch (kind) {
        case "list" -> list(rule.path("source").asText());
        case "custom" -> new ValidationRule.Custom(rule.path("formula").asText());
        case "wholeNumber" -> new ValidationRule.Whole(how(rule), first(rule), second(rule));
        case "decimal" -> new ValidationRule.Decimal(how(rule), first(rule), second(rule));
        case "date" -> new ValidationRule.Date(how(rule), first(rule), second(rule));
        case "time" -> new ValidationRule.Time(how(rule), first(rule), second(rule));
        case "textLength" -> new ValidationRule.TextLength(how(rule), first(rule), second(rule));
        default -> throw FakeProblem.badArgument("validation " + kind);
      };
    }

    private static ValidationRule list(String source) {
      return source.startsWith("=")
          ? new ValidationRule.List(null, source.substring(1))
          : new ValidationRule.List(List.of(source.split(",")), null);
    }

    private static Comparison how(JsonNode rule) {
      String name = rule.path("operator").asText().replace("OrEqualTo", "OrEqual");
      Args.oneOf(name, List.copyOf(RuleDraft.OPERATORS.keySet()));
      return Objects.requireNonNull(RuleDraft.OPERATORS.get(name));
    }

    private static ProposedValue first(JsonNode rule) {
      return Objects.requireNonNull(RuleDraft.value(rule.path("formula1")));
    }

    private static @Nullable ProposedValue second(JsonNode rule) {
      return RuleDraft.value(rule.path("formula2"));
    }
  }
}
