package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The words of a chart (ECMA-376 part 1, 21.2) as its part caches them: titles, then categories,
 * then series names, each one once.
 */
final class ChartText {
  private static final int MAX_CATEGORIES = 500;

  private ChartText() {}

  static List<Paragraph> of(Element chartSpace) {
    List<Paragraph> text = new ArrayList<>();
    for (Element paragraph : Dom.below(chartSpace, ChartText::titleParagraph)) {
      add(text, Paragraphs.text(paragraph));
    }
    Set<String> categories = new LinkedHashSet<>(points(chartSpace, "cat"));
    categories.addAll(points(chartSpace, "strDim"));
    categories.stream().limit(MAX_CATEGORIES).forEach(category -> add(text, category));
    if (categories.size() > MAX_CATEGORIES) {
      add(text, "… %d more categories".formatted(categories.size() - MAX_CATEGORIES));
    }
    new LinkedHashSet<>(points(chartSpace, "tx")).forEach(name -> add(text, name));
    return text;
  }

  /** Paragraphs of titles and data labels; those of text properties have no runs. */
  private static boolean titleParagraph(Element element) {
    return Ns.A.is(element, "p") && !Paragraphs.text(element).isBlank();
  }

  private static List<String> points(Element chartSpace, String holder) {
    List<String> values = new ArrayList<>();
    for (Element element : Dom.below(chartSpace, e -> holder.equals(e.getLocalName()))) {
      if (Ns.C.owns(element)) {
        values.addAll(CachedValues.texts(element));
      }
      for (Element point : Dom.below(element, ChartText::newerText)) {
        values.add(point.getTextContent().strip());
      }
    }
    return values;
  }

  private static boolean newerText(Element element) {
    return Ns.CX.is(element, "v") || Ns.CX.is(element, "pt");
  }

  private static void add(List<Paragraph> text, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      text.add(new Paragraph(words, 0));
    }
  }
}
