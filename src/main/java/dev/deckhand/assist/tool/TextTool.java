package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists, searches and reads a text document to take from. */
final class TextTool implements Tool {
  private static final int MOST = 50;
  private static final int MOST_HEADINGS = 200;
  private static final int PAGE = 20_000;

  private final TextDocument text;
  private final Does does;

  /** What is looked up. */
  enum Does {
    LIST,
    FIND,
    READ
  }

  TextTool(TextDocument text, Does does) {
    this.text = text;
    this.does = does;
  }

  @Override
  public String step(Arguments arguments) {
    return "Looking into " + text.name();
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (does) {
      case LIST -> list(node);
      case FIND -> find(node, arguments.text("text").toLowerCase(Locale.ROOT));
      case READ -> read(node, arguments.number("from", 1, Math.max(1, text.blocks().size())));
    }
    return node;
  }

  private void list(ObjectNode node) {
    node.put("pieces", text.blocks().size());
    ArrayNode headings = node.putArray("headings");
    List<TextBlock.Heading> all = text.headings();
    all.stream()
        .limit(MOST_HEADINGS)
        .forEach(
            heading ->
                headings
                    .addObject()
                    .put("where", heading.where())
                    .put("text", Shown.cut(heading.text())));
    if (all.size() > MOST_HEADINGS) {
      node.put("headingsLeftOut", all.size() - MOST_HEADINGS);
    }
  }

  private void find(ObjectNode node, String wanted) {
    ArrayNode found = node.putArray("found");
    for (int i = 0; i < text.blocks().size(); i++) {
      String says = says(text.blocks().get(i));
      if (says.toLowerCase(Locale.ROOT).contains(wanted)) {
        if (found.size() == MOST) {
          node.put("more", "there may be more; look for a longer text");
          return;
        }
        piece(found, i, Shown.cut(says));
      }
    }
  }

  private void read(ObjectNode node, int from) {
    ArrayNode pieces = node.putArray("pieces");
    int room = PAGE;
    for (int i = from - 1; i < text.blocks().size(); i++) {
      String says = says(text.blocks().get(i));
      String cut = says.length() > PAGE ? says.substring(0, PAGE) + "…" : says;
      if (cut.length() > room && !pieces.isEmpty()) {
        node.put("goOnFrom", i + 1);
        return;
      }
      room -= cut.length();
      piece(pieces, i, cut);
    }
  }

  private void piece(ArrayNode into, int index, String says) {
    into.addObject()
        .put("piece", index + 1)
        .put("where", text.blocks().get(index).where())
        .put("says", says);
  }

  private static String says(TextBlock block) {
    return switch (block) {
      case TextBlock.Heading heading -> heading.text();
      case TextBlock.Paragraph paragraph -> paragraph.text();
      case TextBlock.Item item -> item.text();
      case TextBlock.Table table ->
          table.rows().stream()
              .map(row -> String.join(" | ", row))
              .collect(Collectors.joining("\n"));
    };
  }
}
