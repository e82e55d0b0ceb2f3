package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.SlideOperation.DeleteSlide;
import dev.deckhand.plan.TextOperation.SetText;
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

  /** "portada y cierre: title, last words" names both titles. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?isu)\\b(?:cierre|closing(?: slides?)?|schluss\\w*|portada|cover)\\s*:\\s*([^;\\n]+)");

  /** The template's example slides are not wanted. */
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?iu)\\b(?:quita|elimina|borra|remove|delete|drop|without|keep none of|sin|entferne|lösche|ohne)\\b"
              + "[^.;]*\\b(?:examples?|samples?|beispiel\\w*|de (?:ejemplo|muestra))");

  private final DeckOutline deck;
  private final String ask;
  private final Tongue tongue;
  private final boolean anew;
  private final List<Operation> operations = new ArrayList<>();

  private FrameSlides(DeckOutline deck, String ask) {
    this.deck = deck;
    this.ask = ask;
    this.tongue = Tongue.of(ask);
    this.anew = EXAMPLES.matcher(ask).find();
  }

  /** Whether an instruction wants the slides that came with the template gone. */
  static boolean dropsExamples(String ask) {
    return EXAMPLES.matcher(ask).find();
  }

  static Draft of(DeckOutline deck, String ask) {
    Layouts layouts = new Layouts(deck);
    Optional<Layout> cover = layouts.cover();
    Optional<Layout> closing = layouts.closing();
    if (cover.isEmpty() || closing.isEmpty()) {
      return new Draft.Cannot("The deck has no layout for a title slide", "Add one to the master");
    }
    return new FrameSlides(deck, ask).drafted(cover.get(), closing.get());
  }

  private Draft drafted(Layout cover, Layout closing) {
    String first = cover(cover);
    String last = closing(closing, cover);
    String said = first + " " + last;
    if (anew) {
      for (Slide slide : deck.slides()) {
        operations.add(new DeleteSlide(id(), String.valueOf(slide.number())));
      }
      said +=
          tongue.say(
              " The example slides are deleted once you agree.",
              " Die Beispielfolien werden gelöscht, sobald Sie zustimmen.",
              " Las diapositivas de ejemplo se borran si lo aceptas.");
    }
    return operations.isEmpty()
        ? Draft.said(said)
        : new Draft.Made(new EditPlan(said, operations), Markdown.text(said), List.of());
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }

  private String cover(Layout layout) {
    Optional<Slide> there =
        deck.slides().stream()
            .limit(1)
            .filter(
                s -> s.layout().equals(layout.name()) && s.title() != null && !s.title().isBlank())
            .filter(s -> !anew)
            .findFirst();
    Optional<String> title = listed(0).or(this::titled);
    if (there.isPresent()) {
      return titled(there.get(), title)
          .orElseGet(
              () ->
                  tongue.say(
                      "Slide 1 is a cover already.",
                      "Folie 1 ist schon eine Titelfolie.",
                      "La diapositiva 1 ya es una portada."));
    }
    operations.add(slide(id(), "0", layout, title.orElseGet(this::usual)));
    return tongue.say("Adds a cover.", "Fügt eine Titelfolie ein.", "Añade una portada.");
  }

  private String closing(Layout layout, Layout cover) {
    boolean closed =
        !anew
            && !deck.slides().isEmpty()
            && !layout.equals(cover)
            && deck.slides().getLast().layout().equals(layout.name());
    if (closed) {
      return titled(deck.slides().getLast(), listed(1))
          .orElseGet(
              () ->
                  tongue.say(
                      "The last slide is a closing slide already.",
                      "Die letzte Folie ist schon eine Schlussfolie.",
                      "La última diapositiva ya es de cierre."));
    }
    String last = deck.slides().isEmpty() ? "@1" : String.valueOf(deck.slides().size());
    String thanks = listed(1).orElseGet(() -> tongue.say("Thank you", "Vielen Dank", "Gracias"));
    operations.add(slide(id(), last, layout, thanks));
    return tongue.say("Adds a closing slide.", "Fügt eine Schlussfolie ein.", "Añade un cierre.");
  }

  /** Gives a slide that is there the title that was asked for; empty where none was. */
  private Optional<String> titled(Slide slide, Optional<String> title) {
    Optional<Shape> shape =
        slide.shapes().stream()
            .filter(s -> "title".equals(s.placeholder()) || "ctrTitle".equals(s.placeholder()))
            .findFirst();
    if (title.isEmpty() || shape.isEmpty()) {
      return Optional.empty();
    }
    operations.add(
        new SetText(
            id(),
            String.valueOf(slide.number()),
            "#" + shape.get().id(),
            List.of(TextParagraph.of(title.get()))));
    return Optional.of(
        tongue
            .say(
                "Sets the title of slide %d; its other texts stay.",
                "Setzt den Titel von Folie %d; ihre anderen Texte bleiben.",
                "Pone el título de la diapositiva %d; sus otros textos se quedan.")
            .formatted(slide.number()));
  }

  /** The first or the second of the two titles that the instruction lists. */
  private Optional<String> listed(int index) {
    Matcher listed = LISTED.matcher(ask);
    if (!listed.find()) {
      return Optional.empty();
    }
    String[] both = listed.group(1).split("\\s*,\\s*", 2);
    return Optional.of(index < both.length ? both[index] : "")
        .map(text -> EditTargets.unquoted(text.strip().replaceFirst("[.]+$", "")))
        .filter(text -> !text.isEmpty())
        .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1));
  }

  private static AddSlide slide(String id, String after, Layout layout, String title) {
    return new AddSlide(
        id,
        after,
        layout.name(),
        Map.of(Layouts.title(layout), List.of(TextParagraph.of(title))),
        null);
  }

  private Optional<String> titled() {
    Matcher titled = TITLED.matcher(ask);
    return titled.find() ? Optional.of(titled.group(1).strip()) : Optional.empty();
  }

  private String usual() {
    return deck.slides().stream()
        .map(Slide::title)
        .filter(Objects::nonNull)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(tongue.say("Presentation", "Präsentation", "Presentación"));
  }
}
