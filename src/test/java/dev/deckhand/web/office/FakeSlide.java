package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slide of a fake presentation, by its id. */
record FakeSlide(FakePresentation deck, String id) implements FakeThing {

  /** One-based; 0 when it is gone. */
  int number() {
    return FakeSlideIds.of(deck.content()).indexOf(id) + 1;
  }

  DeckOutline.Slide outline() {
    return deck.outline().slides().get(number() - 1);
  }

  @Override
  public @Nullable Object read(String member) {
    if (!member.equals("id") && number() == 0) {
      throw new FakeProblem("SlideNotFound", "There is no slide " + id);
    }
    return switch (member) {
      case "id" -> id;
      case "shapes" -> new FakeItems(this::shapes, "id");
      case "slideMaster" -> FakeMaster.of(this);
      case "layout" -> FakeMaster.layoutOf(this);
      case "tags" -> new Tags(deck.tags(id));
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private List<FakeShape> shapes() {
    return outline().shapes().stream()
        .filter(shape -> shape.group() == null)
        .map(shape -> new FakeShape(this, shape.id()))
        .toList();
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    switch (member) {
      case "exportAsBase64" -> {
        return Base64.getEncoder().encodeToString(deck.slide(number()));
      }
      case "delete" -> {
        if (number() > 0) {
          deck.edit("{\"id\":\"1\",\"op\":\"deleteSlide\",\"slide\":%d}".formatted(number()));
        }
      }
      case "moveTo" -> move(((JsonNode) arguments.getFirst()).asInt());
      case "applyLayout" -> FakeMaster.apply(this, (FakeMaster.Layout) arguments.getFirst());
      case "setSelectedShapes" -> deck.selectShapes(FakePresentation.texts(arguments));
      default -> throw FakeProblem.unknown(this, member);
    }
    return null;
  }

  private void move(int index) {
    List<String> others = new ArrayList<>(FakeSlideIds.of(deck.content()));
    List<String> now = List.copyOf(others);
    others.remove(id);
    int after = index == 0 ? 0 : now.indexOf(others.get(index - 1)) + 1;
    if (after != number()) {
      deck.edit(
          "{\"id\":\"1\",\"op\":\"moveSlide\",\"slide\":%d,\"after\":%d}"
              .formatted(number(), after));
    }
  }

  /** Tags, which live as long as the slide. */
  private record Tags(Map<String, String> values) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      String key = ((JsonNode) arguments.getFirst()).asText();
      switch (member) {
        case "add" -> values.put(key, ((JsonNode) arguments.get(1)).asText());
        case "getItemOrNullObject" -> {
          String value = values.get(key);
          return value == null ? new FakeNull() : new Tag(key, value);
        }
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }
  }

  private record Tag(String key, String value) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return Objects.requireNonNull(Map.of("key", key, "value", value).get(member));
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      throw FakeProblem.unknown(this, member);
    }
  }
}
