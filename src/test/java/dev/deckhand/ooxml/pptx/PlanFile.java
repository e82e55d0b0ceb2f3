package dev.deckhand.ooxml.pptx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.TextParagraph;
import dev.deckhand.plan.TextScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a golden case's {@code plan.json} straight into bound operations; shapes by {@code #id}.
 */
final class PlanFile {
  private PlanFile() {}

  static BoundPlan read(Path json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    List<BoundOperation> operations = new ArrayList<>();
    root.get("operations").forEach(node -> operations.add(operation(node)));
    return plan(operations.toArray(BoundOperation[]::new));
  }

  static BoundPlan plan(BoundOperation... operations) {
    return new BoundPlan(new EditPlan("test", List.of()), List.of(operations));
  }

  private static BoundDeckOperation operation(JsonNode node) {
    String id = node.get("id").asText();
    return switch (node.get("op").asText()) {
      case "setText" -> setText(id, node);
      case "replaceText" ->
          new BoundDeckOperation.ReplaceText(
              id,
              node.get("find").asText(),
              node.get("replace").asText(),
              TextScope.valueOf(node.get("in").asText().toUpperCase(Locale.ROOT)),
              node.path("matchCase").asBoolean());
      case "setNotes" ->
          new BoundDeckOperation.SetNotes(id, slide(node.get("slide")), node.get("text").asText());
      case "deleteSlide" -> new BoundDeckOperation.DeleteSlide(id, slide(node.get("slide")));
      case "addSlide" ->
          new BoundDeckOperation.AddSlide(
              id,
              slide(node.get("after")),
              node.get("layout").asText(),
              placeholders(node.get("placeholders")),
              node.has("notes") ? node.get("notes").asText() : null);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static BoundDeckOperation setText(String id, JsonNode node) {
    String shape = node.get("shape").asText();
    boolean byId = shape.startsWith("#");
    return new BoundDeckOperation.SetText(
        id,
        slide(node.get("slide")),
        byId ? Integer.parseInt(shape.substring(1)) : 0,
        byId ? null : shape,
        paragraphs(node.get("paragraphs")));
  }

  private static SlideRef slide(JsonNode node) {
    String text = node.asText();
    return text.startsWith("@")
        ? new SlideRef.Added(text.substring(1))
        : new SlideRef.Existing(Integer.parseInt(text));
  }

  private static Map<String, List<TextParagraph>> placeholders(JsonNode node) {
    Map<String, List<TextParagraph>> placeholders = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> placeholders.put(entry.getKey(), paragraphs(entry.getValue())));
    return placeholders;
  }

  private static List<TextParagraph> paragraphs(JsonNode node) {
    List<TextParagraph> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : node) {
      Integer level = paragraph.has("level") ? paragraph.get("level").asInt() : null;
      paragraphs.add(new TextParagraph(paragraph.get("text").asText(), level));
    }
    return paragraphs;
  }
}
