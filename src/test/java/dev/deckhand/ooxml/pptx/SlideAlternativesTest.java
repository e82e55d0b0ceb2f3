package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of what decks say in other places or in several ways: styles, links, alternatives. */
class SlideAlternativesTest {
  private static final String SLIDE = "/ppt/slides/slide1.xml";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int RED = 0xFFFF0000;

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void aTableHasTheStyleThatPowerPointKnowsById() throws IOException {
    assertThat(colors(drawn(table("{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}")))).contains(0xFFC0504D);
    SlidePicture unknown = drawn(table("{00000000-0000-0000-0000-000000000001}"));
    assertThat(unknown.notices())
        .contains("The style of a table is not in the file; the table is drawn without it.");
  }

  @Test
  void aTableWithoutStyleButAGridHasLines() throws IOException {
    assertThat(colors(drawn(table("{5940675A-B579-460E-94D1-54222C63F5DA}")))).contains(0xFF000000);
    assertThat(colors(drawn(table("{2D5ABB26-0587-4C30-8999-92F81FD0307C}"))))
        .doesNotContain(0xFF000000);
  }

  private static OfficeFile table(String style) {
    return DeckFixture.slideWith(
        """
        <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="T"/><p:cNvGraphicFramePr/><p:nvPr/>
        </p:nvGraphicFramePr><p:xfrm><a:off x="1270000" y="1270000"/><a:ext cx="5080000" cy="900000"/></p:xfrm>
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
        <a:tblPr firstRow="1"><a:tableStyleId>%s</a:tableStyleId></a:tblPr>
        <a:tblGrid><a:gridCol w="5080000"/></a:tblGrid><a:tr h="900000"><a:tc><a:txBody><a:bodyPr/><a:p/>
        </a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"""
            .formatted(style));
  }

  @Test
  void linksHaveTheThemesColourUnlessTheySayThatOfTheText() throws IOException {
    assertThat(colors(drawn(link("")))).contains(0xFF0000FF).doesNotContain(RED);
    String own =
        "<a:extLst><a:ext uri=\"{A12FA001-AC4F-418D-AE19-62706E023703}\"><ahyp:hlinkClr"
            + " xmlns:ahyp=\"http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor\""
            + " val=\"tx\"/></a:ext></a:extLst>";
    assertThat(colors(drawn(link(own)))).contains(RED).doesNotContain(0xFF0000FF);
  }

  private static OfficeFile link(String extension) {
    OpcEdit edit =
        OpcPackage.open(
                DeckFixture.slideWith(
                        """
                        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
                        <p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000000" cy="2000000"/></a:xfrm></p:spPr>
                        <p:txBody><a:bodyPr/><a:p><a:r><a:rPr sz="8000" b="1"><a:solidFill><a:srgbClr val="FF0000"/>
                        </a:solidFill><a:hlinkClick xmlns:r="%s" r:id="ID">%s</a:hlinkClick></a:rPr>
                        <a:t>WWW</a:t></a:r></a:p></p:txBody></p:sp>"""
                            .formatted(RELATIONSHIPS, extension))
                    .content())
            .edit();
    String id =
        edit.addExternalRelationship(SLIDE, RELATIONSHIPS + "/hyperlink", "https://example.com/");
    RawParts.replace(edit, SLIDE, "r:id=\"ID\"", "r:id=\"" + id + "\"");
    return DeckFixture.of(edit.save());
  }

  @Test
  void whatCannotBeDrawnIsDrawnAsItsFallback() throws IOException {
    String frame =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"M\"/><p:cNvGraphicFramePr/><p:nvPr/>"
            + "</p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></p:xfrm>"
            + "<a:graphic><a:graphicData uri=\"urn:model\"/></a:graphic></p:graphicFrame>";
    assertThat(colors(drawn(either(frame, box("FF0000"))))).contains(RED);
    assertThat(colors(drawn(either(box("0000FF"), box("FF0000")))))
        .as("text with formulas is drawn as text")
        .contains(0xFF0000FF)
        .doesNotContain(RED);
  }

