package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.TextParagraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds a slide that sets two sides against each other, on the deck's layout for it. */
final class ComparisonSlide {
  private static final String NEXT =
      "Say it as \"add a comparison slide: A or B\", or configure a chat model";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:add|insert)\\s+(?:an?\\s+)?(?:new\\s+)?comparison(?:\\s+slide)?\\b(.*)", FLAGS);
  private static final Pattern AFTER =
      Pattern.compile("\\s+after\\s+slide\\s+(\\d{1,4})\\b", FLAGS);
  private static final Pattern SIDES =
      Pattern.compile(
          "\\s*(?::|of\\s|for\\s)\\s*(.{1,60}?)\\s+(?:or|vs\\.?|versus)\\s+(.{1,60})", FLAGS);

  private final DeckOutline deck;

  ComparisonSlide(DeckOutline deck) {
    this.deck = deck;
  }

  static boolean isAskedFor(String instruction) {
    return ASKED.matcher(instruction).matches();
  }

  Draft of(String instruction) {
    Matcher asked = ASKED.matcher(instruction);
    String rest = asked.matches() ? asked.group(1) : "";
    Matcher after = AFTER.matcher(rest);
    int place = after.find() ? Integer.parseInt(after.group(1)) : deck.slides().size();
    Matcher sides = SIDES.matcher(AFTER.matcher(rest).replaceFirst(""));
    if (!sides.matches()) {
      return new Draft.Cannot("I do not see which two sides to compare", NEXT);
    }
    if (place > deck.slides().size()) {
      return new Draft.Cannot(
          "There is no slide " + place + "; the deck has " + deck.slides().size(), NEXT);
    }
    Optional<Layout> layout = deck.layouts().stream().filter(ComparisonSlide::compares).findFirst();
    return layout.isPresent()
        ? made(layout.get(), place, named(sides.group(1)), EditTargets.unquoted(sides.group(2)))
        : new Draft.Cannot(
            "The deck has no Comparison layout with a title and two texts",
            "Add such a layout to the master, or add a slide with bullets");
  }

  private static boolean compares(Layout layout) {
    boolean titled = layout.placeholders().stream().anyMatch(p -> p.type().equals("title"));
    return layout.name().equalsIgnoreCase("Comparison") && titled && heads(layout).size() == 2;
  }

  private static List<Placeholder> heads(Layout layout) {
    return layout.placeholders().stream().filter(p -> p.type().equals("body")).toList();
  }

  private static Draft made(Layout layout, int place, String left, String right) {
    String title = left + " or " + right;
    List<Placeholder> heads = heads(layout);
    Map<String, List<TextParagraph>> texts =
        Map.of(
            "title",
            List.of(TextParagraph.of(title)),
            heads.getFirst().key(),
            List.of(TextParagraph.of(left)),
            heads.getLast().key(),
            List.of(TextParagraph.of(named(right))));
    String summary =
        "Adds a slide \"%s\" after slide %d with the layout %s; its two texts stay empty"
            .formatted(title, place, layout.name());
    AddSlide slide = new AddSlide("1", String.valueOf(place), layout.name(), texts, null);
    return new Draft.Made(
        new EditPlan(summary, List.of(slide)), Markdown.text(summary) + ".", List.of());
  }

  private static String named(String side) {
    String plain = EditTargets.unquoted(side);
    return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }
}
