package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.ask.GroupedFigures;
import dev.deckhand.analysis.ask.TableQuestions;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SlideObjectOperation.AddChart;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.SlideSeries;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One slide with one chart of what an instruction asks of a workbook: a figure for each group. */
final class SlideFromWorkbook {
  private static final Pattern ONE =
      Pattern.compile("(?iu)(?<![\\p{L}\\d-])(?:slide|\\p{L}*folie|diapositiva)(?![\\p{L}\\d])");
  private static final Pattern MANY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:deck|slides|slideshow|presentation|folien|präsentation|"
              + "diapositivas|presentación)(?!\\p{L})");
  private static final Pattern CHART =
      Pattern.compile(
          "(?iu)(?:chart|graph|diagramm|gráfico)\\s+(?:of|with|showing|for|mit|von|der|des|de|con)\\s+(.+)");
  private static final Pattern WORKBOOK =
      Pattern.compile(
          "(?iu)\\s+(?:from|in|of|aus|del?|en el)\\s+(?:the |this |der |dieser |el )?(?:\\p{L}+ )?"
              + "(?:workbook|spreadsheet|excel file|arbeitsmappe|mappe|libro|modelo)\\b");
  private static final int MOST = 24;

  private SlideFromWorkbook() {}

  /** Whether one slide is wanted, not a deck. */
  static boolean isAskedFor(String instruction, DeckOutline deck) {
    String rest = SlidePlace.of(instruction, deck).rest();
    return ONE.matcher(rest).find() && !MANY.matcher(rest).find();
  }

  static Draft of(Desk desk, Source source) {
    DeckOutline deck = desk.deck();
    SlidePlace place = SlidePlace.of(desk.instruction(), deck);
    Matcher chart = CHART.matcher(place.rest());
    if (!chart.find()) {
      return cannot();
    }
    if (!place.in(deck)) {
      return place.missing(deck);
    }
    String question = WORKBOOK.matcher(chart.group(1)).replaceAll("");
    TableQuestions questions = new TableQuestions(source.workbook().get(), desk::cancelled);
    Optional<GroupedFigures> figures = questions.grouped(question, MOST);
    Optional<Layout> layout = new Layouts(deck).titleOnly();
    if (figures.isEmpty() || layout.isEmpty()) {
      return cannot();
    }
    return made(figures.get(), layout.get(), place, desk, source);
  }

  private static Draft cannot() {
    return new Draft.Cannot(
        "I do not see which figures of the workbook the slide is to show",
        "Say it as: one slide after slide 2 with a column chart of revenue by region from the"
            + " workbook, in the words of its headers, or configure a chat model");
  }

  private static Draft made(
      GroupedFigures figures, Layout layout, SlidePlace place, Desk desk, Source source) {
    Tongue tongue = Tongue.of(desk.instruction());
    String scope = figures.scope().replaceAll("[\\\\*`]", "");
    boolean sum = figures.measure().equalsIgnoreCase("sum") || figures.measure().equals("Summe");
    String what = sum ? figures.header() : figures.measure() + " " + figures.header();
    String by = tongue.say(" by ", " nach ", " por ");
    String title = capital(what + by + figures.by() + scope);
    String notes =
        "Source: %s, %s of %s by %s%s (version %d)"
            .formatted(
                source.name(),
                sum && scope.isBlank() ? "sums" : figures.measure(),
                figures.range(),
                figures.byRange(),
                scope,
                source.version());
    AddSlide slide =
        new AddSlide(
            "1",
            String.valueOf(place.after()),
            layout.name(),
            Map.of(Layouts.title(layout), List.of(TextParagraph.of(title))),
            notes);
    String summary =
        tongue
            .say(
                "Adds a slide after slide %d with a chart: %s",
                "Fügt nach Folie %d eine Folie mit einem Diagramm ein: %s",
                "Añade tras la diapositiva %d una con un gráfico: %s")
            .formatted(place.after(), title);
    AddChart chart = chart(figures, desk);
    return new Draft.Made(
        new EditPlan(summary, List.of(slide, chart)),
        Markdown.text(summary + ". " + notes + "."),
        List.of());
  }

  private static AddChart chart(GroupedFigures figures, Desk desk) {
    List<@Nullable ProposedValue> categories = new ArrayList<>();
    figures.labels().forEach(label -> categories.add(new ProposedValue.Text(label)));
    List<@Nullable ProposedValue> values = new ArrayList<>();
    figures.values().forEach(value -> values.add(new ProposedValue.Number(value)));
    String format = figures.format();
    return new AddChart(
        "2",
        "@1",
        Room.of(desk.deck()).box(),
        type(desk.instruction()),
        null,
        categories,
        List.of(new SlideSeries(figures.header(), values, null, null)),
        null,
        format.equals("General") ? null : format);
  }

  private static ChartType type(String instruction) {
    String text = instruction.toLowerCase(java.util.Locale.ROOT);
    if (text.matches("(?s).*(?:\\bbar chart|\\bbalken|\\bde barras).*")) {
      return ChartType.BAR;
    }
    if (text.matches("(?s).*(?:\\bline chart|\\blinien|\\bde líneas?).*")) {
      return ChartType.LINE;
    }
    boolean pie = text.matches("(?s).*(?:\\bpie|\\bkreis|\\btorten|circular).*");
    return pie ? ChartType.PIE : ChartType.COLUMN;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
