package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.plan.TextParagraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Writes paragraphs into a text body and keeps its look: paragraph and run properties come from the
 * paragraph that stood at the same place, for further ones from the last. A paragraph whose text
 * and level stay is not touched.
 */
final class TextBody {
  private TextBody() {}

  static void write(Element body, List<TextParagraph> paragraphs) {
    List<Element> old = Paragraphs.of(body);
    List<TextParagraph> wanted = paragraphs.isEmpty() ? List.of(TextParagraph.of("")) : paragraphs;
    Element previous = null;
    for (int i = 0; i < wanted.size(); i++) {
      Element model = old.isEmpty() ? null : old.get(Math.min(i, old.size() - 1));
      Element written = i < old.size() ? same(old.get(i), wanted.get(i)) : null;
      if (written == null) {
        written = paragraph(body, model, wanted.get(i));
        place(body, i < old.size() ? old.get(i) : null, previous, written);
      }
      previous = written;
    }
    old.stream().skip(wanted.size()).forEach(Dom::remove);
  }

  /** The old paragraph itself when nothing about it changes. */
  private static @Nullable Element same(Element old, TextParagraph wanted) {
    Integer level = wanted.level();
    boolean sameLevel = level == null || level == Paragraphs.level(old);
    return sameLevel && Paragraphs.text(old).equals(PlainText.clean(wanted.text())) ? old : null;
  }

  private static void place(
      Element body, @Nullable Element replaced, @Nullable Element previous, Element written) {
    if (replaced != null) {
      body.replaceChild(written, replaced);
    } else if (previous != null) {
      Markup.insertAfter(previous, written);
    } else {
      body.appendChild(written);
    }
  }

  private static Element paragraph(Element body, @Nullable Element model, TextParagraph wanted) {
    Element written = Markup.element(body, Ns.A, "p");
    Element look = model == null ? null : RunLook.of(model);
    copyProperties(written, model, wanted.level());
    String[] lines = PlainText.clean(wanted.text()).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        RunLook.apply(Markup.append(written, Ns.A, "br"), look, "rPr");
      }
      if (!lines[i].isEmpty()) {
        run(body, written, look, lines[i]);
      }
    }
    Element end = model == null ? null : Dom.child(model, Ns.A, "endParaRPr");
    if (end != null) {
      written.appendChild(end.cloneNode(true));
    } else if (written.getTextContent().isEmpty()) {
      RunLook.apply(written, look, "endParaRPr");
    }
    return written;
  }

  private static void run(Element body, Element paragraph, @Nullable Element look, String text) {
    Element run = Markup.element(body, Ns.A, "r");
    paragraph.appendChild(run);
    RunLook.apply(run, look, "rPr");
    Element holder = Markup.element(body, Ns.A, "t");
    holder.setTextContent(text);
    run.appendChild(holder);
  }

  private static void copyProperties(
      Element written, @Nullable Element model, @Nullable Integer level) {
    Element properties = model == null ? null : Dom.child(model, Ns.A, "pPr");
    Element copy = properties == null ? null : (Element) properties.cloneNode(true);
    if (copy == null && level != null && level > 0) {
      copy = Markup.element(model == null ? written : model, Ns.A, "pPr");
    }
    if (copy != null) {
      written.appendChild(copy);
      if (level != null) {
        Markup.attribute(copy, "lvl", level == 0 ? null : level.toString());
      }
    }
  }
}
