package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The table styles of a deck (ECMA-376 part 1, 20.1.4.2.27). PowerPoint knows its own styles by
 * their ids; the one new decks start with is written out on first use, as PowerPoint does, for
 * programs that do not.
 */
final class TableStyles {
  /** Medium Style 2 - Accent 1. */
  static final String MEDIUM = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

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
    String xml =
        "<a:tblStyle xmlns:a=\"%s\" styleId=\"%s\" styleName=\"Medium Style 2 - Accent 1\">"
                .formatted(MAIN, MEDIUM)
            + section("wholeTbl", "", "dk1", edges(), tint(20_000))
            + section("band1H", null, null, "", tint(40_000))
            + section("band2H", null, null, "", "")
            + section("band1V", null, null, "", tint(40_000))
            + section("band2V", null, null, "", "")
            + section("lastCol", " b=\"on\"", "lt1", "", accent(""))
            + section("firstCol", " b=\"on\"", "lt1", "", accent(""))
            + section("lastRow", " b=\"on\"", "lt1", edge("top", 38_100), accent(""))
            + section("firstRow", " b=\"on\"", "lt1", edge("bottom", 38_100), accent(""))
            + "</a:tblStyle>";
    byte[] spelt = deck.dialect().spell(xml);
    return Xml.parse(spelt).getDocumentElement();
  }

  private static String section(
      String name, @Nullable String bold, @Nullable String color, String edges, String fill) {
    String text =
        color == null
            ? ""
            : "<a:tcTxStyle%s><a:fontRef idx=\"minor\"><a:prstClr val=\"black\"/></a:fontRef><a:schemeClr val=\"%s\"/></a:tcTxStyle>"
                .formatted(bold, color);
    return "<a:%1$s>%2$s<a:tcStyle><a:tcBdr>%3$s</a:tcBdr>%4$s</a:tcStyle></a:%1$s>"
        .formatted(name, text, edges, fill);
  }

  private static String edges() {
    StringBuilder edges = new StringBuilder();
    for (String side : List.of("left", "right", "top", "bottom", "insideH", "insideV")) {
      edges.append(edge(side, 12_700));
    }
    return edges.toString();
  }

  private static String edge(String side, int width) {
    return "<a:%1$s><a:ln w=\"%2$d\" cmpd=\"sng\"><a:solidFill><a:schemeClr val=\"lt1\"/></a:solidFill></a:ln></a:%1$s>"
        .formatted(side, width);
  }

  private static String tint(int share) {
    return accent("<a:tint val=\"%d\"/>".formatted(share));
  }

  private static String accent(String change) {
    return "<a:fill><a:solidFill><a:schemeClr val=\"accent1\">%s</a:schemeClr></a:solidFill></a:fill>"
        .formatted(change);
  }
}
