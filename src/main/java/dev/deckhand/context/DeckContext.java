package dev.deckhand.context;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Invisible;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deck as prompt text: slides with their shapes and text, then the layouts, as much as the budget
 * allows. Hidden slides and invisible shapes are left out and counted.
 */
public final class DeckContext {
  /** Of a slide only its number and title. */
  private static final int NAMED = -1;

  private static final List<Limits> LIMITS =
      List.of(
          new Limits(4_000, 4_000),
          new Limits(800, 800),
          new Limits(800, 200),
          new Limits(800, 60),
          new Limits(800, 0),
          new Limits(200, 0),
          new Limits(60, 0),
          new Limits(0, 0),
          new Limits(800, NAMED),
          new Limits(200, NAMED),
          new Limits(60, NAMED));

  private static final int TEXT_OF_SHAPE = 400;
  private static final int MOST_WANTED = 12;
  private static final int LONGEST_TITLE = 80;

  private static final int MOST_FINDINGS = 200;
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  private final ObjectMapper json = new ObjectMapper();

  /** Characters of each text, of the slides the instruction is about and of the others. */
  private record Limits(int wanted, int others) {}

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
    return render(deck, review, Focus.NONE, 0, budget);
  }

  /**
   * The same with an instruction in view: where not all fits, the slides it is about and the
   * selected one are told at more length than the others.
   *
   * @param selected number of the selected slide, 0 for none
   */
  public String render(
      DeckOutline deck, List<String> review, Focus focus, int selected, TokenBudget budget) {
    Set<Integer> wanted = wanted(deck, focus, selected);
    for (Limits limits : LIMITS) {
      ObjectNode map = map(deck, limits, wanted);
      if (!review.isEmpty()) {
        ArrayNode findings = map.putArray("review");
        review.stream().limit(limits.others() <= 0 ? 20 : MOST_FINDINGS).forEach(findings::add);
      }
      String text = Invisible.strip(map.toString());
      if (budget.fits(text)) {
        return text;
      }
    }
    return bare(deck, budget);
  }

  private static Set<Integer> wanted(DeckOutline deck, Focus focus, int selected) {
    Set<Integer> wanted = new HashSet<>(Set.of(selected));
    Map<Integer, Double> weights = new HashMap<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      double weight = slide.title() == null ? 0 : focus.weight(slide.title());
      for (DeckOutline.Shape shape : slide.shapes()) {
        weight += focus.weight(shortened(shape.seenText(), TEXT_OF_SHAPE)) / 2;
      }
      if (weight > 0) {
        weights.put(slide.number(), weight);
      }
    }
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WANTED)
        .forEach(entry -> wanted.add(entry.getKey()));
    return wanted;
  }

  /** The titles, as many as fit. */
  private String bare(DeckOutline deck, TokenBudget budget) {
    List<DeckOutline.Slide> shown = deck.slides().stream().filter(s -> !s.hidden()).toList();
    for (int told = shown.size(); ; told /= 2) {
      ObjectNode root = json.createObjectNode();
      root.put("cut", "The map of this deck is longer than the budget");
      ArrayNode titles = root.putArray("slides");
      shown.stream()
          .limit(told)
          .forEach(s -> titles.add(s.number() + ": " + shortened(title(s) + "", LONGEST_TITLE)));
      root.put("slidesLeftOut", shown.size() - told);
      String text = Invisible.strip(root.toString());
      if (told == 0 || budget.fits(text)) {
        return text;
      }
    }
  }

  /** One slide with its whole texts and the places of its shapes; hidden things left out. */
  public ObjectNode describe(DeckOutline.Slide slide) {
    ObjectNode node = json.createObjectNode();
    slide(node, slide, LIMITS.getFirst().wanted());
    ObjectNode places = node.putObject("places");
    for (DeckOutline.Shape shape : slide.shapes()) {
      DeckOutline.Box at = shape.at();
      if (shape.visible() && at != null) {
        String place =
            String.format(
                Locale.ROOT, "%.1f, %.1f, %.1f x %.1f", at.x(), at.y(), at.width(), at.height());
        places.put("#" + shape.id(), place);
      }
    }
    return node;
  }

  private ObjectNode map(DeckOutline deck, Limits limits, Set<Integer> wanted) {
    ObjectNode root = json.createObjectNode();
    ArrayNode slides = root.putArray("slides");
    deck.slides().stream()
        .filter(slide -> !slide.hidden())
        .forEach(
            slide ->
                slide(
                    slides.addObject(),
                    slide,
                    wanted.contains(slide.number()) ? limits.wanted() : limits.others()));
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
    if (textLimit == NAMED) {
      return;
    }
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
