package dev.deckhand.ooxml.pptx.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What charts look like, by the places of colours no other part of the chart has. */
class ChartPainterTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final String AXES =
      "<c:catAx><c:axId val=\"1\"/>%s</c:catAx><c:valAx><c:axId val=\"2\"/>%s</c:valAx>";

  @Test
  void pointsHaveTheirOwnColours() {
    String point =
        "<c:dPt><c:idx val=\"1\"/><c:spPr>%s</c:spPr></c:dPt>".formatted(solid("00FF00"));
    BufferedImage image = draw(columns(fill("FF0000") + point), "");
    assertThat(ink(image, 0xFF0000).x).isLessThan(ink(image, 0x00FF00).x);
  }

  @Test
  void valuesAreLabelledAtTheEndsOfColumnsAndInTheMiddleOfStacks() {
    String labels = "<c:dLbls>%s<c:showVal val=\"1\"/></c:dLbls>".formatted(text("00FF00", 1000));
    BufferedImage beside = draw(columns(fill("FF0000") + labels), "");
    Rectangle bars = ink(beside, 0xFF0000);
    assertThat(ink(beside, 0x00FF00).y).isLessThan(bars.y);
    BufferedImage stacked =
        draw(
            columns(fill("FF0000") + labels)
                .replace("<c:ser>", "<c:grouping val=\"stacked\"/><c:ser>"),
            "");
    assertThat(ink(stacked, 0x00FF00).y).isGreaterThan(ink(stacked, 0xFF0000).y);
  }

  @Test
  void aPointCanBeWithoutLabel() {
    String labels =
        "<c:dLbls><c:dLbl><c:idx val=\"0\"/><c:delete val=\"1\"/></c:dLbl>%s<c:showVal val=\"1\"/></c:dLbls>"
            .formatted(text("00FF00", 1000));
    BufferedImage image = draw(columns(fill("FF0000") + labels), "");
    assertThat(ink(image, 0x00FF00).x).isGreaterThan(WIDTH / 2);
  }

  @Test
  void axesEndWhereTheySay() {
    int open = ink(draw(columns(fill("FF0000")), ""), 0xFF0000).height;
    String most = "<c:scaling><c:max val=\"1000\"/></c:scaling>";
    int low = ink(draw(columns(fill("FF0000")), AXES.formatted("", most)), 0xFF0000).height;
    assertThat(low).isBetween(open / 10, open / 6);
  }

  @Test
  void valuesEndBelowTheTopOfAnOpenAxis() {
    BufferedImage image =
        draw(columns(fill("FF0000")).replace("<c:v>80</c:v>", "<c:v>100</c:v>"), "");
    assertThat(ink(image, 0xFF0000).y).isGreaterThan(30);
  }

  /** The axis begins at zero unless all values are within a sixth of the largest. */
  @Test
  void valuesFarFromZeroAreNotFlat() {
    String line = "<c:spPr><a:ln w=\"12700\">%s</a:ln></c:spPr>".formatted(solid("FF0000"));
    String near = lines(line).replace(numbers(10, 100, 90, 20), numbers(95, 100, 97, 96));
    assertThat(ink(draw(near, ""), 0xFF0000).height).isGreaterThan(80);
    String apart = lines(line).replace(numbers(10, 100, 90, 20), numbers(80, 100, 97, 96));
    assertThat(ink(draw(apart, ""), 0xFF0000).height).isLessThan(80);
  }

  @Test
  void bandsOfA3DLineChartAreLinesInTheirFill() {
    String band = "<c:spPr>%s<a:ln><a:noFill/></a:ln></c:spPr>".formatted(solid("FF0000"));
    BufferedImage image = draw(lines(band).replace("lineChart", "line3DChart"), "");
    assertThat(ink(image, 0xFF0000).width).isGreaterThan(WIDTH / 2);
  }

  @Test
  void textHasTheLookTheChartGivesIt() {
    String grey = AXES.formatted(text("00FF00", 1000), text("00FFFF", 1000));
    BufferedImage image = draw(columns(fill("FF0000")), grey);
    assertThat(ink(image, 0x00FF00).y).isGreaterThan(ink(image, 0xFF0000).y);
    assertThat(ink(image, 0x00FFFF).x).isLessThan(ink(image, 0xFF0000).x);
    int small = ink(image, 0x00FF00).height;
    BufferedImage large = draw(columns(fill("FF0000")), grey.replace("1000", "3000"));
    assertThat(ink(large, 0x00FF00).height).isGreaterThan(2 * small);
  }

  @Test
  void anAxisThatIsDeletedHasNoLabels() {
    String gone = text("00FF00", 1000) + "<c:delete val=\"1\"/>";
    BufferedImage image = draw(columns(fill("FF0000")), AXES.formatted(gone, gone));
    assertThat(ink(image, 0x00FF00).isEmpty()).isTrue();
    assertThat(ink(image, 0xFF0000).y + ink(image, 0xFF0000).height).isGreaterThan(HEIGHT - 20);
  }

  @Test
  void labelsThatDoNotFitBesideEachOtherHaveLinesOrSlant() {
    String look = AXES.formatted(text("00FF00", 1000), "");
    Rectangle level = ink(draw(columns(fill("FF0000")), look), 0x00FF00);
    Rectangle lines = labelled("The whole of the north and of the east of the country", look);
    assertThat(lines.height).isBetween(2 * level.height, 4 * level.height);
    Rectangle slanting = labelled("Northern".repeat(6), look);
    assertThat(slanting.height).isGreaterThan(6 * level.height);
  }

  /** Three categories of an area stand at the edges and in the middle, half the width apart. */
  @Test
  void labelsOfAreasHaveTheRoomBetweenTheEdges() {
    String look = AXES.formatted(text("00FF00", 1000), "");
    String area =
        columns(fill("FF0000"))
            .replace("barChart", "areaChart")
            .replace("North", "The northern parts of it all, too")
            .replace("South", "The southern parts of it all, too")
            .replace("ptCount val=\"2\"", "ptCount val=\"3\"");
    String bars = area.replace("areaChart", "barChart");
    int lines = ink(draw(bars, look), 0x00FF00).height;
    assertThat(ink(draw(area, look), 0x00FF00).height).isLessThan(lines);
  }

  private static Rectangle labelled(String category, String look) {
    return ink(draw(columns(fill("FF0000")).replace("North", category), look), 0x00FF00);
  }

  @Test
  void aCurveLeavesTheStraightLine() {
    String line = "<c:spPr><a:ln w=\"12700\">%s</a:ln></c:spPr>".formatted(solid("FF0000"));
    String straight = lines(line + "<c:marker><c:symbol val=\"none\"/></c:marker>");
    String curved = straight.replace("</c:ser>", "<c:smooth val=\"1\"/></c:ser>");
    Rectangle of = ink(draw(straight, ""), 0xFF0000);
    assertThat(ink(draw(curved, ""), 0xFF0000)).isNotEqualTo(of);
  }

  @Test
  void radarsAndBubblesAreDrawn() {
    String web = columns(fill("00FFFF") + "").replace("barChart", "radarChart");
    String outline = web.replace("<c:spPr>", "<c:spPr><a:ln>" + solid("FF0000") + "</a:ln>");
    assertThat(ink(draw(outline, ""), 0xFF0000).isEmpty()).isFalse();
    String bubbles =
        "<c:bubbleChart><c:ser>%s<c:xVal>%s</c:xVal><c:yVal>%s</c:yVal><c:bubbleSize>%s</c:bubbleSize></c:ser></c:bubbleChart>"
            .formatted(fill("FF0000"), numbers(1, 9), numbers(2, 2), numbers(1, 4));
    BufferedImage image = draw(bubbles, "");
    Rectangle all = ink(image, 0xFF0000);
    assertThat(all.height).isGreaterThan(50);
    assertThat(all.x).isLessThan(WIDTH / 3);
  }

  @Test
  void labelsOfAPieStandOutsideWhereTheyAreSaidTo() {
    String labels =
        "<c:dLbls>%s<c:dLblPos val=\"outEnd\"/><c:showPercent val=\"1\"/></c:dLbls>"
            .formatted(text("00FF00", 1000));
    String pie = columns(labels).replace("barChart", "pieChart");
    BufferedImage outside = draw(pie, "");
    BufferedImage inside = draw(pie.replace("outEnd", "ctr"), "");
    assertThat(ink(outside, 0x00FF00).width).isGreaterThan(ink(inside, 0x00FF00).width + 40);
    assertThat(new Rectangle(1, 1, WIDTH - 2, HEIGHT - 2).contains(ink(outside, 0x00FF00)))
        .isTrue();
  }

  private static String columns(String look) {
    return "<c:barChart><c:ser><c:idx val=\"0\"/>%s%s</c:ser></c:barChart>".formatted(look, data());
  }

  private static String lines(String look) {
    return "<c:lineChart><c:ser><c:idx val=\"0\"/>%s<c:val>%s</c:val></c:ser></c:lineChart>"
        .formatted(look, numbers(10, 100, 90, 20));
  }

  private static String data() {
    return "<c:cat><c:strLit><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>North</c:v></c:pt>"
        + "<c:pt idx=\"1\"><c:v>South</c:v></c:pt></c:strLit></c:cat><c:val>"
        + numbers(60, 80)
        + "</c:val>";
  }

  private static String numbers(int... values) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      points.append("<c:pt idx=\"%d\"><c:v>%d</c:v></c:pt>".formatted(i, values[i]));
    }
    return "<c:numLit><c:ptCount val=\"%d\"/>%s</c:numLit>".formatted(values.length, points);
  }

  private static String fill(String color) {
    return "<c:spPr>" + solid(color) + "</c:spPr>";
  }

  private static String solid(String color) {
    return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
  }

  private static String text(String color, int size) {
    return "<c:txPr><a:p><a:pPr><a:defRPr b=\"1\" sz=\"%d\">%s</a:defRPr></a:pPr></a:p></c:txPr>"
        .formatted(size, solid(color));
  }

  private static BufferedImage draw(String plot, String axes) {
    String xml =
        """
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
        <c:chart><c:plotArea>%s%s</c:plotArea></c:chart></c:chartSpace>"""
            .formatted(
                plot.replaceFirst(
                    "</c:(bar|line|line3D|bubble|pie|radar|area)Chart>$",
                    "<c:axId val=\"1\"/><c:axId val=\"2\"/>$0"),
                axes);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    PackageParts deck = new PackageParts(OpcPackage.open(DeckFixture.review().content()));
    new ChartPainter(new ThemeColors(deck, "/ppt/slides/slide1.xml"), FontShelf.plain())
        .paint(
            graphics,
            new Rectangle(0, 0, WIDTH, HEIGHT),
            Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    graphics.dispose();
    return image;
  }

  /** The smallest rectangle around all pixels of a colour. */
  private static Rectangle ink(BufferedImage image, int color) {
    Rectangle ink = new Rectangle();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == color) {
          Rectangle pixel = new Rectangle(x, y, 1, 1);
          ink = ink.isEmpty() ? pixel : ink.union(pixel);
        }
      }
    }
    return ink;
  }
}
