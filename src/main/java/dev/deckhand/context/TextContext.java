package dev.deckhand.context;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import java.util.List;

/**
 * A text document as prompt text: what it says by place, as much as the budget allows. Paragraphs
 * are shortened before any is left out, so that the end of a long document is seen, too.
 */
public final class TextContext {
  private static final List<Integer> TEXT_LIMITS = List.of(20_000, 1_000, 400, 160, 80);

  private final ObjectMapper json = new ObjectMapper();

  /** One JSON value on one line; the fullest that fits the budget, at the least its beginning. */
  public String render(TextDocument document, TokenBudget budget) {
    for (int limit : TEXT_LIMITS) {
      int room = budget.tokens() * 3;
      if (document.blocks().size() * 8L > room) {
        break;
      }
      String text = Invisible.strip(map(document, limit, Integer.MAX_VALUE).toString());
      if (budget.fits(text)) {
        return text;
      }
    }
    return cut(document, budget);
  }

  /** As many blocks as fit, shortened, found by halving. */
  private String cut(TextDocument document, TokenBudget budget) {
    int fits = 0;
    int over = document.blocks().size();
    String best = map(document, 80, 0).toString();
    while (fits + 1 < over) {
      int tried = (fits + over) >>> 1;
      String text = Invisible.strip(map(document, 80, tried).toString());
      if (budget.fits(text)) {
        fits = tried;
        best = text;
      } else {
        over = tried;
      }
    }
    return best;
  }

  private ObjectNode map(TextDocument document, int textLimit, int most) {
    ObjectNode root = json.createObjectNode();
    ArrayNode left = root.putArray("leftOut");
    document.omissions().forEach(omission -> left.add(omission.words()));
    int blocks = document.blocks().size();
    if (most < blocks) {
      root.put("cut", "The last %d of %d pieces are left out".formatted(blocks - most, blocks));
    }
    ArrayNode places = root.putArray("text");
    String where = "";
    ArrayNode said = json.createArrayNode();
    for (TextBlock block : document.blocks().subList(0, Math.min(most, blocks))) {
      if (!block.where().equals(where)) {
        where = block.where();
        said = places.addObject().put("where", where).putArray("says");
      }
      add(said, block, textLimit);
    }
    return root;
  }

  private static void add(ArrayNode said, TextBlock block, int limit) {
    switch (block) {
      case TextBlock.Heading heading ->
          said.add(
              "#".repeat(Math.max(1, heading.level())) + " " + shortened(heading.text(), limit));
      case TextBlock.Paragraph paragraph -> said.add(shortened(paragraph.text(), limit));
      case TextBlock.Item item ->
          said.add("  ".repeat(item.level()) + "- " + shortened(item.text(), limit));
      case TextBlock.Table table ->
          table.rows().forEach(row -> said.add(shortened(String.join(" | ", row), limit)));
    }
  }

  private static String shortened(String text, int limit) {
    return text.length() > limit ? text.substring(0, limit) + "…" : text;
  }
}
