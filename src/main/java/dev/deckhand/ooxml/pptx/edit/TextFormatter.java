package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.plan.TextFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;

/** Runs {@code formatText}: on all runs, and on empty paragraphs for what is typed there later. */
final class TextFormatter {
  private static final String INHERITED = "inherited";

  private final EditLog log;

  TextFormatter(EditLog log) {
    this.log = log;
  }

  void format(SlideShapes.OnSlide found, TextFormat format) {
    List<Element> paragraphs = new ArrayList<>();
    for (Element shape : ShapeTree.withStandIns(found.element())) {
      paragraphs.addAll(Dom.below(shape, Ns.A, "p"));
    }
    List<TextAspect> ofRuns = TextAspect.ofRuns(format);
    if (!ofRuns.isEmpty()) {
      write(found, ofRuns, paragraphs.stream().flatMap(p -> runs(p).stream()).toList());
    }
    List<TextAspect> ofParagraphs = TextAspect.ofParagraphs(format);
    if (!ofParagraphs.isEmpty()) {
      write(found, ofParagraphs, paragraphs.stream().map(TextFormatter::paragraph).toList());
    }
  }

  private void write(
      SlideShapes.OnSlide found, List<TextAspect> aspects, List<Element> properties) {
    for (TextAspect aspect : aspects) {
      Set<String> before = new LinkedHashSet<>();
      for (Element each : properties) {
        before.add(Objects.requireNonNullElse(aspect.read().apply(each), INHERITED));
        aspect.write().accept(each);
      }
      if (!before.isEmpty() && !before.equals(Set.of(aspect.wanted()))) {
        log.shape(
            found.slide(),
            ShapeProperties.label(found.element()),
            aspect.property(),
            String.join(", ", before),
            aspect.wanted());
      }
    }
  }

  /** The properties of the runs, fields and line breaks, and of the paragraph's end. */
  private static List<Element> runs(Element paragraph) {
    List<Element> runs = new ArrayList<>();
    for (Element child : Dom.children(paragraph)) {
      if (Ns.A.is(child, "r") || Ns.A.is(child, "fld") || Ns.A.is(child, "br")) {
        runs.add(first(child, "rPr"));
      } else if (Ns.A.is(child, "endParaRPr")) {
        runs.add(child);
      }
    }
    if (runs.isEmpty()) {
      runs.add(Markup.append(paragraph, Ns.A, "endParaRPr"));
    }
    return runs;
  }

  private static Element paragraph(Element paragraph) {
    return first(paragraph, "pPr");
  }

  private static Element first(Element parent, String name) {
    Element child = Dom.child(parent, Ns.A, name);
    if (child == null) {
      child = Markup.element(parent, Ns.A, name);
      parent.insertBefore(child, parent.getFirstChild());
    }
    return child;
  }
}
