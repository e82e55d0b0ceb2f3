package dev.deckhand.analysis.story;

import dev.deckhand.analysis.story.Block.Kind;
import dev.deckhand.document.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Markdown, or plain text, as the blocks of a text document, each with the line it stands in. */
public final class TextBlocks {
  private static final int MOST_LEVEL = 8;
  private static final int INDENT = 2;

  private TextBlocks() {}

  /** The blocks of a text, in order. */
  public static List<TextBlock> of(String text) {
    List<TextBlock> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int table = 0;
    for (Block block : Block.of(text)) {
      if (block.is(Kind.ROW)) {
        table = rows.isEmpty() ? block.line() : table;
        if (!block.text().matches("[|:\\-\\s]+")) {
          rows.add(cells(block.text()));
        }
        continue;
      }
      table(rows, table, blocks);
      blocks.add(read(block));
    }
    table(rows, table, blocks);
    return blocks;
  }

  private static TextBlock read(Block block) {
    String where = where(block.line());
    return switch (block.kind()) {
      case HEADING -> new TextBlock.Heading(block.level(), block.text(), where);
      case POINT ->
          new TextBlock.Item(Math.min(MOST_LEVEL, block.level() / INDENT), block.text(), where);
      case TEXT, ROW, SOURCE -> new TextBlock.Paragraph(block.text(), false, where);
    };
  }

  private static void table(List<List<String>> rows, int line, List<TextBlock> blocks) {
    if (!rows.isEmpty()) {
      blocks.add(new TextBlock.Table(rows, where(line)));
      rows.clear();
    }
  }

  private static List<String> cells(String row) {
    String inner = row.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(Block::plain).toList();
  }

  private static String where(int line) {
    return "line " + line;
  }
}
