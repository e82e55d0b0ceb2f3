package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The text of a fake shape. */
final class FakeText {
  private FakeText() {}

  record Frame(FakeShape shape) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      if (shape.outline().kind() != DeckOutline.ShapeKind.TEXT) {
        throw FakeProblem.badArgument("The shape has no text frame");
      }
      return switch (member) {
        case "textRange" -> new Range(shape, 0, -1);
        case "hasText" -> !shape.outline().text().isEmpty();
        default -> throw FakeProblem.unknown(this, member);
      };
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

  /**
   * A stretch of the text.
   *
   * @param length -1 stands for all
   */
  private record Range(FakeShape shape, int start, int length) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return switch (member) {
        case "text" -> new FakeRuns(shape).text(start, length);
        case "font" -> new Font(shape, start, length);
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      if (!member.equals("text")) {
        throw FakeProblem.unknown(this, member);
      }
      new FakeRuns(shape).replace(start, length, value.asText());
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (!member.equals("getSubstring")) {
        throw FakeProblem.unknown(this, member);
      }
      return new Range(
          shape, ((JsonNode) arguments.get(0)).asInt(), ((JsonNode) arguments.get(1)).asInt());
    }
  }

  /** Formatting of all runs; {@code null} where they differ. What runs do not say is made up. */
  private record Font(FakeShape shape, int start, int length) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      Set<String> seen =
          new FakeRuns(shape)
              .covered(start, length).stream()
                  .map(run -> value(run, member))
                  .collect(Collectors.toSet());
      if (seen.size() != 1) {
        return null;
      }
      String value = seen.iterator().next();
      return switch (member) {
        case "bold", "italic" -> value.equals("1") || value.equals("true");
        case "underline" -> value.equals("sng") ? "Single" : "None";
        case "size" -> value.isEmpty() ? 18 : Integer.parseInt(value) / 100.0;
        case "name" -> value.isEmpty() ? "Calibri" : value;
        case "color" -> value.isEmpty() ? "#000000" : "#" + value;
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    private static String value(Element run, String member) {
      Element properties = Dom.child(run, Ns.A, "rPr");
      return Objects.requireNonNullElse(
          switch (member) {
            case "bold" -> Dom.attribute(properties, "b");
            case "italic" -> Dom.attribute(properties, "i");
            case "underline" -> Dom.attribute(properties, "u");
            case "size" -> Dom.attribute(properties, "sz");
            case "name" -> Dom.attribute(child(properties, "latin"), "typeface");
            case "color" -> Dom.attribute(child(child(properties, "solidFill"), "srgbClr"), "val");
            default -> null;
          },
          "");
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
      return parent == null ? null : Dom.child(parent, Ns.A, name);
    }

    @Override
    public void write(String member, JsonNode value) {
      ObjectNode operation = shape.operation("formatText");
      ObjectNode format = operation.putObject("format");
      switch (member) {
        case "bold", "italic" -> format.put(member, value.asBoolean());
        case "underline" -> format.put(member, !value.asText().equals("None"));
        case "size" -> format.put("fontSize", value.asDouble());
        case "name" -> format.put("fontName", value.asText());
        case "color" -> format.put("fontColor", value.asText());
        default -> throw FakeProblem.unknown(this, member);
      }
      shape.perform(operation);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      throw FakeProblem.unknown(this, member);
    }
  }
}
