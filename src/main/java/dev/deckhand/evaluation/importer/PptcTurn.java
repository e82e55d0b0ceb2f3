package dev.deckhand.evaluation.importer;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.SlideObjectOperation;
import dev.deckhand.plan.SlideOperation;
import dev.deckhand.plan.SlideSeries;
import dev.deckhand.plan.TextFormat;
import dev.deckhand.plan.TextOperation;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One turn of a session as a plan of ours, where its calls have operations that do the same. */
final class PptcTurn {
  private static final ShapeBox TABLE = new ShapeBox(60.0, 150.0, 700.0, 220.0);

  /** What a session is at before it chooses anything. */
  static final String CONTENT = "content";

  private static final ShapeBox CHART = new ShapeBox(60.0, 150.0, 400.0, 260.0);

  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private final List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
  private int slide;
  private String address;
  private String chosen = CONTENT;

  private PptcTurn(DeckOutline deck) {
    this.deck = deck;
    this.slide = deck.slides().size();
    this.address = String.valueOf(slide);
  }

  /**
   * A turn on the deck's last slide.
   *
   * @param chosen what the session was at
   */
  static PptcMapping of(DeckOutline deck, String instruction, String solution, String chosen) {
    PptcTurn turn = new PptcTurn(deck);
    turn.chosen = chosen;
    for (PptcCall call : PptcCall.in(solution)) {
      if (!turn.take(call)) {
        return PptcMapping.noOperation(call);
      }
    }
    turn.settle();
    return turn.checks.isEmpty()
        ? new PptcMapping.Lacks("no check looks at what it changes")
        : new PptcMapping.Fits(
            new EditPlan(instruction, turn.operations), turn.checks, turn.chosen);
  }

  private boolean take(PptcCall call) {
    switch (call.name()) {
      case "create_slide" -> create();
      case "choose_title" -> chosen = "title";
      case "choose_content" -> chosen = CONTENT;
      case "insert_text", "insert_bullet_point" ->
          texts.computeIfAbsent(chosen, c -> new ArrayList<>()).add(call.text());
      case "insert_table", "choose_table" -> chosen = "table";
      case "insert_table_row" ->
          rows.add(
              call.arguments().stream()
                  .<@Nullable ProposedValue>map(ProposedValue.Text::new)
                  .toList());
      case "insert_note" -> note(call.text());
      case "insert_pie_chart" -> chart(call, ChartType.PIE, "pie");
      case "insert_bar_chart" -> chart(call, ChartType.BAR, "bar");
      case "insert_line_chart" -> chart(call, ChartType.LINE, "line");
      default -> {
        return look(call);
      }
    }
    return !texts.containsKey("table");
  }

  private void note(String text) {
    operations.add(new TextOperation.SetNotes(id(), address, text));
    checks.add(new DeckCheck.SlideSays(slide, "notes", List.of(text), null));
  }

  /** Its values come first, then as many labels. */
  private void chart(PptcCall call, ChartType type, String name) {
    int half = call.arguments().size() / 2;
    List<Double> values = call.arguments().stream().limit(half).map(Double::valueOf).toList();
    List<@Nullable ProposedValue> labels = new ArrayList<>();
    call.arguments().stream()
        .skip(half)
        .map(l -> new ProposedValue.Text(l.strip()))
        .forEach(labels::add);
    List<@Nullable ProposedValue> numbers = new ArrayList<>();
    values.forEach(value -> numbers.add(new ProposedValue.Number(value)));
    SlideSeries series = new SlideSeries("Share", numbers, null, null);
    operations.add(
        new SlideObjectOperation.AddChart(
            id(), address, CHART, type, null, labels, List.of(series), null, null));
    checks.add(new DeckCheck.SlideChart(slide, name, values));
  }

  private boolean look(PptcCall call) {
    Optional<TextFormat> format = PptcLook.format(call);
    if (format.isEmpty() || chosen.equals("table")) {
      return false;
    }
    settle();
    operations.add(new TextOperation.FormatText(id(), address, shape(chosen), format.get()));
    String placeholder = chosen.equals("title") ? chosen : "body";
    PptcLook.check(call, slide, placeholder).ifPresent(checks::add);
    return true;
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }

  private void create() {
    settle();
    String id = id();
    operations.add(new SlideOperation.AddSlide(id, address, "Title and Content", Map.of(), null));
    slide++;
    address = "@" + id;
    checks.add(new DeckCheck.SlideCount(slide, null, null));
  }

  /** Writes what was gathered for the slide. */
  private void settle() {
    texts.forEach(
        (where, said) -> {
          operations.add(
              new TextOperation.SetText(
                  id(), address, shape(where), said.stream().map(TextParagraph::of).toList()));
          String placeholder = where.equals("title") ? where : null;
          checks.add(new DeckCheck.SlideSays(slide, placeholder, said, null));
        });
    texts.clear();
    if (!rows.isEmpty()) {
      operations.add(new SlideObjectOperation.AddTable(id(), address, TABLE, rows));
      List<String> cells = rows.stream().flatMap(List::stream).map(PptcTurn::text).toList();
      checks.add(new DeckCheck.SlideTable(slide, cells));
      rows.clear();
    }
  }

  private static String text(@Nullable ProposedValue value) {
    return value instanceof ProposedValue.Text(String text) ? text : "";
  }

  /** A placeholder's key on a new slide, the shape's id on one that is there. */
  private String shape(String where) {
    if (address.startsWith("@")) {
      return where.equals("title") ? "title" : "body";
    }
    boolean title = where.equals("title");
    return deck.slides().get(slide - 1).shapes().stream()
        .filter(shape -> shape.placeholder() != null)
        .filter(shape -> String.valueOf(shape.placeholder()).matches("(?i).*title") == title)
        .filter(shape -> !String.valueOf(shape.placeholder()).matches("(?i)ftr|sldNum|dt|pic"))
        .findFirst()
        .map(shape -> "#" + shape.id())
        .orElse(where);
  }
}
