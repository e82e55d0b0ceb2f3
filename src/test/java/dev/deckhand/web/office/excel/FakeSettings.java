package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code SettingCollection}. */
record FakeSettings(FakeWorkbook book) implements FakeThing {

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
    String key = Args.text(arguments, 0);
    switch (member) {
      case "add" -> book.settings().put(key, Args.json(arguments, 1));
      case "getItemOrNullObject" -> {
        return book.settings().containsKey(key) ? new Setting(book, key) : new FakeNull();
      }
      default -> throw FakeProblem.unknown(this, member);
    }
    return null;
  }

  /** {@code Setting}. */
  record Setting(FakeWorkbook book, String key) implements FakeThing {
    @Override
    public Object read(String member) {
      return Objects.requireNonNull(book.settings().get(key));
    }

    @Override
    public void write(String member, JsonNode value) {
      book.settings().put(key, value);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      book.settings().remove(key);
      return null;
    }
  }
}
