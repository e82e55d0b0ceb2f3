package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shape of a fake slide that is in no group. */
record FakeShape(FakeSlide slide, int number) implements FakeThing {
  private static final ObjectMapper JSON = new ObjectMapper();

  DeckOutline.Shape outline() {
    return slide.outline().shapes().stream()
        .filter(shape -> shape.id() == number)
        .findFirst()
        .orElseThrow(() -> new FakeProblem("ItemNotFound", "There is no shape " + number));
  }

  @Override
  public @Nullable Object read(String member) {
    DeckOutline.Shape shape = outline();
    return switch (member) {
      case "id" -> Integer.toString(number);
      case "name" -> shape.name();
      case "type" -> type(shape);
      case "left" -> box(shape).x();
      case "top" -> box(shape).y();
      case "width" -> box(shape).width();
      case "height" -> box(shape).height();
      case "altTextDescription" -> Objects.requireNonNullElse(shape.altText(), "");
      case "textFrame" -> new FakeText.Frame(this);
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private static String type(DeckOutline.Shape shape) {
    return shape.placeholder() != null
        ? "Placeholder"
        : switch (shape.kind()) {
          case TEXT -> "GeometricShape";
          case PICTURE -> "Image";
          case TABLE -> "Table";
          case CHART -> "Chart";
          case SMART_ART -> "SmartArt";
          case GROUP -> "Group";
          case CONNECTOR -> "Line";
          case MEDIA -> "Media";
          case OLE -> "Ole";
          case OTHER -> "Unsupported";
        };
  }

  private static DeckOutline.Box box(DeckOutline.Shape shape) {
    return Objects.requireNonNullElse(shape.at(), new DeckOutline.Box(0, 0, 0, 0));
  }

  @Override
  public void write(String member, JsonNode value) {
    switch (member) {
      case "left", "top", "width", "height" -> place(member, value.asDouble());
      case "altTextDescription" -> perform(operation("setAltText").put("text", value.asText()));
      default -> throw FakeProblem.unknown(this, member);
    }
  }

  private void place(String member, double value) {
    DeckOutline.Box at = box(outline());
    ObjectNode operation = operation("placeShape");
    operation
        .putObject("at")
        .put("x", member.equals("left") ? value : at.x())
        .put("y", member.equals("top") ? value : at.y())
        .put("width", member.equals("width") ? value : at.width())
        .put("height", member.equals("height") ? value : at.height());
    perform(operation);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    return switch (member) {
      case "delete" -> {
        perform(operation("deleteShape"));
        yield null;
      }
      case "getTable" -> new Table(this);
      case "getTextFrameOrNullObject" ->
          outline().kind() == DeckOutline.ShapeKind.TEXT
              ? new FakeText.Frame(this)
              : new FakeNull();
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  ObjectNode operation(String verb) {
    return JSON.createObjectNode()
        .put("id", "1")
        .put("op", verb)
        .put("slide", slide.number())
        .put("shape", "#" + number);
  }

  void perform(ObjectNode operation) {
    slide.deck().edit(operation.toString());
  }

  private record Table(FakeShape shape) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      if (!member.equals("values")) {
        throw FakeProblem.unknown(this, member);
      }
      return List.of(
          shape.outline().paragraphs().stream()
              .map(DeckOutline.Paragraph::text)
              .collect(Collectors.toList()));
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
