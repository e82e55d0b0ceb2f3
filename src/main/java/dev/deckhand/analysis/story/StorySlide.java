package dev.deckhand.analysis.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slide to be.
 *
 * @param left its points
 * @param right the points beside them, on slides with two sides
 * @param data a table or chart, or {@code null}
 * @param source where what it says comes from, as its notes say it
 * @param section the title of the section it is in, possibly empty
 */
public record StorySlide(
    Kind kind,
    String title,
    List<Line> left,
    List<Line> right,
    @Nullable StoryData data,
    String source,
    String section) {
  public StorySlide {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** What a slide is for. */
  public enum Kind {
    SECTION,
    CONTENT,
    TWO_SIDES,
    DATA,
    CLOSING
  }

  /** A slide of points. */
  public static StorySlide content(String title, List<Line> points, String source, String section) {
    return new StorySlide(Kind.CONTENT, title, points, List.of(), null, source, section);
  }

  /** A slide that opens a part. */
  public static StorySlide section(String title, List<Line> points, String source) {
    return new StorySlide(Kind.SECTION, title, points, List.of(), null, source, title);
  }

  /** The same with other points. */
  public StorySlide with(String otherTitle, List<Line> points) {
    return new StorySlide(kind, otherTitle, points, right, data, source, section);
  }
}
