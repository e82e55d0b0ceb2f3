package dev.deckhand.context;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Invisible;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deck as prompt text: slides with their shapes and text, then the layouts, as much as the budget
 * allows. Hidden slides and invisible shapes are left out and counted.
 */
public final class DeckContext {
  private static final List<Integer> TEXT_LIMITS = List.of(4_000, 800, 200, 60, 0);

  private static final int MOST_FINDINGS = 200;
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  private final ObjectMapper json = new ObjectMapper();

  /** One JSON value on one line; the fullest that fits the budget, at the least the titles. */
  public String render(DeckOutline deck, TokenBudget budget) {
    return render(deck, List.of(), budget);
  }

  /**
   * The same with what a review has found.
   *
   * @param review findings in words
   */
  public String render(DeckOutline deck, List<String> review, TokenBudget budget) {
    String text = "";
    for (int limit : TEXT_LIMITS) {
      ObjectNode map = map(deck, limit);
      if (!review.isEmpty()) {
        ArrayNode findings = map.putArray("review");
        review.stream().limit(limit == 0 ? 20 : MOST_FINDINGS).forEach(findings::add);
      }
      text = Invisible.strip(map.toString());
      if (budget.fits(text)) {
        return text;
      }
    }
    int limit = Math.min(text.length(), budget.tokens() * 3);
    return json.createObjectNode()
        .put("cut", "The map of this deck is longer than the budget")
        .put("deck", text.substring(0, limit))
        .toString();
  }

  private ObjectNode map(DeckOutline deck, int textLimit) {
    ObjectNode root = json.createObjectNode();
    ArrayNode slides = root.putArray("slides");
    deck.slides().stream()
        .filter(slide -> !slide.hidden())
        .forEach(slide -> slide(slides.addObject(), slide, textLimit));
    long hidden = deck.slides().stream().filter(DeckOutline.Slide::hidden).count();
    if (hidden > 0) {
      root.put("hiddenSlidesLeftOut", hidden);
    }
    ArrayNode layouts = root.putArray("layouts");
    for (DeckOutline.Layout layout : deck.layouts()) {
      ArrayNode keys = layouts.addObject().put("name", layout.name()).putArray("placeholders");
      layout.placeholders().forEach(placeholder -> keys.add(placeholder.key()));
    }
    return root;
  }

  private static void slide(ObjectNode node, DeckOutline.Slide slide, int textLimit) {
    node.put("number", slide.number()).put("layout", slide.layout()).put("title", title(slide));
    ArrayNode shapes = node.putArray("shapes");
    int invisible = 0;
    for (DeckOutline.Shape shape : slide.shapes()) {
      if (!shape.visible()) {
        invisible++;
        continue;
      }
      ObjectNode at =
          shapes
              .addObject()
              .put("shape", "#" + shape.id())
              .put("name", shape.name())
              .put("kind", shape.kind().name());
      if (shape.placeholder() != null) {
        at.put("placeholder", shape.placeholder());
      }
      at.put("text", shortened(shape.seenText(), textLimit));
      if (shape.altText() != null) {
        at.put("altText", shortened(shape.altText(), textLimit));
      }
      if (shape.paragraphs().stream().anyMatch(paragraph -> paragraph.seen() != null)) {
        at.put("hiddenTextLeftOut", true);
      }
    }
    if (invisible > 0) {
      node.put("invisibleShapesLeftOut", invisible);
    }
    if (slide.notes() != null) {
      node.put("notes", shortened(slide.notes(), textLimit));
    }
  }

  /** The title as far as it is seen. */
  private static @Nullable String title(DeckOutline.Slide slide) {
    List<DeckOutline.Shape> titles =
        slide.shapes().stream()
            .filter(s -> s.placeholder() != null && TITLES.contains(s.placeholder()))
            .toList();
    return titles.isEmpty()
        ? slide.title()
        : titles.stream()
            .map(DeckOutline.Shape::seenText)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse(null);
  }

  private static String shortened(String text, int limit) {
    return text.length() > limit ? text.substring(0, limit) + "…" : text;
  }
}
