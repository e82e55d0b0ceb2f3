package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.fit.ParagraphLook.Spacing;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.font.FontStyle;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Resolves the looks of paragraphs and runs through the styles they inherit. */
final class TextStyleReader {
  private static final double DEFAULT_SIZE = 18;
  private static final double MAX_SIZE = 4000;
  private static final double DEFAULT_TAB = 72;
  private static final List<String> BULLETS = List.of("buNone", "buChar", "buAutoNum", "buBlip");

  private final StyleChain chain;
  private final ThemeFonts fonts;
  private final double fontScale;
  private final double lineReduction;
  private final boolean bold;

  /**
   * Reads for one text body.
   *
   * @param fontScale by what autofit multiplies sizes
   * @param lineReduction what autofit takes off proportional line spacing
   * @param bold whether text is bold unless it says otherwise, as in the head of a table
   */
  TextStyleReader(
      StyleChain chain, ThemeFonts fonts, double fontScale, double lineReduction, boolean bold) {
    this.chain = chain;
    this.fonts = fonts;
    this.fontScale = fontScale;
    this.lineReduction = lineReduction;
    this.bold = bold;
  }

  /** The look of a run, by its {@code a:rPr} or {@code a:endParaRPr}. */
  Type type(@Nullable Element run, int level) {
    double size = Units.number(chain.run(run, level, "sz"), DEFAULT_SIZE * 100) / 100;
    size = Math.clamp(size, 1, MAX_SIZE) * fontScale;
    double shift = Units.share(chain.run(run, level, "baseline"), 0);
    String caps = Objects.requireNonNullElse(chain.run(run, level, "cap"), "none");
    String small = caps.equals("small") ? caps : "";
    double shown = size * (shift == 0 ? 1 : 2 / 3.0) * (small.isEmpty() ? 1 : 0.8);
    String eastAsian = fonts.eastAsian(chain.typeface(run, level, "ea"));
    String weight = chain.run(run, level, "b");
    return new Type(
        FontShelf.standIn(fonts.latin(chain.typeface(run, level, "latin"))),
        eastAsian == null ? null : FontShelf.standIn(eastAsian),
        FontStyle.of(weight == null ? bold : on(weight), on(chain.run(run, level, "i"))),
        shown,
        Units.number(chain.run(run, level, "spc"), 0) / 100,
        !caps.equals("none"));
  }

  /** The look of a paragraph, by its {@code a:pPr}. */
  ParagraphLook paragraph(@Nullable Element own, int level, double size) {
    double left = Units.points(chain.paragraph(own, level, "marL"), 0);
    double indent = Units.points(chain.paragraph(own, level, "indent"), 0);
    return new ParagraphLook(
        left,
        Units.points(chain.paragraph(own, level, "marR"), 0),
        bullet(own, level) ? Math.max(left, left + indent + size / 2) : left + indent,
        Math.max(Units.points(chain.paragraph(own, level, "defTabSz"), DEFAULT_TAB), 1),
        reduced(spacing(own, level, "lnSpc", Spacing.SINGLE)),
        spacing(own, level, "spcBef", Spacing.NONE),
        spacing(own, level, "spcAft", Spacing.NONE),
        Objects.requireNonNullElse(chain.paragraph(own, level, "algn"), "l"));
  }

  private boolean bullet(@Nullable Element own, int level) {
    Element bullet = chain.paragraphChild(own, level, BULLETS);
    return bullet != null && !bullet.getLocalName().equals("buNone");
  }

  private Spacing reduced(Spacing spacing) {
    return spacing.absolute()
        ? spacing
        : new Spacing(false, Math.max(spacing.amount() - lineReduction, 0.1));
  }

  private Spacing spacing(@Nullable Element own, int level, String name, Spacing fallback) {
    Element spacing = chain.paragraphChild(own, level, List.of(name));
    String points = Dom.attribute(Dom.child(spacing, Ns.A, "spcPts"), "val");
    if (points != null) {
      return new Spacing(true, Math.clamp(Units.number(points, 0) / 100, 0, MAX_SIZE));
    }
    String share = Dom.attribute(Dom.child(spacing, Ns.A, "spcPct"), "val");
    return share == null
        ? fallback
        : new Spacing(false, Math.clamp(Units.share(share, fallback.amount()), 0, 100));
  }

  private static boolean on(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }
}
