package dev.deckhand.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** The same work with POI's model of decks. */
final class PoiDeck {
  private PoiDeck() {}

  private static XMLSlideShow open(byte[] deck) throws IOException {
    ZipSecureFile.setMinInflateRatio(0);
    return new XMLSlideShow(new ByteArrayInputStream(deck));
  }

  static Object texts(byte[] deck) throws IOException {
    try (XMLSlideShow show = open(deck)) {
      StringBuilder texts = new StringBuilder();
      for (XSLFSlide slide : show.getSlides()) {
        texts(slide.getShapes(), texts);
      }
      return texts;
    }
  }

  private static void texts(List<XSLFShape> shapes, StringBuilder texts) {
    for (XSLFShape shape : shapes) {
      texts.append(shape.getShapeName()).append(shape.getAnchor());
      switch (shape) {
        case XSLFTextShape text -> texts.append(text.getText());
        case XSLFTable table -> {
          for (XSLFTableRow row : table.getRows()) {
            row.getCells().forEach(cell -> texts.append(cell.getText()));
          }
        }
        case XSLFGroupShape group -> texts(group.getShapes(), texts);
        default -> texts.append(' ');
      }
    }
  }

  /** Within runs only: what is split over several is not found. */
  static Object replace(byte[] deck, String find, String replace) throws IOException {
    try (XMLSlideShow show = open(deck)) {
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFTextShape text) {
            replace(text, find, replace);
          } else if (shape instanceof XSLFTable table) {
            for (XSLFTableRow row : table.getRows()) {
              for (XSLFTableCell cell : row.getCells()) {
                replace(cell, find, replace);
              }
            }
          }
        }
      }
      return written(show);
    }
  }

  private static void replace(XSLFTextShape shape, String find, String replace) {
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      for (XSLFTextRun run : paragraph.getTextRuns()) {
        String text = run.getRawText();
        if (text != null && text.contains(find)) {
          run.setText(text.replace(find, replace));
        }
      }
    }
  }

  static Object duplicate(byte[] deck, int index) throws IOException {
    try (XMLSlideShow show = open(deck)) {
      XSLFSlide original = show.getSlides().get(index);
      XSLFSlide copy = show.createSlide(original.getSlideLayout());
      copy.importContent(original);
      show.setSlideOrder(copy, index + 1);
      return written(show);
    }
  }

  static Object draw(byte[] deck, int index, int width) throws IOException {
    try (XMLSlideShow show = open(deck)) {
      double scale = width / show.getPageSize().getWidth();
      int height = (int) Math.round(show.getPageSize().getHeight() * scale);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.scale(scale, scale);
      show.getSlides().get(index).draw(graphics);
      graphics.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    }
  }

  private static byte[] written(XMLSlideShow show) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    show.write(out);
    return out.toByteArray();
  }
}
