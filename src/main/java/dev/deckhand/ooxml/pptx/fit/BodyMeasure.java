package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.TextFit;
import dev.deckhand.ooxml.pptx.font.StandIn;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Measures the text of one body. */
final class BodyMeasure {
  private final StyleChain chain;
  private final ThemeFonts fonts;
  private final boolean bold;

  /**
   * Measures within one inheritance.
   *
   * @param bold whether text is bold unless it says otherwise
   */
  BodyMeasure(StyleChain chain, ThemeFonts fonts, boolean bold) {
    this.chain = chain;
    this.fonts = fonts;
    this.bold = bold;
  }

  /** How the paragraphs of a body fit. */
  TextFit of(Element body, TextArea area) {
    TextStyleReader styles =
        new TextStyleReader(chain, fonts, area.fontScale(), area.lineReduction(), bold);
    SetText set = new SetText(area);
    Set<String> estimates = new TreeSet<>();
    double smallest = Double.MAX_VALUE;
    for (Element paragraph : Paragraphs.of(body)) {
      int level = Paragraphs.level(paragraph);
      List<Span> spans = spans(paragraph, level, styles, estimates);
      for (Span span : spans) {
        boolean seen = !span.text().isBlank();
        smallest = seen ? Math.min(smallest, span.type().size()) : smallest;
      }
      Element own = Dom.child(paragraph, Ns.A, "pPr");
      set.add(spans, styles.paragraph(own, level, spans.getFirst().type().size()));
    }
    return new TextFit(
        set.height(),
        area.height(),
        area.width(),
        area.wraps() ? set.widest() : 0,
        set.lines(),
        smallest == Double.MAX_VALUE ? 0 : smallest,
        area.autofit(),
        ink(area, set),
        List.copyOf(estimates));
  }

  /** The distances of each paragraph of a body. */
  List<LineSpacing> spacings(Element body, TextArea area) {
    TextStyleReader styles =
        new TextStyleReader(chain, fonts, area.fontScale(), area.lineReduction(), bold);
    List<LineSpacing> spacings = new ArrayList<>();
    for (Element paragraph : Paragraphs.of(body)) {
      int level = Paragraphs.level(paragraph);
      List<Span> spans = spans(paragraph, level, styles, new TreeSet<>());
      double height = spans.stream().mapToDouble(s -> s.type().lineHeight()).max().orElse(0);
      ParagraphLook look =
          styles.paragraph(
              Dom.child(paragraph, Ns.A, "pPr"), level, spans.getFirst().type().size());
      spacings.add(
          new LineSpacing(
              look.line().of(height), look.before().of(height), look.after().of(height)));
    }
    return spacings;
  }

  private static List<Span> spans(
      Element paragraph, int level, TextStyleReader styles, Set<String> estimates) {
    List<Span> spans = new ArrayList<>();
    for (Element child : Dom.children(paragraph)) {
      String text = text(child, estimates);
      if (text != null) {
        Type type = styles.type(Dom.child(child, Ns.A, "rPr"), level);
        StandIn font = type.latin();
        if (!font.sameWidths() && !text.isBlank()) {
          estimates.add(font.notice());
        }
        spans.add(new Span(text, type));
      }
    }
    if (spans.isEmpty()) {
      spans.add(new Span("", styles.type(Dom.child(paragraph, Ns.A, "endParaRPr"), level)));
    }
    return spans;
  }

  /** What a child of a paragraph shows; {@code null} for what is no text. */
  private static @Nullable String text(Element child, Set<String> estimates) {
    if (Ns.A.is(child, "br")) {
      return "\n";
    }
    if (Ns.A.is(child, "r") || Ns.A.is(child, "fld")) {
      Element text = Dom.child(child, Ns.A, "t");
      return text == null ? "" : text.getTextContent();
    }
    if (Ns.MC.is(child, "AlternateContent") || "m".equals(child.getLocalName())) {
      estimates.add("A formula is measured as plain text.");
      return Paragraphs.text(alone(child));
    }
    return null;
  }

  private static Element alone(Element formula) {
    Element paragraph = (Element) formula.getParentNode().cloneNode(false);
    paragraph.appendChild(formula.cloneNode(true));
    return paragraph;
  }

  /** Where the text lies, by its anchor; text that is too high runs over as it is anchored. */
  private static Box ink(TextArea area, SetText set) {
    double free = area.height() - set.height();
    double top =
        switch (area.anchor()) {
          case "ctr" -> free / 2;
          case "b" -> free;
          default -> 0;
        };
    Box inside = area.inside();
    double width = Math.max(set.right() - set.left(), 0);
    return area.turned()
        ? new Box(inside.x() + top, inside.y() + set.left(), set.height(), width)
        : new Box(inside.x() + set.left(), inside.y() + top, width, set.height());
  }
}
