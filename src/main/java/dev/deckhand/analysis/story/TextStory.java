package dev.deckhand.analysis.story;

import dev.deckhand.analysis.deck.Sentences;
import dev.deckhand.analysis.story.Block.Kind;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a story from a text document: headings become sections and slides, items and the first
 * sentence of each paragraph their points. Nothing is made up; what does not come along is counted.
 */
public final class TextStory {
  /** Headings that become slides; where there are more, the deeper ones become points. */
  private static final int MOST_HEADINGS = 30;

  private static final int MOST_POINTS = 12;
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 8;

  private final TextDocument document;
  private final int depth;
  private final List<Block> blocks = new ArrayList<>();
  private int points;
  private boolean tabled;
  private boolean deep;
  private int left;
  private String page = "";

  private TextStory(TextDocument document) {
    this.document = document;
    this.depth = depth(document.headings());
  }

  /**
   * A story and how much of its document it leaves out.
   *
   * @param shortened paragraphs, items and tables that were shortened or left out
   */
  public record Told(Story story, int shortened) {}

  /** The story a document tells; empty where nothing in it can stand above points. */
  public static Optional<Told> of(TextDocument document) {
    TextStory told = new TextStory(document);
    told.read();
    return StoryReader.of(told.blocks, told::source).map(story -> new Told(story, told.left));
  }

  /** The deepest level of headings that still makes a deck and no book. */
  private static int depth(List<TextBlock.Heading> headings) {
    int top =
        headings.stream().mapToInt(TextBlock.Heading::level).filter(l -> l > 0).min().orElse(0);
    int depth = top;
    for (int level = top; level <= 9; level++) {
      int most = level;
      boolean few = headings.stream().filter(h -> h.level() <= most).count() <= MOST_HEADINGS;
      depth = few ? level : depth;
    }
    return depth;
  }

  private void read() {
    List<TextBlock> all = document.blocks();
    boolean headed = !document.headings().isEmpty();
    boolean paged = !headed && document.format() == SourceFormat.PDF;
    if (headed && !(all.getFirst() instanceof TextBlock.Heading)) {
      blocks.add(new Block(Kind.HEADING, document.name().replaceFirst("\\.[^.]+$", ""), 0, 0));
    }
    for (int i = 0; i < all.size(); i++) {
      TextBlock block = all.get(i);
      if (paged && !block.where().equals(page)) {
        page = block.where();
        heading("P" + page.substring(1), 2, i);
      }
      switch (block) {
        case TextBlock.Heading heading -> heading(heading, i);
        case TextBlock.Item item -> point(Kind.POINT, item.text(), item.level(), i);
        case TextBlock.Paragraph paragraph -> point(Kind.TEXT, paragraph.text(), 0, i);
        case TextBlock.Table table -> table(table, i);
      }
    }
  }

  private void heading(TextBlock.Heading heading, int at) {
    if (heading.level() <= depth) {
      heading(heading.text(), heading.level() + 1, at);
    } else {
      deep = false;
      point(Kind.POINT, heading.text(), 0, at);
      deep = true;
    }
  }

  private void heading(String text, int level, int at) {
    blocks.add(new Block(Kind.HEADING, text, level, at));
    points = 0;
    tabled = false;
    deep = false;
  }

  private void point(Kind kind, String text, int level, int at) {
    if (deep || points >= MOST_POINTS) {
      left++;
      return;
    }
    List<String> sentences = Sentences.of(text);
    left += sentences.size() > 1 ? 1 : 0;
    points++;
    blocks.add(new Block(kind, sentences.isEmpty() ? text : sentences.getFirst(), level, at));
  }

  /** The first table below a heading comes along as far as a slide shows it. */
  private void table(TextBlock.Table table, int at) {
    List<List<String>> rows = table.rows();
    boolean wide = rows.stream().anyMatch(row -> row.size() > MOST_COLUMNS);
    if (deep || tabled || rows.size() < 2) {
      left++;
      return;
    }
    tabled = true;
    left += wide || rows.size() > MOST_ROWS ? 1 : 0;
    for (List<String> row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      List<String> cells =
          row.stream().limit(MOST_COLUMNS).map(cell -> cell.replace('|', '/')).toList();
      blocks.add(new Block(Kind.ROW, "|" + String.join("|", cells) + "|", 0, at));
    }
  }

  /** Where some blocks stand, with the document's name. */
  private String source(int first, int last) {
    String from = document.blocks().get(first).where();
    String to = document.blocks().get(last).where();
    if (from.equals(to)) {
      return document.name() + ", " + from;
    }
    return from.startsWith("page ") && to.startsWith("page ")
        ? "%s, pages %s to %s".formatted(document.name(), from.substring(5), to.substring(5))
        : "%s, %s to %s".formatted(document.name(), from, to);
  }
}
