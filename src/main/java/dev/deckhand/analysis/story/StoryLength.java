package dev.deckhand.analysis.story;

import dev.deckhand.analysis.story.StorySlide.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many slides were asked for, and a story brought to that number: section slides go first, then
 * the slides of a section become one; a long slide becomes several.
 *
 * @param slides 0 where no number was asked for
 * @param most whether fewer will do
 */
public record StoryLength(int slides, boolean most) {
  private static final Pattern NUMBER =
      Pattern.compile("(?iu)(\\d{1,3})[- ]?(?:slides?|folien|diapositivas|páginas)\\b");
  private static final Pattern MOST =
      Pattern.compile(
          "(?iu)\\b(?:max\\w*|at most|up to|no more than|or fewer|höchstens|bis zu|máximo|como mucho)\\b");

  /** What an instruction asks for. */
  public static StoryLength of(String instruction) {
    Matcher number = NUMBER.matcher(instruction);
    return number.find()
        ? new StoryLength(
            Math.max(1, Integer.parseInt(number.group(1))), MOST.matcher(instruction).find())
        : new StoryLength(0, true);
  }

  /** The story with so many slides; empty where that cannot be done without dropping content. */
  public Optional<Story> of(Story story) {
    if (slides == 0 || story.count() == slides || (most && story.count() < slides)) {
      return Optional.of(story);
    }
    Story now = story.count() > slides ? shorter(story) : longer(story);
    return now.count() <= slides ? Optional.of(now) : Optional.empty();
  }

  private Story shorter(Story story) {
    Story now = story;
    List<StorySlide> kept = new ArrayList<>(now.slides());
    for (int i = kept.size() - 1; i >= 0 && count(now, kept) > slides; i--) {
      Kind kind = kept.get(i).kind();
      boolean bare = kind == Kind.SECTION && kept.get(i).left().isEmpty();
      if (bare || kind == Kind.CLOSING) {
        kept.remove(i);
      }
    }
    while (count(now, kept) > slides && merge(kept)) {
      now = new Story(story.title(), story.subtitle(), kept);
    }
    return new Story(story.title(), story.subtitle(), kept);
  }

  private static int count(Story story, List<StorySlide> slides) {
    return slides.size() + (story.title().isEmpty() ? 0 : 1);
  }

  /** Makes the slides of the last section with several of them one; false where there is none. */
  private static boolean merge(List<StorySlide> slides) {
    for (int end = slides.size() - 1; end > 0; end--) {
      String section = slides.get(end).section();
      int start = end;
      while (start > 0 && mergeable(slides.get(start - 1), section)) {
        start--;
      }
      if (mergeable(slides.get(end), section) && start < end) {
        List<StorySlide> group = new ArrayList<>(slides.subList(start, end + 1));
        slides.subList(start, end + 1).clear();
        slides.add(start, merged(section, group));
        return true;
      }
    }
    return false;
  }

  private static boolean mergeable(StorySlide slide, String section) {
    return slide.kind() == Kind.CONTENT && !section.isEmpty() && slide.section().equals(section);
  }

  private static StorySlide merged(String section, List<StorySlide> group) {
    List<Line> lines = new ArrayList<>();
    for (StorySlide slide : group) {
      lines.add(Line.of(slide.title()));
      slide.left().forEach(line -> lines.add(new Line(line.text(), line.level() + 1)));
    }
    String source = String.join("; ", group.stream().map(StorySlide::source).distinct().toList());
    return StorySlide.content(section, lines, source, "");
  }

  private Story longer(Story story) {
    List<StorySlide> kept = new ArrayList<>(story.slides());
    boolean split = true;
    while (split && count(story, kept) < slides) {
      split = false;
      int longest = 0;
      for (int i = 0; i < kept.size(); i++) {
        longest = kept.get(i).left().size() > kept.get(longest).left().size() ? i : longest;
      }
      StorySlide slide = kept.get(longest);
      if (slide.kind() == Kind.CONTENT && slide.left().size() >= 4) {
        int half = (slide.left().size() + 1) / 2;
        kept.set(longest, slide.with(slide.title(), slide.left().subList(0, half)));
        List<Line> rest = slide.left().subList(half, slide.left().size());
        kept.add(longest + 1, slide.with(slide.title() + " (2)", rest));
        split = true;
      }
    }
    return new Story(story.title(), story.subtitle(), kept);
  }
}
