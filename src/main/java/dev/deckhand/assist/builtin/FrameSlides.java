package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cover at the front and a closing slide at the end, where the deck has none. */
final class FrameSlides {
  private static final Pattern TITLED =
      Pattern.compile(
          "(?iu)\\b(?:titled|called|with title|mit (?:dem )?titel|titulada?|con (?:el )?título|para|for|für)\\s+"
              + "[\"“„«']?([^\"”“»'.]+)");

  private FrameSlides() {}

  static Draft of(DeckOutline deck, String ask) {
    Layouts layouts = new Layouts(deck);
    Optional<Layout> cover = layouts.cover();
    Optional<Layout> closing = layouts.closing();
    if (cover.isEmpty() || closing.isEmpty()) {
      return new Draft.Cannot("The deck has no layout for a title slide", "Add one to the master");
    }
    Tongue tongue = Tongue.of(ask);
    List<Operation> operations = new ArrayList<>();
    String first = cover(deck, cover.get(), title(deck, ask, tongue), operations, tongue);
    String last = closing(deck, closing.get(), cover.get(), operations, tongue);
    String said = first + " " + last;
    return operations.isEmpty()
        ? Draft.said(said)
        : new Draft.Made(new EditPlan(said, operations), Markdown.text(said), List.of());
  }

  private static String cover(
      DeckOutline deck, Layout layout, String title, List<Operation> operations, Tongue tongue) {
    boolean covered =
        deck.slides().stream()
            .limit(1)
            .anyMatch(
                s -> s.layout().equals(layout.name()) && s.title() != null && !s.title().isBlank());
    if (covered) {
      return tongue.say(
          "Slide 1 is a cover already.",
          "Folie 1 ist schon eine Titelfolie.",
          "La diapositiva 1 ya es una portada.");
    }
    operations.add(slide("1", "0", layout, title));
    return tongue.say("Adds a cover.", "Fügt eine Titelfolie ein.", "Añade una portada.");
  }

  private static String closing(
      DeckOutline deck, Layout layout, Layout cover, List<Operation> operations, Tongue tongue) {
    boolean closed =
        !deck.slides().isEmpty()
            && !layout.equals(cover)
            && deck.slides().getLast().layout().equals(layout.name());
    if (closed) {
      return tongue.say(
          "The last slide is a closing slide already.",
          "Die letzte Folie ist schon eine Schlussfolie.",
          "La última diapositiva ya es de cierre.");
    }
    String last = deck.slides().isEmpty() ? "@1" : String.valueOf(deck.slides().size());
    String thanks = tongue.say("Thank you", "Vielen Dank", "Gracias");
    operations.add(slide(String.valueOf(operations.size() + 1), last, layout, thanks));
    return tongue.say("Adds a closing slide.", "Fügt eine Schlussfolie ein.", "Añade un cierre.");
  }

  private static AddSlide slide(String id, String after, Layout layout, String title) {
    return new AddSlide(
        id,
        after,
        layout.name(),
        Map.of(Layouts.title(layout), List.of(TextParagraph.of(title))),
        null);
  }

  private static String title(DeckOutline deck, String ask, Tongue tongue) {
    Matcher titled = TITLED.matcher(ask);
    return titled.find()
        ? titled.group(1).strip()
        : deck.slides().stream()
            .map(Slide::title)
            .filter(Objects::nonNull)
            .filter(title -> !title.isBlank())
            .findFirst()
            .orElse(tongue.say("Presentation", "Präsentation", "Presentación"));
  }
}
