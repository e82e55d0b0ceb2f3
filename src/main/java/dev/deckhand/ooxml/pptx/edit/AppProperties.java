package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What {@code docProps/app.xml} repeats of a deck (ECMA-376 part 1, 22.2): how many slides there
 * are, and their titles in order. It follows where it was right before; PowerPoint writes it anew
 * with every save.
 */
final class AppProperties {
  private static final String SLIDE_TITLES = "Slide Titles";
  private static final String UNTITLED = "PowerPoint Presentation";

  private final DeckEdit deck;
  private final List<@Nullable String> before;
  private final List<@Nullable String> now;

  private AppProperties(DeckEdit deck, List<@Nullable String> before, List<@Nullable String> now) {
    this.deck = deck;
    this.before = before;
    this.now = now;
  }

  /** Brings the properties in step with the slides, when these are not what they were. */
  static void follow(DeckEdit deck, SlideOrder order) {
    List<@Nullable String> now = order.now();
    Optional<String> part = deck.related("/", "extended-properties");
    if (part.isPresent() && !now.equals(order.base())) {
      new AppProperties(deck, order.base(), now).write(deck.root(part.get()));
    }
  }

  private void write(Element root) {
    Element slides = child(root, "Slides");
    if (slides != null && number(slides) == before.size()) {
      slides.setTextContent(Integer.toString(now.size()));
    }
    List<Element> headings = vector(child(root, "HeadingPairs"));
    List<Element> parts = vector(child(root, "TitlesOfParts"));
    Element count = null;
    int start = 0;
    int from = 0;
    boolean named = false;
    for (int i = 0; i + 1 < headings.size() && !named; i += 2) {
      Element each = leaf(headings.get(i + 1));
      long number = number(each);
      if (number == before.size() && from + number <= parts.size()) {
        count = each;
        start = from;
        named = leaf(headings.get(i)).getTextContent().equals(SLIDE_TITLES);
      }
      from += (int) Math.clamp(number, 0, parts.size());
    }
    if (count != null && !before.isEmpty()) {
      count.setTextContent(Integer.toString(now.size()));
      titles(parts, start);
    }
  }

  private void titles(List<Element> parts, int start) {
    List<Element> old = parts.subList(start, start + before.size());
    Element vector = (Element) old.getFirst().getParentNode();
    Node behind = old.getLast().getNextSibling();
    List<Element> titles = new ArrayList<>();
    for (String slide : now) {
      int known = before.indexOf(slide);
      titles.add(known >= 0 ? old.get(known) : title(old.getFirst(), slide));
    }
    old.forEach(Dom::remove);
    titles.forEach(title -> vector.insertBefore(title, behind));
    int size = parts.size() - before.size() + now.size();
    Markup.attribute(vector, "size", Integer.toString(size));
  }

  private Element title(Element model, @Nullable String slide) {
    Element title = (Element) model.cloneNode(false);
    String text = slide == null ? null : SlideTitle.of(deck, slide);
    title.setTextContent(text == null ? UNTITLED : text);
    return title;
  }

  /** The entries of the {@code vt:vector} in a property. */
  private static List<Element> vector(@Nullable Element property) {
    Element vector = property == null ? null : child(property, "vector");
    return vector == null ? List.of() : Dom.children(vector);
  }

  /** What a {@code vt:variant} holds. */
  private static Element leaf(Element variant) {
    List<Element> children = Dom.children(variant);
    return children.isEmpty() ? variant : children.getFirst();
  }

  private static long number(Element element) {
    String text = element.getTextContent().strip();
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }

  private static @Nullable Element child(Element parent, String local) {
    return Dom.children(parent).stream()
        .filter(child -> local.equals(child.getLocalName()))
        .findFirst()
        .orElse(null);
  }
}
