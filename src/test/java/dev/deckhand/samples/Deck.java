package dev.deckhand.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;

/** A presentation under construction on the company template. */
final class Deck {

  private final XMLSlideShow show;

  Deck() throws IOException {
    show = new XMLSlideShow(new ByteArrayInputStream(TemplatePackage.make()));
  }

  XMLSlideShow show() {
    return show;
  }

  /** Adds a slide whose placeholders are empty and inherit place and look from the layout. */
  DeckSlide slide(String layoutName) {
    XSLFSlideLayout layout = show.findLayout(layoutName);
    if (layout == null) {
      throw new IllegalArgumentException("No layout " + layoutName);
    }
    XSLFSlide slide = show.createSlide(layout);
    return new DeckSlide(show, slide);
  }

  byte[] save(String title, String subject) throws IOException {
    DocumentFacts.write(show.getProperties(), title, subject);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    show.write(bytes);
    show.close();
    return StablePackage.of(bytes.toByteArray());
  }
}
