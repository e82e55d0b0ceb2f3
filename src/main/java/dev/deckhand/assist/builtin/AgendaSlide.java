package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.Agenda;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.TextOperation.SetText;
import dev.deckhand.plan.TextParagraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agenda slide with the titles of the deck's parts; one that is there is brought up to date. */
final class AgendaSlide {
  /** Points that the instruction itself lists. */
  private static final Pattern LISTED =
      Pattern.compile("(?isu)\\b(?:agenda|tagesordnung|índice|inhaltsfolie)\\b[^:]*:\\s*(.+)$");

  private AgendaSlide() {}

  static Draft of(DeckOutline deck, String ask) {
    Tongue tongue = Tongue.of(ask);
    Matcher listed = LISTED.matcher(ask);
    if (listed.find()) {
      List<TextParagraph> items =
          Arrays.stream(listed.group(1).split("\\s*[;,\\n]\\s*"))
              .map(item -> item.strip().replaceFirst("\\.$", ""))
              .filter(item -> !item.isEmpty())
              .map(TextParagraph::of)
              .toList();
      return added(deck, items, ask, tongue);
    }
    Agenda agenda = Agenda.of(deck);
    if (agenda.items().isEmpty()) {
      return new Draft.Cannot(
          "The deck has no titles to list", "Give the slides titles, or add sections");
    }
    List<TextParagraph> lines = agenda.items().stream().map(TextParagraph::of).toList();
    Optional<Slide> there = agenda.slide();
    return there.isPresent()
        ? updated(there.get(), lines, tongue)
        : added(deck, lines, ask, tongue);
  }

  private static Draft updated(Slide slide, List<TextParagraph> lines, Tongue tongue) {
    Optional<Shape> body =
        slide.shapes().stream()
            .filter(s -> "obj".equals(s.placeholder()) || "body".equals(s.placeholder()))
            .findFirst();
    if (body.isEmpty()) {
      return new Draft.Cannot(
          "The agenda on slide " + slide.number() + " has no text placeholder to keep in step",
          "Give it a layout with a text, or delete it and ask for a new one");
    }
    List<String> now = body.get().paragraphs().stream().map(DeckOutline.Paragraph::text).toList();
    if (now.equals(lines.stream().map(TextParagraph::text).toList())) {
      return Draft.said(
          tongue
              .say(
                  "The agenda on slide %d matches the titles already.",
                  "Die Agenda auf Folie %d stimmt schon mit den Titeln überein.",
                  "La agenda de la diapositiva %d ya coincide con los títulos.")
              .formatted(slide.number()));
    }
    String summary =
        tongue
            .say(
                "Brings the agenda on slide %d in step with the titles",
                "Bringt die Agenda auf Folie %d auf den Stand der Titel",
                "Actualiza la agenda de la diapositiva %d según los títulos")
            .formatted(slide.number());
    return made(
        summary,
        new SetText("1", String.valueOf(slide.number()), "#" + body.get().id(), lines),
        tongue);
  }

  private static Draft added(
      DeckOutline deck, List<TextParagraph> lines, String ask, Tongue tongue) {
    SlidePlace place = SlidePlace.of(ask, deck);
    if (!place.in(deck)) {
      return place.missing(deck);
    }
    Layouts layouts = new Layouts(deck);
    Optional<Layout> layout = layouts.content();
    if (layout.isEmpty() || Layouts.texts(layout.get()).isEmpty()) {
      return new Draft.Cannot("The deck has no layout with a title and a text", "Add one");
    }
    boolean cover =
        layouts.cover().filter(l -> deck.slides().getFirst().layout().equals(l.name())).isPresent();
    Map<String, List<TextParagraph>> texts =
        Map.of(
            Layouts.title(layout.get()),
            List.of(TextParagraph.of(tongue.say("Agenda", "Agenda", "Agenda"))),
            Layouts.texts(layout.get()).getFirst(),
            lines);
    String summary =
        tongue
            .say(
                "Adds an agenda with %d points",
                "Fügt eine Agenda mit %d Punkten ein", "Añade una agenda con %d puntos")
            .formatted(lines.size());
    int after = place.named() ? place.after() : cover ? 1 : 0;
    return made(
        summary,
        new AddSlide("1", String.valueOf(after), layout.get().name(), texts, null),
        tongue);
  }

  private static Draft made(String summary, Operation operation, Tongue tongue) {
    String again =
        tongue.say(
            " When titles change, say \"update the agenda\".",
            " Wenn sich Titel ändern, sagen Sie \"aktualisiere die Agenda\".",
            " Si cambian los títulos, di \"actualiza la agenda\".");
    return new Draft.Made(
        new EditPlan(summary, List.of(operation)), Markdown.text(summary + ".") + again, List.of());
  }
}