  private static OfficeFile either(String choice, String fallback) {
    return DeckFixture.slideWith(
        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice xmlns:x1=\"urn:x1\" Requires=\"x1\">"
            + choice
            + "</mc:Choice><mc:Fallback>"
            + fallback
            + "</mc:Fallback></mc:AlternateContent>");
  }

  private static String box(String color) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>
        <a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
        </a:prstGeom><a:solidFill><a:srgbClr val="%s"/></a:solidFill></p:spPr></p:sp>"""
        .formatted(color);
  }

  /** The corner of a circle is not red; a picture half clear is pink. */
  @Test
  void picturesAreCutToTheirShapeAndAreAsClearAsTheySay() throws IOException {
    assertThat(image(picture("rect", "")).getRGB(1, 1)).isEqualTo(RED);
    assertThat(image(picture("ellipse", "")).getRGB(1, 1)).isNotEqualTo(RED);
    assertThat(image(picture("ellipse", "")).getRGB(35, 35)).isEqualTo(RED);
    int pink = image(picture("rect", "<a:alphaModFix amt=\"50000\"/>")).getRGB(35, 35) & 0xFF;
    assertThat(pink).isBetween(120, 135);
  }

  private SlidePicture picture(String shape, String effect) throws IOException {
    OpcEdit edit =
        OpcPackage.open(
                DeckFixture.slideWith(
                        """
                        <p:pic><p:nvPicPr><p:cNvPr id="9" name="P"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>
                        <a:blip xmlns:r="%s" r:embed="PNG">%s</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>
                        <p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
                        <a:prstGeom prst="%s"><a:avLst/></a:prstGeom></p:spPr></p:pic>"""
                            .formatted(RELATIONSHIPS, effect, shape))
                    .content())
            .edit();
    edit.add("/ppt/media/image8.png", red(), "image/png");
    String png = edit.addRelationship(SLIDE, RELATIONSHIPS + "/image", "/ppt/media/image8.png");
    RawParts.replace(edit, SLIDE, "\"PNG\"", "\"" + png + "\"");
    return drawn(DeckFixture.of(edit.save()));
  }

  private static BufferedImage image(SlidePicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.content()));
  }

  @Test
  void anIconIsDrawnAsThePixelsThatComeWithIt() throws IOException {
    OpcEdit edit =
        OpcPackage.open(
                DeckFixture.slideWith(
                        """
                        <p:pic><p:nvPicPr><p:cNvPr id="9" name="Icon"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>
                        <a:blip xmlns:r="%s" r:embed="PNG"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">
                        <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="SVG"/>
                        </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>
                        <a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect">
                        <a:avLst/></a:prstGeom></p:spPr></p:pic>"""
                            .formatted(RELATIONSHIPS))
                    .content())
            .edit();
    edit.add("/ppt/media/image8.png", red(), "image/png");
    edit.add(
        "/ppt/media/image9.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
        "image/svg+xml");
    String png = edit.addRelationship(SLIDE, RELATIONSHIPS + "/image", "/ppt/media/image8.png");
    String svg = edit.addRelationship(SLIDE, RELATIONSHIPS + "/image", "/ppt/media/image9.svg");
    RawParts.replace(edit, SLIDE, "\"PNG\"", "\"" + png + "\"");
    RawParts.replace(edit, SLIDE, "\"SVG\"", "\"" + svg + "\"");
    SlidePicture picture = drawn(DeckFixture.of(edit.save()));
    assertThat(colors(picture)).contains(RED);
    assertThat(picture.notices()).noneMatch(notice -> notice.contains("SVG"));
  }

  private static byte[] red() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, RED);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private SlidePicture drawn(OfficeFile deck) {
    return engine.slide(deck, 1, PictureFormat.PNG, 720);
  }

  private static Set<Integer> colors(SlidePicture picture) throws IOException {
    BufferedImage image = image(picture);
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getRGB(x, y));
      }
    }
    return colors;
  }
}
