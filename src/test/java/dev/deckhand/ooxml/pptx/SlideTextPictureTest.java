package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Where pictures of slides show text; the slide is 720 points wide, as the picture. */
class SlideTextPictureTest {
  private static final int WHITE = 0xFFFFFFFF;

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void turnedTextStaysInItsShapeWhereverItIsAnchored() throws IOException {
    for (String turn : new String[] {"vert", "vert270"}) {
      for (String anchor : new String[] {"t", "ctr", "b"}) {
        String body = "<a:bodyPr vert=\"%s\" anchor=\"%s\"/>".formatted(turn, anchor);
        Rectangle ink = ink(draw(box(body, "<a:r><a:t>Turned</a:t></a:r>")));
        assertThat(new Rectangle(300, 100, 60, 300).contains(ink)).as(turn + anchor).isTrue();
        assertThat(ink.height).isGreaterThan(ink.width);
      }
    }
  }

  /** A layout with a vertical title, whose text the slide does not turn itself. */
  @Test
  void textIsTurnedWhereItsLayoutSaysSo() throws IOException {
    String title =
        """
        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr>
        </p:nvSpPr><p:spPr><a:xfrm><a:off x="3810000" y="1270000"/><a:ext cx="1270000" cy="3810000"/></a:xfrm>
        </p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>Turned</a:t></a:r></a:p></p:txBody></p:sp>""";
    OpcEdit edit = OpcPackage.open(DeckFixture.slideWith(title).content()).edit();
    String layout =
        edit.relationships("/ppt/slides/slide1.xml").stream()
            .filter(relationship -> relationship.hasType("slideLayout"))
            .map(Relationship::partName)
            .findFirst()
            .orElseThrow();
    RawParts.replace(
        edit,
        layout,
        "</p:spTree>",
        title.replace("<a:bodyPr/>", "<a:bodyPr vert=\"vert\"/>") + "</p:spTree>");
    Rectangle ink = ink(draw(DeckFixture.of(edit.save())));
    assertThat(ink.height).isGreaterThan(ink.width);
  }

  @Test
  void aRowWithOnlyCellsThatSpanOthersIsAsHighAsItsText() throws IOException {
    String cell = "<a:txBody><a:bodyPr/><a:p><a:r><a:t>Head</a:t></a:r></a:p></a:txBody>";
    String table =
        """
        <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="T"/><p:cNvGraphicFramePr/><p:nvPr/>
        </p:nvGraphicFramePr><p:xfrm><a:off x="1270000" y="1270000"/><a:ext cx="5080000" cy="0"/></p:xfrm>
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
        <a:tblPr/><a:tblGrid><a:gridCol w="2540000"/><a:gridCol w="2540000"/></a:tblGrid>
        <a:tr h="0"><a:tc gridSpan="2">%s<a:tcPr/></a:tc><a:tc hMerge="1"><a:tcPr/></a:tc></a:tr>
        <a:tr h="0"><a:tc>%s<a:tcPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:tcPr></a:tc>
        <a:tc>%s<a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"""
            .formatted(cell, cell, cell);
    BufferedImage image = draw(DeckFixture.slideWith(table));
    int rowHeight = (int) Math.round(18 * 1.2117 + 7.2);
    assertThat(image.getRGB(290, 100 + rowHeight - 3)).isEqualTo(WHITE);
    assertThat(image.getRGB(290, 100 + rowHeight + 3)).isEqualTo(0xFFFF0000);
  }

  /** Ten rows of 30 points: nothing lies between them. */
  @Test
  void rowsFollowEachOtherWithoutRoomBetween() throws IOException {
    String row =
        "<a:tr h=\"381000\"><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr>%s</a:tcPr></a:tc></a:tr>";
    String fill = "<a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill>";
    String table =
        """
        <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="T"/><p:cNvGraphicFramePr/><p:nvPr/>
        </p:nvGraphicFramePr><p:xfrm><a:off x="1270000" y="1270000"/><a:ext cx="5080000" cy="0"/></p:xfrm>
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
        <a:tblPr/><a:tblGrid><a:gridCol w="2540000"/></a:tblGrid>%s</a:tbl></a:graphicData></a:graphic>
        </p:graphicFrame>"""
            .formatted(row.formatted("").repeat(9) + row.formatted(fill));
    assertThat(ink(draw(DeckFixture.slideWith(table)))).isEqualTo(new Rectangle(100, 370, 200, 30));
  }

  @Test
  void aBulletThatFontsOfTextLackIsDrawnWithOneThatHasIt() throws IOException {
    assertThat(bullet("<a:buFont typeface=\"Arial\"/><a:buChar char=\"\u2605\"/>"))
        .isEqualTo(
            bullet("<a:buFont typeface=\"%s\"/><a:buChar char=\"\u2605\"/>".formatted(symbols())));
  }

  @Test
  void theFontOfAThemeIsNoFontThatIsMissing() {
    OfficeFile deck =
        box(
            "<a:bodyPr/>",
            "<a:pPr marL=\"300000\" indent=\"-300000\"><a:buFont typeface=\"+mj-lt\"/>"
                + "<a:buAutoNum type=\"arabicPeriod\"/></a:pPr><a:r><a:t>One</a:t></a:r>");
    SlidePicture picture = engine.slide(deck, 1, PictureFormat.PNG, 200);
    assertThat(picture.notices()).noneMatch(notice -> notice.contains("+mj-lt"));
  }

  private static String symbols() {
    return java.util.Objects.requireNonNull(
        dev.deckhand.ooxml.pptx.font.FontShelf.familyWith(0x2605));
  }

  private java.util.List<Integer> bullet(String properties) throws IOException {
    BufferedImage image =
        draw(
            box(
                "<a:bodyPr/>",
                "<a:pPr marL=\"300000\" indent=\"-300000\">"
                    + properties
                    + "</a:pPr><a:r><a:t>One</a:t></a:r>"));
    return java.util.stream.IntStream.of(image.getRGB(300, 100, 60, 60, null, 0, 60))
        .boxed()
        .toList();
  }

  private static OfficeFile box(String body, String paragraph) {
    return DeckFixture.slideWith(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Box\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"3810000\" y=\"1270000\"/><a:ext cx=\"762000\" cy=\"3810000\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
            + body
            + "<a:p>"
            + paragraph
            + "</a:p></p:txBody></p:sp>");
  }

  private BufferedImage draw(OfficeFile deck) throws IOException {
    byte[] png = engine.slide(deck, 1, PictureFormat.PNG, 720).content();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The smallest rectangle around all that is not white. */
  private static Rectangle ink(BufferedImage image) {
    Rectangle ink = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) != WHITE) {
          ink = ink.width < 0 ? new Rectangle(x, y, 1, 1) : ink.union(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return ink;
  }
}
