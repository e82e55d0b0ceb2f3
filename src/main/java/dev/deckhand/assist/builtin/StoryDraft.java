package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryLength;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.SlideOperation.DeleteSlide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A story as a draft: its outline where that is wanted first, else slides that fit. Text that does
 * not fit goes on another slide.
 */
final class StoryDraft {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern OUTLINE =
      Pattern.compile(
          "\\b(?:outline (?:first|only)|(?:show|give)(?: me)? (?:the|an) outline|"
              + "(?:erst|zuerst|nur) die gliederung|gliederung zuerst|primero el esquema|solo el esquema)\\b",
          FLAGS);
  private static final Pattern TEMPLATE =
      Pattern.compile("\\b(?:template|vorlage|plantilla)\\b", FLAGS);
  private static final int MOST_LINES = 7;
  private static final int FEWEST_LINES = 2;

  private final Desk desk;
  private final String ask;
  private final Tongue tongue;

  StoryDraft(Desk desk, String ask) {
    this.desk = desk;
    this.ask = ask;
    this.tongue = Tongue.of(ask);
  }

  Draft of(Story asked) {
    StoryLength length = StoryLength.of(ask);
    Optional<Story> story = length.of(asked);
    if (story.isEmpty()) {
      return new Draft.Cannot(
          "The outline makes %d slides; to come down to %d something has to be left out"
              .formatted(asked.count(), length.slides()),
          "Take slides out of the outline, group them below headings, or ask for more slides");
    }
    if (OUTLINE.matcher(ask).find()) {
      return outline(story.get());
    }
    return slides(story.get(), length);
  }

  private Draft outline(Story story) {
    String opening =
        tongue.say(
            "An outline of %d slides; nothing is built yet. Change it and send it back with \"create the slides\".",
            "Eine Gliederung mit %d Folien; noch ist nichts gebaut. Ändern Sie sie und senden Sie sie mit \"erstelle die Folien\" zurück.",
            "Un esquema de %d diapositivas; todavía no se ha creado nada. Cámbialo y envíalo con \"crea las diapositivas\".");
    return Draft.said(opening.formatted(story.count()) + "\n\n" + story.outline());
  }

  private Draft slides(Story story, StoryLength length) {
    DeckOutline deck = desk.deck();
    EditPlan best = null;
    for (int lines = MOST_LINES; lines >= FEWEST_LINES; lines--) {
      StoryPlan plan = new StoryPlan(deck, String.valueOf(deck.slides().size()), lines);
      if (!plan.add(story)) {
        return new Draft.Cannot(
            "The deck has no layout for one of the slides",
            "Add layouts with a title and a text to the master, or open a deck that has them");
      }
      EditPlan tried = new EditPlan(summary(plan.operations()), plan.operations());
      boolean tooMany = length.slides() > 0 && added(tried) > length.slides();
      if (best != null && tooMany) {
        break;
      }
      best = tried;
      if (desk.cancelled() || fits(desk.misfits(tried))) {
        break;
      }
    }
    return best == null
        ? new Draft.Cannot("There is nothing to add", "Send an outline")
        : made(best, length);
  }

  private static boolean fits(List<Misfit> misfits) {
    return misfits.stream().noneMatch(m -> m.kind() == Misfit.Kind.OVERFLOW);
  }

  private static long added(EditPlan plan) {
    return plan.operations().stream().filter(AddSlide.class::isInstance).count();
  }

  private String summary(List<Operation> operations) {
    long slides = operations.stream().filter(AddSlide.class::isInstance).count();
    return tongue
        .say(
            "Adds %d slides on the deck's own layouts",
            "Fügt %d Folien auf den Layouts der Präsentation ein",
            "Añade %d diapositivas con los diseños de la presentación")
        .formatted(slides);
  }

  private Draft made(EditPlan plan, StoryLength length) {
    List<Operation> operations = new ArrayList<>(plan.operations());
    StringBuilder text = new StringBuilder(Markdown.text(plan.summary())).append(". ");
    if (TEMPLATE.matcher(ask).find() || FrameSlides.dropsExamples(ask)) {
      desk.deck()
          .slides()
          .forEach(
              slide ->
                  operations.add(
                      new DeleteSlide(
                          String.valueOf(operations.size() + 1), String.valueOf(slide.number()))));
      text.append(
          tongue.say(
              "The template's example slides are deleted once you agree. ",
              "Die Beispielfolien der Vorlage werden gelöscht, sobald Sie zustimmen. ",
              "Las diapositivas de ejemplo de la plantilla se borran si lo aceptas. "));
    } else if (!desk.deck().slides().isEmpty()) {
      text.append(
          tongue.say(
              "They follow the slides that are there. ",
              "Sie folgen auf die vorhandenen Folien. ",
              "Van detrás de las que ya hay. "));
    }
    if (length.slides() > 0 && added(plan) != length.slides()) {
      text.append(
          tongue
              .say(
                  "You asked for %d; the source gives %d without padding. ",
                  "Gewünscht waren %d; die Quelle ergibt ohne Füllmaterial %d. ",
                  "Pediste %d; la fuente da para %d sin relleno. ")
              .formatted(length.slides(), added(plan)));
    }
    text.append(
        tongue.say(
            "The notes of each slide name its source.",
            "Die Notizen jeder Folie nennen ihre Quelle.",
            "Las notas de cada diapositiva citan su fuente."));
    return new Draft.Made(new EditPlan(plan.summary(), operations), text.toString(), List.of());
  }
}
