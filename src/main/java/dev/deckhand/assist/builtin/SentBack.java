package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Line;
import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryLength;
import dev.deckhand.analysis.story.StorySlide;
import dev.deckhand.analysis.story.TextStory;
import dev.deckhand.analysis.story.WorkbookStory;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.List;

/**
 * An outline that came back from the user: where it still names a table or chart of a source, its
 * slide gets that again, for text alone cannot carry it.
 */
final class SentBack {
  private SentBack() {}

  /** The outline with the tables and charts of the sources it was made from. */
  static Story restored(Story outline, Desk desk) {
    List<StorySlide> originals = originals(desk);
    return new Story(
        outline.title(),
        outline.subtitle(),
        outline.slides().stream().map(slide -> restored(slide, originals)).toList());
  }

  private static StorySlide restored(StorySlide slide, List<StorySlide> originals) {
    for (StorySlide original : originals) {
      boolean closing = original.kind() == StorySlide.Kind.CLOSING;
      if (closing && slide.title().equals(original.title())) {
        return original.with(slide.title(), slide.left());
      }
      if (original.data() != null && original.source().equals(slide.source())) {
        String named = original.data().words();
        List<Line> points =
            slide.left().stream().filter(line -> !line.text().equals(named)).toList();
        if (points.size() < slide.left().size()) {
          return new StorySlide(
              original.kind(),
              slide.title(),
              points,
              slide.right(),
              original.data(),
              slide.source(),
              slide.section());
        }
      }
    }
    return slide;
  }

  /** The slides that all sources would give. */
  private static List<StorySlide> originals(Desk desk) {
    List<StorySlide> slides = new ArrayList<>();
    desk.texts()
        .forEach(
            text -> TextStory.of(text).ifPresent(told -> slides.addAll(told.story().slides())));
    String ask = desk.instruction();
    desk.sources().stream()
        .filter(source -> source.host() == Host.EXCEL)
        .forEach(
            source ->
                WorkbookStory.of(
                        source.workbook().get(),
                        source.name(),
                        source.version(),
                        Tongue.of(ask),
                        StoryLength.of(ask.lines().findFirst().orElse("")),
                        0)
                    .ifPresent(story -> slides.addAll(story.slides())));
    return slides;
  }
}
