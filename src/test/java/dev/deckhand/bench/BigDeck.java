package dev.deckhand.bench;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * A deck of 200 slides: each has a title, bullets whose words are split over runs, a table of 8 x 5
 * cells and a picture; 50 pictures of 360 kB, each on four slides. {@link #WORD} is on every slide,
 * once within a run, once across three, once in the table.
 */
final class BigDeck {
  static final int SLIDES = 200;
  static final String WORD = "quarter";

  private static final int PICTURES = 50;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final int ROWS = 8;
  private static final int COLUMNS = 5;

  private BigDeck() {}

  /** The same bytes every time, but for what POI says of the time. */
  static byte[] content() throws IOException {
    Random random = new Random(5);
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (int i = 0; i < PICTURES; i++) {
        show.addPicture(picture(random), PictureType.PNG);
      }
      for (int i = 0; i < SLIDES; i++) {
        slide(show, i, random);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  private static void slide(XMLSlideShow show, int number, Random random) {
    XSLFSlide slide =
        show.createSlide(
            show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
    slide.getPlaceholder(0).setText("Results of " + WORD + " " + number);
    bullets(slide.getPlaceholder(1), random);
    XSLFTable table = slide.createTable(ROWS, COLUMNS);
    table.setAnchor(new Rectangle2D.Double(40, 300, 400, 160));
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        String text = row == 0 ? "Last " + WORD + " " + column : "" + random.nextInt(100_000);
        table.getCell(row, column).setText(text);
      }
    }
    var picture = slide.createPicture(show.getPictureData().get(number % PICTURES));
    picture.setAnchor(new Rectangle2D.Double(460, 300, 220, 160));
  }

  private static void bullets(XSLFTextShape body, Random random) {
    body.clearText();
    body.setAnchor(new Rectangle2D.Double(40, 120, 640, 170));
    for (int i = 0; i < 5; i++) {
      XSLFTextParagraph paragraph = body.addNewTextParagraph();
      paragraph.setIndentLevel(i % 2);
      run(paragraph, "Point " + i + " of this ", false);
      run(paragraph, WORD.substring(0, 3), true);
      run(paragraph, WORD.substring(3, 5), false);
      run(paragraph, WORD.substring(5), true);
      run(paragraph, " grew by " + random.nextInt(90) + " % against the year before", false);
    }
  }

  private static void run(XSLFTextParagraph paragraph, String text, boolean bold) {
    var run = paragraph.addNewTextRun();
    run.setText(text);
    run.setBold(bold);
    run.setFontSize(16.0);
  }

  private static byte[] picture(Random random) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
