package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose items are found by a property of theirs.
 *
 * @param items as they are when asked
 * @param key the property {@code getItem} looks at
 */
public record FakeItems(Supplier<List<? extends FakeThing>> items, String key)
    implements FakeThing {

  @Override
  public @Nullable Object read(String member) {
    if (member.equals("items")) {
      return List.copyOf(items.get());
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    JsonNode wanted = (JsonNode) arguments.getFirst();
    return switch (member) {
      case "getItem" ->
          find(wanted.asText(), new FakeProblem("InvalidArgument", "There is no item " + wanted));
      case "getItemAt" -> items.get().get(wanted.asInt());
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private FakeThing find(String wanted, FakeProblem missing) {
    for (FakeThing item : items.get()) {
      if (wanted.equals(item.read(key))) {
        return item;
      }
    }
    throw missing;
  }
}
