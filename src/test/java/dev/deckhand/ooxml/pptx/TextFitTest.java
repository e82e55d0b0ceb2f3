package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.TextFit;
import dev.deckhand.document.TextFit.Autofit;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The measure against widths and heights worked out by hand: Calibri's n is 1076/2048 wide. */
class TextFitTest {
  private static final double N = 1076 / 2048.0;
  private static final double SPACE = 463 / 2048.0;

  /** Twenty words of four letters in Calibri 20, in a box that holds a whole number of them. */
  @Test
  void linesBreakWhereWidthsSayAndHeightsAddUp() {
    double word = 4 * N * 20;
    double three = 3 * word + 2 * SPACE * 20;
    TextFit fit = fit(box(three + 1, 100, "wrap=\"square\"", ""), "nnnn ".repeat(20).strip());
    assertThat(fit.lines()).isEqualTo(7);
    assertThat(fit.needed()).isCloseTo(7 * 20 * 1.2117, within(0.1));
    assertThat(fit.available()).isCloseTo(100, within(0.01));
    assertThat(fit.overflow()).isCloseTo(69.6, within(0.1));
    assertThat(fit.widest()).isCloseTo(word, within(0.05));
    assertThat(fit.tooWide()).isZero();
    TextFit narrower = fit(box(three - 1, 100, "", ""), "nnnn ".repeat(20).strip());
    assertThat(narrower.lines()).isEqualTo(10);
  }

  @Test
  void aWordWiderThanTheLineIsBrokenAndSaid() {
    TextFit fit = fit(box(100, 100, "", ""), "n".repeat(30));
    assertThat(fit.tooWide()).isCloseTo(30 * N * 20 - 100, within(0.1));
    assertThat(fit.lines()).isEqualTo(4);
  }

  @Test
  void textThatDoesNotWrapHasOneLine() {
    TextFit fit = fit(box(100, 100, "wrap=\"none\"", ""), "nnnn ".repeat(20).strip());
    assertThat(fit.lines()).isEqualTo(1);
    assertThat(fit.tooWide()).isZero();
    assertThat(fit.ink().width()).isCloseTo(20 * 4 * N * 20 + 19 * SPACE * 20, within(0.5));
  }

  @Test
  void shrinkingMultipliesSizesAndTakesLineSpacingOff() {
    String shrunk = "<a:normAutofit fontScale=\"50000\" lnSpcReduction=\"20000\"/>";
    TextFit fit = fit(box(10_000, 100, "", shrunk), "nnnn");
    assertThat(fit.autofit()).isEqualTo(Autofit.SHRINK);
    assertThat(fit.smallest()).isEqualTo(10);
    assertThat(fit.needed()).isCloseTo(10 * 1.2117 * 0.8, within(0.01));
    assertThat(fit(box(100, 20, "", "<a:spAutoFit/>"), "n").autofit()).isEqualTo(Autofit.GROW);
  }

  @Test
  void spacingIsKeptBetweenParagraphsButNotAboveTheFirst() {
    String spaced =
        "<a:p><a:pPr><a:lnSpc><a:spcPts val=\"3000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"600\"/>"
            + "</a:spcBef><a:spcAft><a:spcPts val=\"400\"/></a:spcAft></a:pPr>"
            + run("n", "")
            + "</a:p>";
    TextFit fit = measured(box(100, 500, "", ""), spaced + spaced + spaced);
    assertThat(fit.needed()).isCloseTo(3 * 30 + 2 * (6 + 4), within(0.01));
  }

  @Test
  void columnsShareTheHeight() {
    TextFit fit = fit(box(1000, 100, "numCol=\"2\" spcCol=\"0\"", ""), "n\n".repeat(7) + "n");
    assertThat(fit.width()).isCloseTo(500, within(0.01));
    assertThat(fit.lines()).isEqualTo(8);
    assertThat(fit.needed()).isCloseTo(4 * 20 * 1.2117, within(0.1));
    assertThat(fit.overflow()).isZero();
  }

  @Test
  void turnedTextRunsAlongTheHeight() {
    TextFit fit = fit(box(30, 300, "vert=\"vert270\"", ""), "nnnn nnnn nnnn");
    assertThat(fit.lines()).isEqualTo(1);
    assertThat(fit.ink().height()).isGreaterThan(fit.ink().width());
  }

  @Test
  void capitalsAndSpacingWiden() {
    double plain = width("nnnn", "");
    assertThat(width("nnnn", " spc=\"200\"")).isCloseTo(plain + 8, within(0.05));
    assertThat(width("nnnn", " cap=\"all\"")).isGreaterThan(plain * 1.1);
    assertThat(width("nnnn", " b=\"1\"")).isGreaterThan(plain);
    assertThat(width("漢字", "")).isCloseTo(40, within(0.2));
  }

