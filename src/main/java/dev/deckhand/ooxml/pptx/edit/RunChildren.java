package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.w3c.dom.Element;

/** The order of the children of {@code a:rPr} (ECMA-376 part 1, 21.1.2.3.9). */
final class RunChildren {
  private static final List<String> ORDER =
      List.of(
          "ln",
          "noFill",
          "solidFill",
          "gradFill",
          "blipFill",
          "pattFill",
          "grpFill",
          "effectLst",
          "effectDag",
          "highlight",
          "uLnTx",
          "uLn",
          "uFillTx",
          "uFill",
          "latin",
          "ea",
          "cs",
          "sym",
          "hlinkClick",
          "hlinkMouseOver",
          "rtl",
          "extLst");

  private RunChildren() {}

  /** Makes a child in its place. */
  static Element add(Element run, String name) {
    Element child = Markup.element(run, Ns.A, name);
    Markup.insert(
        run, child, ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).toArray(String[]::new));
    return child;
  }
}
