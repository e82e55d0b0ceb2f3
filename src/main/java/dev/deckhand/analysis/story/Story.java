package dev.deckhand.analysis.story;

import dev.deckhand.analysis.words.Markdown;
import java.util.List;

/**
 * A deck to be.
 *
 * @param title what the deck is called, possibly empty
 * @param subtitle a line below the title, possibly empty
 * @param slides the slides after the cover, in order
 */
public record Story(String title, String subtitle, List<StorySlide> slides) {
  public Story {
    slides = List.copyOf(slides);
  }

  /** The number of slides it makes, the cover included where it has a title. */
  public int count() {
    return slides.size() + (title.isEmpty() ? 0 : 1);
  }

  /** The outline as Markdown that can be edited and sent back: a heading a slide, its points. */
  public String outline() {
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty()) {
      text.append("# ").append(Markdown.text(title)).append('\n');
      if (!subtitle.isEmpty()) {
        text.append(Markdown.text(subtitle)).append('\n');
      }
    }
    for (StorySlide slide : slides) {
      boolean section = slide.kind() == StorySlide.Kind.SECTION;
      text.append(section ? "\n## " : "\n### ").append(Markdown.text(slide.title())).append('\n');
      points(slide.left(), text);
      if (!slide.right().isEmpty()) {
        text.append("- — \n");
        points(slide.right(), text);
      }
      if (slide.data() != null) {
        text.append("- *").append(slide.data().words()).append("*\n");
      }
      if (!slide.source().isEmpty()) {
        text.append("> Source: ").append(Markdown.text(slide.source())).append('\n');
      }
    }
    return text.toString().strip();
  }

  private static void points(List<Line> lines, StringBuilder text) {
    for (Line line : lines) {
      text.append("  ".repeat(line.level())).append("- ").append(Markdown.text(line.text()));
      text.append('\n');
    }
  }
}
