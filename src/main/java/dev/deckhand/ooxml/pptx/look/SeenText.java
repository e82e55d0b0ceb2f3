package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.document.Concealment;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The text of a shape as far as it can be seen: without runs that are transparent, tiny or of the
 * colour of what is behind them.
 */
public final class SeenText {
  private static final int SMALL = 200;

  private final SlideLooks looks;
  private final int index;
  private final boolean suspect;
  private @Nullable RunReader reader;
  private @Nullable Concealment reason;
  private @Nullable Paint ground;

  SeenText(SlideLooks looks, int index, Element shape) {
    this.looks = looks;
    this.index = index;
    this.suspect = Dom.hasBelow(shape, SeenText::mayHide);
  }

  /** Text that takes all its looks from the theme is seen: themes that hide it show nothing. */
  private static boolean mayHide(Element element) {
    return switch (element.getLocalName()) {
      case "style" -> Ns.P.owns(element);
      case "noFill", "solidFill", "gradFill" -> Ns.A.owns(element) && !ofLine(element);
      case "rPr", "defRPr", "endParaRPr" ->
          Ns.A.owns(element) && Dom.number(element, "sz", SMALL) < SMALL;
      case "normAutofit" -> Ns.A.owns(element) && element.hasAttribute("fontScale");
      default -> false;
    };
  }

  private static boolean ofLine(Element fill) {
    return fill.getParentNode() instanceof Element parent
        && parent.getLocalName().startsWith("ln"); // ln, or lnL, lnR, lnT … of a table cell
  }

  /** What of a paragraph can be seen, or {@code null} when all of it can. */
  public @Nullable String of(Element paragraph) {
    if (!suspect || Paragraphs.text(paragraph).isBlank()) {
      return null;
    }
    if (reader == null) {
      reader = looks.runs(index);
    }
    Element cell = Dom.above(paragraph, above -> Ns.A.is(above, "tc"));
    Paint behind = cell == null ? ownGround() : looks.behind(index, cell);
    StringBuilder seen = new StringBuilder();
    boolean all = true;
    for (RunLook run : reader.runs(paragraph)) {
      Concealment concealment = SlideLooks.concealed(run, behind);
      if (concealment == null) {
        seen.append(run.text());
      } else {
        reason = reason == null ? concealment : reason;
        all = false;
      }
    }
    return all ? null : seen.toString().strip();
  }

  private Paint ownGround() {
    if (ground == null) {
      ground = looks.behind(index);
    }
    return ground;
  }

  /** What hid the first text that is not seen, of the paragraphs asked for so far. */
  public @Nullable Concealment reason() {
    return reason;
  }
}
