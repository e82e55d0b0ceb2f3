package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryLength;
import dev.deckhand.analysis.story.WorkbookStory;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.Host;
import java.util.Optional;

/** Slides with the charts and tables of a workbook that was named as source. */
final class WorkbookDeck {
  private WorkbookDeck() {}

  static Draft of(Desk desk) {
    Optional<Source> workbook =
        desk.sources().stream().filter(source -> source.host() == Host.EXCEL).findFirst();
    if (workbook.isEmpty() && !desk.texts().isEmpty()) {
      return TextDeck.of(desk);
    }
    if (workbook.isEmpty()) {
      return new Draft.Cannot(
          "No workbook was named to take the figures from",
          "Add the workbook to the session and name it in \"sources\"");
    }
    String ask = desk.instruction();
    Source source = workbook.get();
    Optional<Story> story =
        WorkbookStory.of(
            source.workbook().get(),
            source.name(),
            source.version(),
            Tongue.of(ask),
            StoryLength.of(ask));
    return story.isPresent()
        ? new StoryDraft(desk, ask).of(story.get())
        : new Draft.Cannot(
            source.name() + " has no visible table with names and numbers",
            "Name another workbook, or put headers above the numbers");
  }
}
