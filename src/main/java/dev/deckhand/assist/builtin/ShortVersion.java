package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckSummary;
import dev.deckhand.analysis.story.StoryLength;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.SetSlideHidden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A short version: the slides that say most stay in the show, the others are hidden, none lost. */
final class ShortVersion {
  private static final int USUAL = 5;

  private ShortVersion() {}

  static Draft of(DeckOutline deck, String ask) {
    Tongue tongue = Tongue.of(ask);
    int asked = StoryLength.of(ask).slides();
    int most = asked == 0 ? USUAL : asked;
    List<Slide> shown = deck.slides().stream().filter(slide -> !slide.hidden()).toList();
    if (shown.size() <= most) {
      return Draft.said(
          tongue
              .say(
                  "The deck shows %d slides; there is nothing to hide.",
                  "Die Präsentation zeigt %d Folien; es gibt nichts auszublenden.",
                  "La presentación muestra %d diapositivas; no hay nada que ocultar.")
              .formatted(shown.size()));
    }
    List<Integer> kept = DeckSummary.strongest(deck, most);
    if (kept.isEmpty()) {
      return new Draft.Cannot(
          "The slides have no text to choose by", "Name the slides that are to stay");
    }
    return hiding(shown, kept, tongue);
  }

  private static Draft hiding(List<Slide> shown, List<Integer> kept, Tongue tongue) {
    List<Operation> operations = new ArrayList<>();
    for (Slide slide : shown) {
      if (!kept.contains(slide.number())) {
        operations.add(
            new SetSlideHidden(
                String.valueOf(operations.size() + 1), String.valueOf(slide.number()), true));
      }
    }
    String numbers = kept.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String summary =
        tongue
            .say(
                "Shows slides %s and hides the other %d",
                "Zeigt die Folien %s und blendet die übrigen %d aus",
                "Muestra las diapositivas %s y oculta las otras %d")
            .formatted(numbers, operations.size());
    String rest =
        tongue.say(
            ". The slides are the originals, chosen by the figures and statements they carry; nothing is deleted.",
            ". Es sind die Originalfolien, ausgewählt nach ihren Zahlen und Aussagen; nichts wird gelöscht.",
            ". Son las originales, elegidas por sus cifras y afirmaciones; no se borra nada.");
    return new Draft.Made(new EditPlan(summary, operations), summary + rest, List.of());
  }
}
