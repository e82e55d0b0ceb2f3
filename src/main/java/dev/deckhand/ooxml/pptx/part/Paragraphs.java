package dev.deckhand.ooxml.pptx.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads {@code a:p} paragraphs (ECMA-376 part 1, 21.1.2.2.6). */
public final class Paragraphs {
  private Paragraphs() {}

  /** The text body of a shape, or {@code null} when it has none. */
  public static @Nullable Element body(Element shape) {
    return Dom.child(shape, Ns.P, "txBody");
  }

  /** The paragraphs of a text body. */
  public static List<Element> of(@Nullable Element body) {
    return body == null ? List.of() : Dom.children(body, Ns.A, "p");
  }

  /** What a paragraph shows: runs, fields and formulas as text, a line break as a line feed. */
  public static String text(Element paragraph) {
    String first = "";
    StringBuilder all = null; // most paragraphs have but one run
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
      String text = child instanceof Element element ? textOf(element) : "";
      if (all != null) {
        all.append(text);
      } else if (first.isEmpty()) {
        first = text;
      } else if (!text.isEmpty()) {
        all = new StringBuilder(first).append(text);
      }
    }
    return all == null ? first : all.toString();
  }

  /** The outline level, 0 to 8. */
  public static int level(Element paragraph) {
    long level = Dom.number(Dom.child(paragraph, Ns.A, "pPr"), "lvl", 0);
    return (int) Math.clamp(level, 0, 8);
  }

  /** The text of all paragraphs of a body, joined by line feeds. */
  public static String joined(@Nullable Element body) {
    List<Element> paragraphs = of(body);
    if (paragraphs.size() == 1) { // as in most cells of tables
      return text(paragraphs.getFirst());
    }
    return String.join("\n", paragraphs.stream().map(Paragraphs::text).toList());
  }

  private static String textOf(Element part) {
    if (Ns.A.is(part, "r") || Ns.A.is(part, "fld")) {
      Element text = Dom.child(part, Ns.A, "t");
      return text == null ? "" : text.getTextContent();
    }
    if (Ns.A.is(part, "br")) {
      return "\n";
    }
    if (Ns.MC.is(part, "AlternateContent")) {
      Element choice = Dom.child(part, Ns.MC, "Choice");
      return choice == null ? "" : formula(choice);
    }
    return "m".equals(part.getLocalName()) ? formula(part) : "";
  }

  private static String formula(Element part) {
    return String.join(
        "", Dom.below(part, Ns.M, "t").stream().map(Element::getTextContent).toList());
  }
}
