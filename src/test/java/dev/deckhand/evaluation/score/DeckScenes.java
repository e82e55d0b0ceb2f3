package dev.deckhand.evaluation.score;

import dev.deckhand.document.OfficeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** A deck of four slides: a title, two with points, one with a picture, a chart and a table. */
final class DeckScenes {
  static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final OfficeFile DECK = make();

  private DeckScenes() {}

  static OfficeFile deck(String... operations) {
    return Scenes.edited(DECK, operations);
  }

  private static OfficeFile make() {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      slide(show, "Title Slide", "Quarterly review", List.of("For the board and the team"));
      XSLFSlide growth =
          slide(
              show,
              "Title and Content",
              "Revenue grew by 12 %",
              List.of(
                  "The north sold 1,200 units and was ahead", "The south is at 300 of the plan"));
      XSLFSlide costs =
          slide(
              show,
              "Title and Content",
              "Costs are in the budget",
              List.of("The energy is cheaper and the freight is not", "Read the report"));
      XSLFTextShape points = costs.getPlaceholder(1);
      XSLFTextRun run = points.getTextParagraphs().get(1).getTextRuns().getFirst();
      run.createHyperlink().setAddress("https://example.org/report");
      XSLFTextRun back = points.getTextParagraphs().get(0).getTextRuns().getFirst();
      back.createHyperlink().linkToSlide(growth);
      XSLFSlide objects = slide(show, "Title Only", "What we ask for", List.of());
      var picture =
          objects.createPicture(
              show.addPicture(Base64.getDecoder().decode(PIXEL), PictureType.PNG));
      picture.setAnchor(new java.awt.Rectangle(600, 400, 60, 60));
      show.write(out);
      return Scenes.edited(
          Scenes.ENGINE.open("deck.pptx", out.toByteArray()),
          "{'op':'addChart','slide':'4','at':{'x':40,'y':120,'width':300,'height':250},"
              + "'type':'columnStacked','categories':['a','b'],"
              + "'series':[{'name':'s','values':[1,2.5]}]}",
          "{'op':'addTable','slide':'4','at':{'x':380,'y':120,'width':300,'height':80},"
              + "'rows':[['Item','Sum'],['Machine','45']]}",
          "{'op':'setNotes','slide':'2','text':'Say that the north is ahead of the plan'}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSLFSlide slide(
      XMLSlideShow show, String layout, String title, List<String> points) {
    XSLFSlideLayout found = show.findLayout(layout);
    XSLFSlide slide = show.createSlide(found);
    slide.getPlaceholder(0).setText(title);
    if (!points.isEmpty()) {
      XSLFTextShape body = slide.getPlaceholder(1);
      body.clearText();
      points.forEach(point -> body.addNewTextParagraph().addNewTextRun().setText(point));
    }
    return slide;
  }
}
