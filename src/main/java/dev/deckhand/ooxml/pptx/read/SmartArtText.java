package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Element;

/**
 * The text of a SmartArt graphic, from its data part (ECMA-376 part 1, 21.4.3): a tree of points in
 * the order PowerPoint's text pane shows them.
 */
final class SmartArtText {
  private final Map<String, Element> points = new LinkedHashMap<>();
  private final Map<String, List<Element>> childLinks = new HashMap<>();

  private record Step(String point, int level) {}

  private SmartArtText(Element dataModel) {
    for (Element point : Dom.below(dataModel, Ns.DGM, "pt")) {
      points.put(text(point, "modelId"), point);
    }
    for (Element link : Dom.below(dataModel, Ns.DGM, "cxn")) {
      if (!link.hasAttribute("type") || link.getAttribute("type").equals("parOf")) {
        childLinks.computeIfAbsent(text(link, "srcId"), id -> new ArrayList<>()).add(link);
      }
    }
    Comparator<Element> order = Comparator.comparingLong(link -> Dom.number(link, "srcOrd", 0));
    childLinks.values().forEach(links -> links.sort(order));
  }

  static List<Paragraph> of(Element dataModel) {
    return new SmartArtText(dataModel).walk();
  }

  /** Each point is taken once, so links that run in a circle end. */
  private List<Paragraph> walk() {
    List<Paragraph> text = new ArrayList<>();
    Deque<Step> pending = new ArrayDeque<>();
    points.forEach(
        (id, point) -> {
          if (text(point, "type").equals("doc")) {
            pending.add(new Step(id, -1));
          }
        });
    while (!pending.isEmpty()) {
      Step step = pending.pop();
      Element point = points.remove(step.point());
      if (point != null) {
        add(text, point, step.level());
        List<Element> links = childLinks.getOrDefault(step.point(), List.of());
        for (Element link : links.reversed()) {
          pending.push(new Step(text(link, "destId"), step.level() + 1));
        }
      }
    }
    return text;
  }

  private static void add(List<Paragraph> text, Element point, int level) {
    for (Element paragraph : Paragraphs.of(Dom.child(point, Ns.DGM, "t"))) {
      String words = Paragraphs.text(paragraph);
      if (!words.isBlank()) {
        text.add(new Paragraph(words, Math.clamp(level, 0, 8)));
      }
    }
  }

  private static String text(Element element, String attribute) {
    return Objects.requireNonNullElse(Dom.attribute(element, attribute), "");
  }
}
