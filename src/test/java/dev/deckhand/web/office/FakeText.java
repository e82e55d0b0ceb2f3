package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
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
        case "textRange" -> new Range(shape);
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

  private record Range(FakeShape shape) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return switch (member) {
        case "text" -> shape.outline().text().replace('\n', '\r');
        case "font" -> new Font(shape);
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      if (!member.equals("text")) {
        throw FakeProblem.unknown(this, member);
      }
      ObjectNode operation = shape.operation("setText");
      for (String line : value.asText().split("\r", -1)) {
        operation.withArray("paragraphs").addObject().put("text", line);
      }
      shape.perform(operation);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      throw FakeProblem.unknown(this, member);
    }
  }

  /** Formatting of all runs; {@code null} where they differ. What runs do not say is made up. */
  private record Font(FakeShape shape) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      Set<String> seen = runs().stream().map(run -> value(run, member)).collect(Collectors.toSet());
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

    private List<Element> runs() {
      PackageParts parts = new PackageParts(OpcPackage.open(shape.slide().deck().content()));
      String part = Objects.requireNonNull(Slides.inOrder(parts).get(shape.slide().number() - 1));
      Element element = ShapeTree.byId(Slides.shapeTree(parts, part), shape.number());
      return Dom.below(Objects.requireNonNull(element), Ns.A, "r");
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
