package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code getItemOrNullObject} gives where nothing is. */
public record FakeNull() implements FakeThing {
  @Override
  public @Nullable Object read(String member) {
    return this;
  }

  @Override
  public void write(String member, JsonNode value) {
    throw new FakeProblem("ItemNotFound", "The requested resource doesn't exist.");
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    return this;
  }

  @Override
  public boolean isNull() {
    return true;
  }
}