  @Test
  void anEllipseHasLessRoomThanItsBox() {
    String ellipse = box(200, 100, "", "").replace("prst=\"rect\"", "prst=\"ellipse\"");
    TextFit fit = fit(ellipse, "n");
    assertThat(fit.width()).isCloseTo(200 * Math.sqrt(0.5), within(0.5));
    assertThat(fit.available()).isCloseTo(100 * Math.sqrt(0.5), within(0.5));
  }

  /**
   * The inset of a rounded rectangle is 0.29289 of its corner (ECMA-376, presetShapeDefinitions).
   */
  @Test
  void anAdjustedShapeHasTheRoomItsAdjustmentLeaves() {
    TextFit fit = fit(rounded("val 50000"), "n");
    assertThat(fit.available()).isCloseTo(100 - 2 * 50 * 0.29289, within(0.5));
    TextFit endless = fit(rounded("*/ adj 1 1"), "n");
    assertThat(endless.available()).isPositive();
  }

  private static String rounded(String adjustment) {
    return box(200, 100, "", "")
        .replace("prst=\"rect\"", "prst=\"roundRect\"")
        .replace(
            "<a:avLst/>", "<a:avLst><a:gd name=\"adj\" fmla=\"" + adjustment + "\"/></a:avLst>");
  }

  @Test
  void aFontWithOtherWidthsMakesItAnEstimate() {
    String shape = box(400, 100, "", "");
    TextFit fit =
        measured(
            shape,
            "<a:p><a:r><a:rPr sz=\"2000\"><a:latin typeface=\"Aptos\"/></a:rPr><a:t>n</a:t></a:r></a:p>");
    assertThat(fit.estimates())
        .containsExactly(
            "Aptos is replaced by Carlito, whose widths differ; lines may break elsewhere in"
                + " PowerPoint.");
  }

  @Test
  void placeholdersTakeTheirSizesFromTheMaster() {
    SlideFit slide = DeckFit.of(DeckFixture.review()).get(1);
    TextFit title = text(slide, 0);
    assertThat(title.smallest()).isEqualTo(44);
    TextFit body = text(slide, 1);
    assertThat(body.smallest()).isEqualTo(18);
    assertThat(body.lines()).isEqualTo(3);
  }

  @Test
  void tablesGrowWithTheirRows() {
    SlideFit slide = DeckFit.of(DeckFixture.review()).get(2);
    SlideFit.Item table =
        slide.items().stream()
            .filter(i -> i.text() != null && i.text().autofit() == Autofit.ROW)
            .findFirst()
            .orElseThrow();
    TextFit text = Objects.requireNonNull(table.text());
    assertThat(text.lines()).isEqualTo(4);
    assertThat(text.needed()).isCloseTo(2 * (18 * 1.2117 + 7.2), within(0.1));
    assertThat(text.overflow()).isZero();
  }

  @Test
  void ahundredThousandCharactersAreMeasuredOrSaidToBeTooMany() {
    SlideFit slide =
        slide(box(300, 300, "", ""), "<a:p>" + run("word ".repeat(50_000), "") + "</a:p>");
    assertThat(slide.complete()).isFalse();
    assertThat(
            slide(box(300, 300, "", ""), "<a:p>" + run("nn ".repeat(30_000), "") + "</a:p>")
                .complete())
        .isTrue();
  }

  private static double width(String text, String look) {
    TextFit fit = measured(box(1000, 100, "", ""), "<a:p>" + run(text, look) + "</a:p>");
    return fit.ink().width();
  }

  private static TextFit fit(String shape, String text) {
    StringBuilder paragraphs = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      paragraphs.append("<a:p>").append(run(line, "")).append("</a:p>");
    }
    return measured(shape, paragraphs.toString());
  }

  private static TextFit measured(String shape, String paragraphs) {
    return text(slide(shape, paragraphs), 0);
  }

  private static SlideFit slide(String shape, String paragraphs) {
    return DeckFit.of(DeckFixture.slideWith(shape.formatted(paragraphs))).getFirst();
  }

  private static TextFit text(SlideFit slide, int item) {
    Box bounds = slide.items().get(item).bounds();
    assertThat(bounds.width()).isPositive();
    return Objects.requireNonNull(slide.items().get(item).text());
  }

  private static String run(String text, String look) {
    return "<a:r><a:rPr sz=\"2000\""
        + look
        + "><a:latin typeface=\"Calibri\"/></a:rPr><a:t>"
        + text
        + "</a:t></a:r>";
  }

  /** A rectangle whose text area has that size. */
  private static String box(double width, double height, String attributes, String fit) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Box"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
        <p:spPr><a:xfrm><a:off x="127000" y="127000"/><a:ext cx="%d" cy="%d"/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>
        <a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" %s>%s</a:bodyPr>%%s</p:txBody></p:sp>
        """
        .formatted(Math.round(width * 12_700), Math.round(height * 12_700), attributes, fit);
  }
}
