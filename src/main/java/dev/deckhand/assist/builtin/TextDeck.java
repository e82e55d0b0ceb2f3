package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StorySlide;
import dev.deckhand.analysis.story.TextStory;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slides from the text documents that were named as sources. */
final class TextDeck {
  private TextDeck() {}

  static Draft of(Desk desk) {
    List<StorySlide> slides = new ArrayList<>();
    String title = "";
    String subtitle = "";
    int shortened = 0;
    List<TextDocument> texts = desk.texts();
    for (TextDocument text : texts) {
      Optional<TextStory.Told> told = TextStory.of(text);
      if (told.isEmpty()) {
        return new Draft.Cannot(
            text.name() + " has neither headings nor lists to make slides of",
            "Give its sections heading styles, paste an outline, or configure a chat model");
      }
      Story story = told.get().story();
      if (texts.size() == 1) {
        title = story.title();
        subtitle = story.subtitle();
      } else {
        String name = story.title().isEmpty() ? text.name() : story.title();
        slides.add(StorySlide.section(name, List.of(), text.name()));
      }
      slides.addAll(story.slides());
      shortened += told.get().shortened();
    }
    String ask = desk.instruction();
    return said(new StoryDraft(desk, ask).of(new Story(title, subtitle, slides)), shortened, ask);
  }

  /** The draft with what its source says beyond it. */
  private static Draft said(Draft draft, int shortened, String ask) {
    if (shortened == 0) {
      return draft;
    }
    String more =
        Tongue.of(ask)
            .say(
                "Paragraphs come down to their first sentences; %d pieces were shortened or left out.",
                "Von Absätzen kommen die ersten Sätze mit; %d Stellen sind gekürzt oder weggelassen.",
                "De los párrafos quedan las primeras frases; %d partes se acortan o se omiten.")
            .formatted(shortened);
    return draft.saying(more);
  }
}
