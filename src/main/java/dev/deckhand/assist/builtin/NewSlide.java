package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.TextParagraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One new slide whose title and points the instruction spells out. */
final class NewSlide {
  private static final String NEXT =
      "Say it as: add a slide titled \"A\" after slide 3 with bullets: b; c";
  private static final int MOST_WORDS = 10;
  private static final Pattern ADD =
      Pattern.compile(
          "(?isu)(?:add|insert|create|füge?|ergänze|erstelle|agrega|añade|inserta|crea)\\s.*");
  private static final Pattern SLIDE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:slide|(?:abschnitts|titel)?folie|diapositiva)(?!\\p{L})");
  private static final Pattern MANY =
      Pattern.compile(
          "(?iu)\\d[- ](?:slide|folien)|\\b(?:deck|presentation|präsentation|presentación)\\b");
  private static final Pattern QUOTED =
      Pattern.compile("[\"“„«]([^\"”“»]+)[\"”“»]|(?<!\\p{L})['‘]([^'’]+)['’](?!\\p{L})");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?iu)(?:titled|called|named|with (?:the )?title|mit (?:dem )?titel|namens|titulada|"
              + "llamada|con el título)\\s+([^,:;]+?)(?=\\s+(?:with|mit|con)\\s|[,:;]|\\s+ein$|$)");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?iu)(?:add|insert|create)\\s+(?:an?\\s+|one\\s+)?(?:new\\s+)?(?:slide\\s+)?([^,:;]+?)"
              + "(?:\\s+slide)?(?=\\s+with\\s|\\s*[:]|$)");
  private static final Pattern POINTS =
      Pattern.compile(
          "(?isu)(?:(?:with|mit|con)\\s+(?:the |den |los )?(?:bullets?|points?|lines?|stichpunkten|"
              + "punkten|puntos|viñetas)\\s*:?\\s+|:\\s*)(.+)$");
  private static final Pattern LINE =
      Pattern.compile("(?isu)(?:with|mit|con)\\s+(?:the |der |la )?(?:line|zeile|línea)\\s+(.+)$");
  private static final Pattern LIKE =
      Pattern.compile(
          "(?iu),?\\s*(?:(?:with|in) )?(?:the )?(?:same (?:style|layout|look) as|(?:gleich |genau |im stil )?wie|"
              + "como)\\s+(?:slide |folie |(?:la )?(?:diapositiva )?)?(\\d{1,4})\\b");
  private static final Pattern SECTION =
      Pattern.compile("(?iu)(?:section|abschnitts?|kapitel|sección)[- ]?(?:slide|folie)?\\b");
  private static final Pattern OBJECTS =
      Pattern.compile(
          "(?iu)\\b(?:charts?|tables?|pictures?|images?|diagramme?|tabellen?|bild(?:er)?|gráficos?|tablas?)\\b");

  private final DeckOutline deck;

  NewSlide(DeckOutline deck) {
    this.deck = deck;
  }

  /** Whether an instruction wants one slide more. */
  static boolean isAskedFor(String instruction) {
    boolean slide = SLIDE.matcher(instruction).find();
    boolean many = MANY.matcher(instruction).find();
    return ADD.matcher(instruction).matches() && slide && !many;
  }

  Draft of(String instruction) {
    Matcher like = LIKE.matcher(instruction);
    boolean alike = like.find();
    SlidePlace place = SlidePlace.of(alike ? like.replaceFirst("") : instruction, deck);
    String ask = place.rest();
    Optional<String> title = title(ask);
    String words = QUOTED.matcher(ask).replaceAll("");
    if (OBJECTS.matcher(words.replaceFirst("(?s):.*", "")).find()) {
      return new Draft.Cannot("Of new slides I write only title and points", NEXT);
    }
    if (title.isEmpty()) {
      return new Draft.Cannot("I do not see what the title of the new slide is to be", NEXT);
    }
    if (!place.in(deck)) {
      return place.missing(deck);
    }
    List<TextParagraph> points = points(ask);
    Optional<Layout> layout =
        alike ? like(like.group(1)) : layout(SECTION.matcher(words).find(), !points.isEmpty());
    return layout
        .map(found -> made(title.get(), points, place, found))
        .orElseGet(() -> new Draft.Cannot("The deck has no layout with a title and a text", NEXT));
  }

  private Draft made(String title, List<TextParagraph> points, SlidePlace place, Layout layout) {
    List<String> keys = Layouts.texts(layout);
    if (!points.isEmpty() && keys.isEmpty()) {
      return new Draft.Cannot(
          "The layout " + layout.name() + " has no text for the points", "Name another slide");
    }
    Map<String, List<TextParagraph>> texts = new LinkedHashMap<>();
    texts.put(Layouts.title(layout), List.of(TextParagraph.of(title)));
    if (!points.isEmpty()) {
      texts.put(keys.getFirst(), points);
    }
    String summary =
        "Adds a slide \"%s\" after slide %d with the layout %s"
            .formatted(title, place.after(), layout.name());
    AddSlide slide = new AddSlide("1", String.valueOf(place.after()), layout.name(), texts, null);
    return new Draft.Made(
        new EditPlan(summary, List.of(slide)), Markdown.text(summary) + ".", List.of());
  }

  /** The quoted title, else what follows "titled", else the few words between verb and points. */
  private static Optional<String> title(String ask) {
    String head = POINTS.matcher(ask).replaceFirst("");
    Matcher quoted = QUOTED.matcher(head);
    if (quoted.find()) {
      String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }
    Matcher titled = TITLED.matcher(ask);
    Matcher plain = PLAIN.matcher(ask);
    String text = titled.find() ? titled.group(1) : plain.lookingAt() ? plain.group(1) : "";
    String one = text.strip();
    boolean few = one.split("\\s+").length <= MOST_WORDS;
    boolean told = !one.matches("(?iu)(?:slide|new|about .*|on .*|that .*|which .*|for .*|)");
    return few && told ? Optional.of(one) : Optional.empty();
  }

  private static List<TextParagraph> points(String ask) {
    Matcher line = LINE.matcher(ask);
    if (line.find()) {
      return List.of(TextParagraph.of(EditTargets.unquoted(line.group(1))));
    }
    Matcher points = POINTS.matcher(ask);
    if (!points.find()) {
      return List.of();
    }
    String list = points.group(1);
    String split = list.matches("(?s).*[;\\n].*") ? "\\s*[;\\n]\\s*" : "\\s*,\\s+";
    return Arrays.stream(list.split(split))
        .map(text -> EditTargets.unquoted(text.replaceFirst("^[-*•]\\s*", "")))
        .filter(text -> !text.isBlank())
        .map(TextParagraph::of)
        .toList();
  }

  private Optional<Layout> like(String number) {
    return deck.slides().stream()
        .filter(slide -> String.valueOf(slide.number()).equals(number))
        .map(Slide::layout)
        .flatMap(name -> deck.layouts().stream().filter(l -> l.name().equals(name)))
        .findFirst();
  }

  private Optional<Layout> layout(boolean section, boolean text) {
    Layouts layouts = new Layouts(deck);
    if (section) {
      return layouts.section();
    }
    return text ? layouts.content() : layouts.titleOnly().or(layouts::content);
  }
}
