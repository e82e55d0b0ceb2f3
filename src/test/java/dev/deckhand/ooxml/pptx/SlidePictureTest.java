package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SlidePictureTest {
  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void aPictureCanBeShapesInsteadOfPixels() {
    SlidePicture picture = engine.slide(DeckFixture.review(), 1, PictureFormat.SVG, 400);

    assertThat(new String(picture.content(), StandardCharsets.UTF_8))
        .contains("<svg", "width=\"400\"", "<path")
        .doesNotContain("<!DOCTYPE");
  }

  @Test
  void aPictureHasTheWidthAskedForAndTheSlidesProportions() throws IOException {
    BufferedImage image = image(engine.slide(DeckFixture.review(), 1, PictureFormat.PNG, 400));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(300);
    assertThat(colors(image)).hasSizeGreaterThan(2);
  }

  @Test
  void aChartIsDrawnInTheThemesFirstAccent() throws IOException {
    SlidePicture picture = engine.slide(DeckFixture.review(), 4, PictureFormat.PNG, 600);
    assertThat(colors(image(picture))).contains(0xFF4F81BD);
  }

  @Test
  void sizeIsBoundedWhateverIsAskedFor() throws IOException {
    assertThat(image(engine.slide(DeckFixture.plain(), 1, PictureFormat.PNG, 1_000_000)).getWidth())
        .isEqualTo(3200);
    assertThat(image(engine.slide(DeckFixture.plain(), 1, PictureFormat.PNG, -5)).getWidth())
        .isEqualTo(16);
    assertThatThrownBy(() -> engine.slide(DeckFixture.plain(), 2, PictureFormat.PNG, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deck.pptx has no slide 2");
  }

  @Test
  void anEnormousPictureIsNeverDecoded() throws IOException {
    OfficeFile deck = withPicture(pngHeader(50_000, 50_000));
    SlidePicture picture = engine.slide(deck, 1, PictureFormat.PNG, 200);
    assertThat(picture.notices()).contains("A picture is too large to be drawn here.");
  }

  @Test
  void aDeckPoiCannotOpenIsSketchedFromItsOutline() throws IOException {
    OpcEdit edit = OpcPackage.open(DeckFixture.plain().content()).edit();
    String slide = new String(edit.part("/ppt/slides/slide1.xml"), StandardCharsets.UTF_8);
    String odd =
        slide
            .replace("<p:spTree>", "<p:spTree><unknown xmlns=\"urn:x\"/>")
            .replace("<p:cSld>", "<p:cSld name=\"a\" odd=\"b\">");
    edit.put(
        "/ppt/slides/slide1.xml",
        odd.replace("<p:sld ", "<p:sldX ")
            .replace("</p:sld>", "</p:sldX>")
            .getBytes(StandardCharsets.UTF_8));
    SlidePicture picture = engine.slide(DeckFixture.of(edit.save()), 1, PictureFormat.PNG, 300);
    assertThat(picture.notices()).anyMatch(notice -> notice.contains("only its text is shown"));
    assertThat(colors(image(picture))).hasSizeGreaterThan(2);
  }

  @Test
  void aSlideThatTakesTooLongSaysThatShapesAreMissing() {
    AtomicLong clock = new AtomicLong();
    DeckEngine slow = new DeckEngine(() -> clock.addAndGet(5_000_000_000L));
    assertThat(slow.slide(DeckFixture.review(), 3, PictureFormat.PNG, 200).notices())
        .contains("Drawing took too long; some shapes are left out.");
  }

  @Test
  void thirtyThousandCharactersInANarrowBoxAreSketched() {
    String words = "word ".repeat(5_999);
    String box =
        "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Box\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"12700\" cy=\"12700\"/></a:xfrm></p:spPr><p:txBody>"
            + "<a:bodyPr/><a:p><a:r><a:t>"
            + words
            + "</a:t></a:r></a:p></p:txBody></p:sp>";
    assertThat(engine.slide(DeckFixture.slideWith(box), 1, PictureFormat.PNG, 200).notices())
        .containsExactly("The slide holds too much to be drawn; only its text is shown.");
  }

  @Test
  void aPictureThatIsNotDrawnIsABoxWithWords() throws IOException {
    SlidePicture picture =
        engine.slide(withPicture(new byte[] {1, 2, 3}), 1, PictureFormat.PNG, 400);
    assertThat(picture.notices()).contains("Pictures in the format PNG are not drawn.");
    assertThat(image(picture).getRGB(10, 10)).isEqualTo(0xFFF7F7F7);
  }

  @Test
  void textThatNamesNoColourAnywhereHasTheThemes() throws IOException {
    String unfilled =
        """
        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>
        <a:off x="0" y="0"/><a:ext cx="9000000" cy="2000000"/></a:xfrm><a:prstGeom prst="rect"/>
        <a:noFill/><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:p><a:r>
        <a:rPr sz="8000" b="1"/><a:t>WWWW</a:t></a:r></a:p></p:txBody></p:sp>""";
    OpcEdit edit = OpcPackage.open(DeckFixture.slideWith(unfilled).content()).edit();
    without(edit, "/ppt/slideMasters/slideMaster1.xml", "txStyles");
    without(edit, "/ppt/presentation.xml", "defaultTextStyle");
    SlidePicture picture = engine.slide(DeckFixture.of(edit.save()), 1, PictureFormat.PNG, 400);
    assertThat(colors(image(picture))).contains(0xFF000000);
  }

  @Test
  void textForWhichNothingNamesASizeHasEighteenPoints() {
    assertThat(bare("")).isEqualTo(bare("sz=\"1800\"")).isNotEqualTo(bare("sz=\"1200\""));
  }

  private byte[] bare(String size) {
    String box =
        """
        <p:sp><p:nvSpPr><p:cNvPr id="4" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>
        <a:off x="0" y="0"/><a:ext cx="9000000" cy="2000000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>
        <a:p><a:r><a:rPr %s/><a:t>Words</a:t></a:r></a:p></p:txBody></p:sp>"""
            .formatted(size);
    OpcEdit edit = OpcPackage.open(DeckFixture.slideWith(box).content()).edit();
    without(edit, "/ppt/slideMasters/slideMaster1.xml", "txStyles");
    without(edit, "/ppt/presentation.xml", "defaultTextStyle");
    return engine.slide(DeckFixture.of(edit.save()), 1, PictureFormat.PNG, 400).content();
  }

  /** In the copy that is drawn the slide is the first, whatever its number. */
  @Test
  void theNumberOnAMasterIsThatOfTheSlide() {
    String field = "<a:fld id=\"{1}\" type=\"slidenum\"><a:t>‹#›</a:t></a:fld>";
    assertThat(onMaster(field))
        .isEqualTo(onMaster("<a:r><a:t>3</a:t></a:r>"))
        .isNotEqualTo(onMaster("<a:r><a:t>1</a:t></a:r>"));
  }

  private byte[] onMaster(String run) {
    String box =
        """
        <p:sp><p:nvSpPr><p:cNvPr id="40" name="Box"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
        <p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm></p:spPr>
        <p:txBody><a:bodyPr/><a:p>%s</a:p></p:txBody></p:sp></p:spTree>"""
            .formatted(run);
    OpcEdit edit = OpcPackage.open(DeckFixture.review().content()).edit();
    RawParts.replace(edit, "/ppt/slideMasters/slideMaster1.xml", "</p:spTree>", box);
    return engine.slide(DeckFixture.of(edit.save()), 3, PictureFormat.PNG, 400).content();
  }

  private static void without(OpcEdit edit, String part, String element) {
    String xml = new String(edit.part(part), StandardCharsets.UTF_8);
    String plain = xml.replaceAll("(?s)<p:" + element + ">.*</p:" + element + ">", "");
    assertThat(plain).isNotEqualTo(xml);
    edit.put(part, plain.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aReplacedFontIsNamedWithItsStandIn() {
    assertThat(engine.slide(lettered("Aptos", "word"), 1, PictureFormat.PNG, 200).notices())
        .contains(
            "Aptos is replaced by Carlito, whose widths differ; lines may break elsewhere in"
                + " PowerPoint.");
    assertThat(engine.slide(lettered("Arial", "word"), 1, PictureFormat.PNG, 200).notices())
        .contains("Arial is replaced by Liberation Sans, which has the same widths.");
  }

  @Test
  void chineseIsDrawnWithAFontThatHasIt() throws IOException {
    SlidePicture picture = engine.slide(lettered("Arial", "漢字漢字"), 1, PictureFormat.PNG, 720);
    assertThat(picture.notices()).noneMatch(notice -> notice.contains("have no font"));
    SlidePicture missing =
        engine.slide(lettered("Arial", "\ud80c\udc00"), 1, PictureFormat.PNG, 720);
    assertThat(missing.notices()).anyMatch(notice -> notice.contains("have no font"));
    assertThat(colors(image(picture))).hasSizeGreaterThan(20);
  }

  private static OfficeFile lettered(String font, String text) {
    return DeckFixture.slideWith(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Box\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"5000000\" cy=\"1270000\"/></a:xfrm></p:spPr><p:txBody>"
            + "<a:bodyPr/><a:p><a:r><a:rPr sz=\"4800\"><a:latin typeface=\""
            + font
            + "\"/></a:rPr><a:t>"
            + text
            + "</a:t></a:r></a:p></p:txBody></p:sp>");
  }

  private static OfficeFile withPicture(byte[] png) {
    OpcEdit edit = OpcPackage.open(DeckFixture.plain().content()).edit();
    String slide = "/ppt/slides/slide1.xml";
    edit.add("/ppt/media/image9.png", png, "image/png");
    String id =
        edit.addRelationship(
            slide,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
            "/ppt/media/image9.png");
    String picture =
        "<p:pic><p:nvPicPr><p:cNvPr id=\"9\" name=\"Big\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>"
            + "<a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\""
            + id
            + "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
            + "<a:ext cx=\"1270000\" cy=\"1270000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
    String xml = new String(edit.part(slide), StandardCharsets.UTF_8);
    edit.put(
        slide,
        xml.replace("</p:spTree>", picture + "</p:spTree>").getBytes(StandardCharsets.UTF_8));
    return DeckFixture.of(edit.save());
  }

  /** A PNG that claims its size and has no pixels. */
  private static byte[] pngHeader(int width, int height) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(chunk);
    data.writeBytes("IHDR");
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 6, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.toByteArray());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(png);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    out.writeInt(13);
    out.write(chunk.toByteArray());
    out.writeInt((int) crc.getValue());
    out.writeInt(0);
    out.writeBytes("IDAT");
    out.writeInt(0x35AF061E);
    return png.toByteArray();
  }

  private static BufferedImage image(SlidePicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.content()));
  }

  private static Set<Integer> colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        colors.add(image.getRGB(x, y));
      }
    }
    return colors;
  }
}
