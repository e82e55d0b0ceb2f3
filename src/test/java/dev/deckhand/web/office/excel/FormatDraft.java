package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.FormatOperation;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Properties set on the format of a range one after the other, as one operation. */
final class FormatDraft implements Draft {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeRange range;
  private final Map<String, JsonNode> set = new LinkedHashMap<>();

  private FormatDraft(FakeRange range) {
    this.range = range;
  }

  /** The draft of a range, new unless the last change was to its format. */
  static FormatDraft of(FakeRange range) {
    FormatDraft last = range.sheet().lastFormat();
    if (last != null && last.range.equals(range) && range.book().isLast(last)) {
      return last;
    }
    FormatDraft draft = new FormatDraft(range);
    range.book().add(draft);
    range.sheet().lastFormat(draft);
    return draft;
  }

  void put(String path, JsonNode value) {
    set.put(path, value);
  }

  @Override
  public List<WorkbookOperation> operations(String id) {
    ObjectNode format = JSON.createObjectNode();
    set.forEach((path, value) -> property(format, path, value));
    String border = border();
    if (border != null) {
      format.put("border", border);
    }
    if (format.isEmpty()) {
      return List.of();
    }
    return List.of(
        new FormatOperation.FormatCells(
            id, range.toString(), JSON.convertValue(format, CellFormat.class)));
  }

  private static void property(ObjectNode format, String path, JsonNode value) {
    switch (path) {
      case "numberFormat" -> format.set("numberFormat", value);
      case "font.bold" -> format.set("bold", value);
      case "font.italic" -> format.set("italic", value);
      case "font.underline" ->
          format.put(
              "underline", !Args.oneOf(value.asText(), List.of("Single", "None")).equals("None"));
      case "font.name" -> format.set("fontName", value);
      case "font.size" -> format.set("fontSize", value);
      case "font.color" -> format.set("fontColor", value);
      case "fill.color" -> format.set("fill", value);
      case "fill.clear" -> format.put("fill", "none");
      case "horizontalAlignment" -> format.put("horizontal", horizontal(value.asText()));
      case "verticalAlignment" ->
          format.put(
              "vertical",
              Args.oneOf(
                      value.asText(), List.of("Top", "Center", "Bottom", "Justify", "Distributed"))
                  .toLowerCase(Locale.ROOT));
      case "wrapText" -> format.set("wrap", value);
      case "indentLevel" -> format.set("indent", value);
      default -> {
        if (!path.startsWith("borders.")) {
          throw new FakeProblem("NotInFake", "The fake host has no format " + path);
        }
      }
    }
  }

  private static String horizontal(String name) {
    Args.oneOf(
        name,
        List.of(
            "General",
            "Left",
            "Center",
            "Right",
            "Fill",
            "Justify",
            "CenterAcrossSelection",
            "Distributed"));
    return name.equals("CenterAcrossSelection")
        ? "centerContinuous"
        : name.toLowerCase(Locale.ROOT);
  }

  FakeRange range() {
    return range;
  }

  /** The engine sets all sides of every cell alike; whether these are set otherwise. */
  boolean hasSides() {
    return set.keySet().stream().anyMatch(path -> path.startsWith("borders.")) && border() == null;
  }

  /** What was set on the sides, by their names: style, weight, colour. */
  Map<String, Map<String, String>> sides() {
    Map<String, Map<String, String>> sides = new LinkedHashMap<>();
    set.forEach(
        (path, value) -> {
          String[] names = path.split("\\.");
          if (names[0].equals("borders")) {
            sides
                .computeIfAbsent(names[1], side -> new LinkedHashMap<>())
                .put(names[2], value.asText());
          }
        });
    return sides;
  }

  /** The line that all sides get; {@code null} where none or not all of them do. */
  private @Nullable String border() {
    CellArea area = range.area();
    List<String> sides = new ArrayList<>(List.of("EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"));
    if (area.rows() > 1) {
      sides.add("InsideHorizontal");
    }
    if (area.columns() > 1) {
      sides.add("InsideVertical");
    }
    if (sides.stream().anyMatch(side -> !set.containsKey("borders." + side + ".style"))
        || set.keySet().stream().anyMatch(path -> path.matches("borders\\..*\\.color"))) {
      return null;
    }
    List<String> styles = sides.stream().map(this::style).distinct().toList();
    return styles.size() == 1 ? styles.getFirst() : null;
  }

  private String style(String side) {
    String style = Objects.toString(text("borders." + side + ".style"), "no style");
    String weight = Objects.toString(text("borders." + side + ".weight"), "");
    return switch (style + " " + weight) {
      case "None " -> "none";
      case "Continuous Thin" -> "thin";
      case "Continuous Medium" -> "medium";
      case "Continuous Thick" -> "thick";
      case "Continuous Hairline" -> "hair";
      case "Dash Thin" -> "dashed";
      case "Dot Thin" -> "dotted";
      case "Double " -> "double";
      default -> throw FakeProblem.badArgument("border " + side + ": " + style + " " + weight);
    };
  }

  private @Nullable String text(String path) {
    JsonNode value = set.get(path);
    return value == null ? null : value.asText();
  }
}
