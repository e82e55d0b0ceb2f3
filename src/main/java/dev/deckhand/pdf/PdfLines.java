package dev.deckhand.pdf;

import dev.deckhand.document.Invisible;
import dev.deckhand.document.TextDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of all pages in the order they are written. */
final class PdfLines extends PDFTextStripper {
  /** Letters below this many points are there for machines and not for people. */
  private static final float SMALLEST = 2f;

  private final String name;
  private final PdfBounds bounds;
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> sizes = new TreeMap<>();
  private boolean starts = true;
  private long characters;
  private int unseen;

  PdfLines(String name, PdfBounds bounds) {
    this.name = name;
    this.bounds = bounds;
    setSuppressDuplicateOverlappingText(false); // its cost grows with the square of the letters
  }

  /** Reads a document. */
  List<PdfLine> of(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return lines;
  }

  /** How many letters nobody sees: outside their page, or tiny. */
  int unseen() {
    return unseen;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    bounds.checkTime();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    characters++;
    TextDocument.requireLength(name, characters, lines.size());
    PDRectangle box = getCurrentPage().getCropBox();
    boolean turned = getCurrentPage().getRotation() % 180 != 0;
    float width = turned ? box.getHeight() : box.getWidth();
    float height = turned ? box.getWidth() : box.getHeight();
    boolean outside =
        position.getX() < 0
            || position.getX() > width
            || position.getY() < 0
            || position.getY() > height;
    if (outside || size(position) < SMALLEST) {
      unseen++;
    } else {
      super.processTextPosition(position);
    }
  }

  private static float size(TextPosition position) {
    return Math.abs(position.getYScale());
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    bounds.checkTime();
    text.append(string);
    for (TextPosition position : positions) {
      sizes.merge(Math.round(size(position) * 2), 1, Integer::sum);
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writeParagraphStart() {
    end();
    starts = true;
  }

  @Override
  protected void writeParagraphEnd() {
    end();
    starts = true;
  }

  @Override
  protected void writePageEnd() {
    end();
    starts = true;
  }

  private void end() {
    String line = Invisible.strip(text.toString()).replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!line.isEmpty()) {
      int size =
          sizes.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(0);
      lines.add(new PdfLine(getCurrentPageNo(), line, size, starts));
      starts = false;
    }
    text.setLength(0);
    sizes.clear();
  }
}
