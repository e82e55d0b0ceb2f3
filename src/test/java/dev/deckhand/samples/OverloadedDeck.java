package dev.deckhand.samples;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** A deck in need of help: too much text, stray fonts, overlaps, and pictures nobody described. */
final class OverloadedDeck {

  private static final String[] STATUS = {
    "The project was started in the second quarter following the decision of the steering"
        + " committee to consolidate all four regional warehouses into two hubs, taking into"
        + " account the results of the feasibility study carried out by the operations team.",
    "In the meantime the data of 14 legacy systems was reviewed; 9 of them can be switched off,"
        + " 3 need an interface and for 2 the business owner still has to be identified before"
        + " any further planning makes sense.",
    "The budget of EUR 2.4 million is currently used to 61%, with an expected overrun of about"
        + " EUR 180,000 caused mainly by higher construction prices and by the delayed permit.",
    "The workforce council was informed on 12 May and on 9 September and asked for a social plan,"
        + " for retraining offers and for a hardship fund of at least EUR 150,000.",
    "Carriers were asked for new quotes for the changed routes; five answered, two of them offer"
        + " better conditions than today, one is unable to serve the Nordic countries.",
    "IT recommends postponing the cut-over from October to January since peak season leaves no"
        + " room for testing, which however prolongs the double running cost of EUR 22,000 a month.",
    "Customers should not notice the change except for later cut-off times on Fridays, which sales"
        + " considers acceptable as long as it is announced eight weeks in advance."
  };

  private OverloadedDeck() {}

  static byte[] make() throws IOException {
    Deck deck = new Deck();
    deck.slide("Title")
        .title("PROJECT  phoenix - Steering Committee UPDATE (final_v7)")
        .text(1, "draft");
    wall(deck);
    overlaps(deck);
    picture(deck);
    offSlide(deck);
    twice(deck);
    return deck.save("Project Phoenix", "Steering committee");
  }

  private static void wall(Deck deck) {
    DeckSlide slide = deck.slide("Title and Content");
    slide.title("status").text(1, STATUS);
    slide
        .poi()
        .getPlaceholders()[1]
        .getTextParagraphs()
        .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(11.0)));
    box(
        slide,
        "* all figures preliminary, w/o VAT, subject to audit; see annex 3b of the minutes",
        600,
        500,
        300,
        24,
        6,
        "Times New Roman");
  }

  private static void overlaps(Deck deck) {
    DeckSlide slide = deck.slide("Title Only");
    slide.title(
        "Overview Of Our Target Picture And How We Get There Together As One Team In Three"
            + " Phases With Clear Responsibilities");
    String[] phases = {"Phase 1 analyse", "Phase 2 build", "Phase 3 move", "Phase 4 ???"};
    Color[] colours = {Color.RED, new Color(0x00B050), new Color(0xFFC000), new Color(0x7030A0)};
    for (int i = 0; i < phases.length; i++) {
      XSLFAutoShape shape = slide.poi().createAutoShape();
      shape.setShapeType(ShapeType.CHEVRON);
      shape.setAnchor(new Rectangle(60 + i * 170, 150 + i * 35, 260, 130));
      shape.setFillColor(colours[i]);
      font(shape.setText(phases[i]), 14, "Comic Sans MS");
    }
    box(slide, "Owner: tbd, budget: tbd, start: asap", 260, 200, 330, 60, 20, "Courier New");
    box(slide, "NEW!!", 700, 110, 140, 50, 36, "Impact");
  }

  private static void picture(Deck deck) throws IOException {
    DeckSlide slide = deck.slide("Two Content");
    slide.title("Site").text(1, STATUS[0], STATUS[4], STATUS[6]);
    byte[] png = Picture.hills(400, 260);
    for (int i = 0; i < 2; i++) {
      var picture = slide.poi().createPicture(deck.show().addPicture(png, PictureType.PNG));
      picture.setAnchor(new Rectangle(480 + i * 120, 130 + i * 110, 320, 208));
    }
  }

  private static void offSlide(Deck deck) {
    DeckSlide slide = deck.slide("Blank");
    box(slide, "Costs & benefits", 40, 8, 400, 40, 30, "Georgia");
    box(
        slide,
        "Savings of EUR 640,000 a year from 2027 on, after one-off costs of EUR 2.58 million",
        700,
        150,
        420,
        90,
        22,
        "Verdana");
    box(slide, String.join(" ", STATUS), 40, 90, 420, 420, 16, "Arial");
    box(slide, "Payback: 4.0 years", 500, 505, 300, 60, 24, "Verdana");
  }

  private static void twice(Deck deck) {
    deck.slide("Title and Content")
        .title("Next Steps:")
        .text(1, "Decide on cut-over", "Decide on hardship fund", "Find owners for 2 systems");
    deck.slide("Title and Content")
        .title("next steps")
        .text(1, "decide on cut over date!", "hardship fund", ">amount?", ">who pays?");
  }

  private static void box(
      DeckSlide slide, String text, int x, int y, int width, int height, int size, String face) {
    XSLFTextBox box = slide.poi().createTextBox();
    box.setAnchor(new Rectangle(x, y, width, height));
    font(box.setText(text), size, face);
  }

  private static void font(XSLFTextRun run, double size, String face) {
    run.setFontSize(size);
    run.setFontFamily(face);
  }
}
