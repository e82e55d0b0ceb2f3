package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Fills, dashes and shadows in pictures of slides; the slide is 720 points wide, as the picture.
 */
class SlideFillsTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;
  private static final int WHITE = 0xFFFFFFFF;
  private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";
  private static final String RECTANGLE = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void aPictureFillsItsShapeWhereNoRectangleIsNamed() throws IOException {
    String slide = "/ppt/slides/slide1.xml";
    OpcEdit edit = OpcPackage.open(shape(RECTANGLE, "FILL" + NO_LINE).content()).edit();
    edit.add("/ppt/media/image9.png", redAndBlue(2_000), "image/png");
    String id =
        edit.addRelationship(
            slide,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
            "/ppt/media/image9.png");
    String fill =
        "<a:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " r:embed=\""
            + id
            + "\"/><a:stretch/></a:blipFill>";
    String xml = new String(edit.part(slide), StandardCharsets.UTF_8).replace("FILL", fill);
    edit.put(slide, xml.getBytes(StandardCharsets.UTF_8));
    BufferedImage image = draw(DeckFixture.of(edit.save()));
    assertThat(image.getRGB(120, 150)).isEqualTo(RED);
    assertThat(image.getRGB(480, 150)).isEqualTo(BLUE);
  }

  @Test
  void aPatternShowsBothItsColours() throws IOException {
    String fill =
        "<a:pattFill prst=\"ltUpDiag\"><a:fgClr><a:srgbClr val=\"FF0000\"/></a:fgClr><a:bgClr>"
            + "<a:srgbClr val=\"0000FF\"/></a:bgClr></a:pattFill>";
    BufferedImage image = draw(shape(RECTANGLE, fill + NO_LINE));
    Set<Integer> inside = colors(image, 110, 110, 300, 180);
    assertThat(inside).contains(RED, BLUE);
    assertThat(inside).doesNotContain(WHITE);
  }

  @Test
  void dashesOfTheirOwnLengthsAreDashes() throws IOException {
    String line =
        "<a:noFill/><a:ln w=\"50800\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill><a:custDash>"
            + "<a:ds d=\"300000\" sp=\"300000\"/></a:custDash></a:ln>";
    BufferedImage image = draw(shape(RECTANGLE, line));
    assertThat(colors(image, 120, 100, 480, 101)).contains(RED, WHITE);
  }

  @Test
  void aBoxWithoutFillCastsNoShadow() throws IOException {
    String shadow =
        "<a:noFill/>"
            + NO_LINE
            + "<a:effectLst><a:outerShdw dist=\"38100\" dir=\"2700000\"><a:srgbClr val=\"FF0000\"/>"
            + "</a:outerShdw></a:effectLst>";
    assertThat(colors(draw(shape(RECTANGLE, shadow)), 0, 0, 720, 540)).containsOnly(WHITE);
    String solid = shadow.replaceFirst("<a:noFill/>", solid("0000FF"));
    assertThat(colors(draw(shape(RECTANGLE, solid)), 0, 0, 720, 540)).contains(RED, BLUE);
  }

  @Test
  void whatAPathEnclosesTwiceIsAHole() throws IOException {
    String path =
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>"
            + "<a:pathLst><a:path w=\"4\" h=\"4\">"
            + square(0, 4)
            + square(1, 3)
            + "</a:path></a:pathLst></a:custGeom>";
    BufferedImage image = draw(shape(path, solid("FF0000") + NO_LINE));
    assertThat(image.getRGB(300, 150)).isEqualTo(WHITE);
    assertThat(image.getRGB(110, 110)).isEqualTo(RED);
  }

  /** A box four times as wide as high: the gradient still runs over its whole height. */
  @Test
  void aGradientRunsFromEdgeToEdge() throws IOException {
    String fill = gradient("<a:lin ang=\"5400000\" scaled=\"0\"/>") + NO_LINE;
    BufferedImage image = draw(shape(RECTANGLE, fill));
    assertThat(new Color(image.getRGB(300, 101)).getRed()).isGreaterThan(245);
    assertThat(new Color(image.getRGB(300, 198)).getRed()).isLessThan(10);
    assertThat(image.getRGB(110, 150)).isEqualTo(image.getRGB(490, 150));
  }

  @Test
  void aRadialGradientRunsFromItsMiddleToTheCorners() throws IOException {
    String fill =
        gradient(
                "<a:path path=\"circle\"><a:fillToRect l=\"50000\" t=\"50000\" r=\"50000\" b=\"50000\"/></a:path>")
            + NO_LINE;
    BufferedImage image = draw(shape(RECTANGLE, fill));
    assertThat(new Color(image.getRGB(300, 150)).getRed()).isGreaterThan(245);
    assertThat(new Color(image.getRGB(101, 101)).getRed()).isLessThan(15);
    assertThat(new Color(image.getRGB(300, 101)).getRed()).isBetween(180, 220);
  }

  @Test
  void aCubeHasThreeFaces() throws IOException {
    String cube = RECTANGLE.replace("rect", "cube");
    Set<Integer> faces = colors(draw(shape(cube, solid("800000") + NO_LINE)), 100, 100, 500, 200);
    assertThat(faces).contains(0xFF800000, 0xFF993333, 0xFF660000);
  }

  private static String gradient(String kind) {
    return "<a:gradFill rotWithShape=\"1\"><a:gsLst><a:gs pos=\"0\"><a:srgbClr val=\"FF0000\"/></a:gs>"
        + "<a:gs pos=\"100000\"><a:srgbClr val=\"0000FF\"/></a:gs></a:gsLst>"
        + kind
        + "</a:gradFill>";
  }

  private static String square(int from, int to) {
    return "<a:moveTo>%s</a:moveTo><a:lnTo>%s</a:lnTo><a:lnTo>%s</a:lnTo><a:lnTo>%s</a:lnTo><a:close/>"
        .formatted(point(from, from), point(to, from), point(to, to), point(from, to));
  }

  private static String point(int x, int y) {
    return "<a:pt x=\"%d\" y=\"%d\"/>".formatted(x, y);
  }

  private static String solid(String color) {
    return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
  }

  /** A shape of 400 by 100 points at 100, 100. */
  private static OfficeFile shape(String geometry, String look) {
    return DeckFixture.slideWith(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Box\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"1270000\" y=\"1270000\"/><a:ext cx=\"5080000\" cy=\"1270000\"/></a:xfrm>"
            + geometry
            + look
            + "</p:spPr></p:sp>");
  }

  private BufferedImage draw(OfficeFile deck) throws IOException {
    byte[] png = engine.slide(deck, 1, PictureFormat.PNG, 720).content();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static byte[] redAndBlue(int width) throws IOException {
    BufferedImage image = new BufferedImage(width, 500, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < 500; y++) {
        image.setRGB(x, y, x < width / 2 ? RED : BLUE);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static Set<Integer> colors(
      BufferedImage image, int left, int top, int right, int bottom) {
    Set<Integer> colors = new HashSet<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        colors.add(image.getRGB(x, y));
      }
    }
    return colors;
  }
}
