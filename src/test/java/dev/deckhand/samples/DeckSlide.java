package dev.deckhand.samples;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextListStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/** One slide: what goes into its placeholders, named by their index (0 is the title). */
final class DeckSlide {

  private static final Rectangle2D WIDE_IMAGE_ON_NOTES =
      new Rectangle2D.Double(180, 40, 360, 202.5);

  private final XMLSlideShow show;
  private final XSLFSlide slide;

  DeckSlide(XMLSlideShow show, XSLFSlide slide) {
    this.show = show;
    this.slide = slide;
    for (XSLFTextShape shape : slide.getPlaceholders()) {
      inherit((CTShape) shape.getXmlObject());
    }
    for (XSLFShape shape : slide.getSlideLayout().getShapes()) {
      repeatFooter((CTShape) shape.getXmlObject());
    }
  }

  XSLFSlide poi() {
    return slide;
  }

  DeckSlide title(String text) {
    return text(0, text);
  }

  /** One paragraph each; a leading ">" puts one a level deeper. */
  DeckSlide text(int index, String... paragraphs) {
    XSLFTextShape shape = placeholder(index);
    shape.clearText();
    for (String text : paragraphs) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      paragraph.addNewTextRun().setText(text.replaceFirst("^>", ""));
      if (text.startsWith(">")) {
        paragraph.setIndentLevel(1);
      }
    }
    return this;
  }

  DeckSlide chart(int index, String description, DeckChart data) {
    Rectangle2D place = take(index);
    XSLFChart chart = show.createChart();
    slide.addChart(chart, emu(place));
    data.plot(chart);
    bind(lastFrame(), index, "Chart " + index, description);
    return this;
  }

  DeckSlide table(int index, String description, String[][] rows, int... widths) {
    Rectangle2D place = take(index);
    XSLFTable table = slide.createTable(rows.length, rows[0].length);
    DeckTable.fill(table, place, rows, widths);
    bind(lastFrame(), index, "Table " + index, description);
    return this;
  }

  DeckSlide picture(int index, byte[] png, String description) {
    Rectangle2D place = take(index);
    XSLFPictureShape picture = slide.createPicture(show.addPicture(png, PictureType.PNG));
    picture.setAnchor(place);
    CTPicture xml = (CTPicture) picture.getXmlObject();
    xml.getNvPicPr().getCNvPr().setName("Picture " + index);
    xml.getNvPicPr().getCNvPr().setDescr(description);
    CTPlaceholder holder = xml.getNvPicPr().getNvPr().addNewPh();
    holder.setType(STPlaceholderType.PIC);
    holder.setIdx(index);
    return this;
  }

  /** Notes keep the slide's picture and the text; the fields POI copies are not valid there. */
  DeckSlide notes(String text) {
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFShape shape : List.copyOf(notes.getShapes())) {
      if (shape instanceof XSLFTextShape place && place.getTextType() == Placeholder.BODY) {
        place.setText(text);
      } else if (shape instanceof XSLFTextShape place
          && place.getTextType() == Placeholder.SLIDE_IMAGE) {
        place.setAnchor(WIDE_IMAGE_ON_NOTES);
      } else {
        notes.removeShape(shape);
      }
    }
    return this;
  }

  DeckSlide hide() {
    slide.setHidden(true);
    return this;
  }

  private XSLFTextShape placeholder(int index) {
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape text && indexOf((CTShape) text.getXmlObject()) == index) {
        return text;
      }
    }
    throw new IllegalArgumentException("No placeholder " + index);
  }

  private static long indexOf(CTShape shape) {
    CTPlaceholder holder = shape.getNvSpPr().getNvPr().getPh();
    return holder == null ? -1 : holder.isSetIdx() ? holder.getIdx() : 0;
  }

  /** Removes a placeholder whose place something else will fill. */
  private Rectangle2D take(int index) {
    XSLFTextShape shape = placeholder(index);
    Rectangle2D place = shape.getAnchor();
    slide.removeShape(shape);
    return place;
  }

  private CTGraphicalObjectFrame lastFrame() {
    CTGroupShape tree = slide.getXmlObject().getCSld().getSpTree();
    return tree.getGraphicFrameArray(tree.sizeOfGraphicFrameArray() - 1);
  }

  private static void bind(CTGraphicalObjectFrame xml, int index, String name, String description) {
    xml.getNvGraphicFramePr().getCNvPr().setName(name);
    xml.getNvGraphicFramePr().getCNvPr().setDescr(description);
    xml.getNvGraphicFramePr().getNvPr().addNewPh().setIdx(index);
  }

  private static void inherit(CTShape shape) {
    shape.setSpPr(CTShape.Factory.newInstance().addNewSpPr());
    shape.getTxBody().setLstStyle(CTTextListStyle.Factory.newInstance());
    while (shape.getTxBody().sizeOfPArray() > 1) {
      shape.getTxBody().removeP(1);
    }
    shape.getTxBody().setPArray(0, CTTextParagraph.Factory.newInstance());
  }

  private void repeatFooter(CTShape ofLayout) {
    CTPlaceholder holder = ofLayout.getNvSpPr().getNvPr().getPh();
    if (holder != null
        && (holder.getType() == STPlaceholderType.FTR
            || holder.getType() == STPlaceholderType.SLD_NUM)) {
      slide.getXmlObject().getCSld().getSpTree().addNewSp().set(ofLayout.copy());
    }
  }

  private static Rectangle2D emu(Rectangle2D points) {
    return new Rectangle2D.Double(
        points.getX() * Units.EMU_PER_POINT,
        points.getY() * Units.EMU_PER_POINT,
        points.getWidth() * Units.EMU_PER_POINT,
        points.getHeight() * Units.EMU_PER_POINT);
  }
}
