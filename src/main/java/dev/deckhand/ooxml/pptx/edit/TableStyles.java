package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.BuiltInTableStyles;
import dev.deckhand.ooxml.pptx.part.Dom;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The table styles of a deck (ECMA-376 part 1, 20.1.4.2.27). PowerPoint knows its own styles by
 * their ids; the one new decks start with is written out on first use, as PowerPoint does, for
 * programs that do not.
 */
final class TableStyles {
  /** Medium Style 2 - Accent 1. */
  static final String MEDIUM = BuiltInTableStyles.MEDIUM;

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<a:tblStyleLst xmlns:a=\"%s\" def=\"%s\"/>".formatted(MAIN, MEDIUM);
  private static final String PART = "/ppt/tableStyles.xml";

  private final DeckEdit deck;
  private final EditLog log;

  TableStyles(DeckEdit deck, EditLog log) {
    this.deck = deck;
    this.log = log;
  }

  /** The id of the style new tables have. */
  String usual() {
    Element list = deck.root(part());
    String id = Optional.ofNullable(Dom.attribute(list, "def")).orElse("").strip();
    String usual = id.isEmpty() ? MEDIUM : id;
    boolean known =
        Dom.children(list).stream()
            .anyMatch(style -> usual.equalsIgnoreCase(style.getAttribute("styleId")));
    if (!known && usual.equalsIgnoreCase(MEDIUM)) {
      list.appendChild(Markup.copy(medium(), list));
    }
    return usual;
  }

  private String part() {
    String presentation = deck.presentation();
    Optional<String> known = deck.related(presentation, "tableStyles");
    if (known.isPresent()) {
      return known.get();
    }
    String added = deck.add(deck.has(PART) ? "/ppt/tableStyles%d.xml" : PART, TYPE, EMPTY);
    deck.relate(presentation, "tableStyles", added);
    log.structure("tableStyles", "added");
    return added;
  }

  private Element medium() {
    byte[] spelt = deck.dialect().spell(BuiltInTableStyles.of(MEDIUM).orElseThrow());
    return Xml.parse(spelt).getDocumentElement();
  }
}
