package dev.deckhand.analysis.story;

import dev.deckhand.analysis.deck.Sentences;
import dev.deckhand.analysis.story.Block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a story from Markdown or an outline. The one first-level heading at the top is the title;
 * headings with headings below them are sections; the others are slides with their points.
 */
public final class StoryReader {
  private static final int MOST_SLIDES = 200;

  private final Places places;
  private final List<Block> blocks;
  private final List<StorySlide> slides = new ArrayList<>();
  private String title = "";
  private String subtitle = "";
  private String section = "";

  private StoryReader(List<Block> blocks, Places places) {
    this.places = places;
    this.blocks = headed(blocks);
  }

  /** Says where the blocks of a slide come from, by the lines they begin in. */
  @FunctionalInterface
  interface Places {
    String source(int first, int last);
  }

  /**
   * The story a text tells; empty where it has neither headings nor a list.
   *
   * @param name what the text is called in the notes
   */
  public static Optional<Story> of(String text, String name) {
    return of(
        Block.of(text),
        (first, last) ->
            first == last
                ? "%s, line %d".formatted(name, last)
                : "%s, lines %d to %d".formatted(name, first, last));
  }

  /** The story blocks tell; empty where there are neither headings nor a list. */
  static Optional<Story> of(List<Block> blocks, Places places) {
    StoryReader reader = new StoryReader(blocks, places);
    reader.read();
    return reader.slides.isEmpty()
        ? Optional.empty()
        : Optional.of(new Story(reader.title, reader.subtitle, reader.slides));
  }

  /** Makes the first level of a plain outline its headings where it has none. */
  private static List<Block> headed(List<Block> blocks) {
    if (blocks.stream().anyMatch(block -> block.is(Kind.HEADING))) {
      return blocks;
    }
    List<Block> points = blocks.stream().filter(block -> block.is(Kind.POINT)).toList();
    if (points.isEmpty()) {
      return List.of();
    }
    boolean labelled = labelled(blocks);
    int outer = points.stream().mapToInt(Block::level).min().orElse(0);
    List<Block> headed = new ArrayList<>();
    for (Block block : blocks) {
      boolean first = headed.isEmpty() && block.is(Kind.TEXT);
      boolean heading =
          labelled ? block.is(Kind.TEXT) && !first : block.is(Kind.POINT) && block.level() <= outer;
      if (heading) {
        headed.add(new Block(Kind.HEADING, colonless(block.text()), 2, block.line()));
      } else if (first && blocks.size() > 1 && (!labelled || blocks.get(1).is(Kind.TEXT))) {
        headed.add(new Block(Kind.HEADING, colonless(block.text()), 1, block.line()));
      } else if (first) {
        headed.add(new Block(Kind.HEADING, colonless(block.text()), 2, block.line()));
      } else {
        headed.add(block);
      }
    }
    return headed;
  }

  /** Whether short lines of text stand before lists, as titles of slides do. */
  private static boolean labelled(List<Block> blocks) {
    long labels = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      boolean label = blocks.get(i).is(Kind.TEXT) && blocks.get(i).text().length() <= 90;
      labels += label && blocks.get(i + 1).is(Kind.POINT) ? 1 : 0;
    }
    return labels >= 2;
  }

  private static String colonless(String text) {
    return text.replaceFirst("\\s*:$", "");
  }

  private void read() {
    TreeSet<Integer> levels = new TreeSet<>();
    blocks.stream().filter(block -> block.is(Kind.HEADING)).forEach(b -> levels.add(b.level()));
    if (levels.isEmpty()) {
      return;
    }
    int from = 0;
    long tops = blocks.stream().filter(b -> heading(b) && b.level() == levels.first()).count();
    if (tops == 1
        && heading(blocks.getFirst())
        && blocks.size() > 1
        && levels.size() > 1
        && blocks.getFirst().level() == levels.first()) {
      title = blocks.getFirst().text();
      from = 1;
      while (from < blocks.size() && blocks.get(from).is(Kind.TEXT)) {
        subtitle = subtitle.isEmpty() ? blocks.get(from).text() : subtitle;
        from++;
      }
    }
    for (int i = from; i < blocks.size() && slides.size() < MOST_SLIDES; ) {
      i = heading(blocks.get(i)) ? slide(i) : i + 1;
    }
  }

  private static boolean heading(Block block) {
    return block.is(Kind.HEADING);
  }

  /** Adds the slide that begins with a heading; gives the index after it. */
  private int slide(int at) {
    Block head = blocks.get(at);
    int end = at + 1;
    while (end < blocks.size() && !heading(blocks.get(end))) {
      end++;
    }
    boolean opens = end < blocks.size() && blocks.get(end).level() > head.level();
    List<Block> body = blocks.subList(at + 1, end);
    int last = body.isEmpty() ? head.line() : body.getLast().line();
    String source =
        body.stream()
            .filter(block -> block.is(Kind.SOURCE))
            .map(Block::text)
            .findFirst()
            .orElseGet(() -> places.source(head.line(), last));
    List<Line> points = points(body);
    if (opens) {
      section = head.text();
      slides.add(StorySlide.section(head.text(), points, source));
    } else {
      section = inside(head) ? section : "";
      slides.add(content(head.text(), points, table(body), source));
    }
    return end;
  }

  /** Whether a heading is below the section that was opened last. */
  private boolean inside(Block head) {
    return blocks.stream()
        .filter(b -> heading(b) && b.text().equals(section))
        .anyMatch(b -> b.level() < head.level());
  }

  private StorySlide content(
      String head, List<Line> points, @Nullable StoryData table, String source) {
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    if (table == null && Sides.split(points, left, right)) {
      return new StorySlide(StorySlide.Kind.TWO_SIDES, head, left, right, null, source, section);
    }
    return table == null
        ? StorySlide.content(head, points, source, section)
        : new StorySlide(StorySlide.Kind.DATA, head, points, List.of(), table, source, section);
  }

  private static List<Line> points(List<Block> body) {
    List<Line> lines = new ArrayList<>();
    TreeSet<Integer> indents = new TreeSet<>();
    body.stream().filter(b -> b.is(Kind.POINT)).forEach(b -> indents.add(b.level()));
    for (Block block : body) {
      if (block.is(Kind.POINT)) {
        lines.add(new Line(block.text(), indents.headSet(block.level()).size()));
      } else if (block.is(Kind.TEXT)) {
        Sentences.of(block.text()).forEach(s -> lines.add(Line.of(s.replaceFirst("\\.$", ""))));
      }
    }
    return lines;
  }

  private static @Nullable StoryData table(List<Block> body) {
    List<List<String>> rows = new ArrayList<>();
    for (Block block : body) {
      boolean rule = block.text().matches("[|:\\-\\s]+");
      if (block.is(Kind.ROW) && !rule) {
        String inner = block.text().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        rows.add(Arrays.stream(inner.split("\\|", -1)).map(Block::plain).toList());
      }
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> even = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < width) {
        cells.add("");
      }
      even.add(cells);
    }
    return even.size() < 2 ? null : new StoryData.Table(even);
  }
}
