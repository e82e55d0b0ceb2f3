package dev.deckhand.samples;

import java.io.IOException;

/** The company's template with three example slides. */
final class CompanyTemplate {

  private CompanyTemplate() {}

  static byte[] make() throws IOException {
    Deck deck = new Deck();
    deck.slide("Title").title("Title of the presentation").text(1, "Occasion, date and speaker");
    deck.slide("Title and Content")
        .title("One message per slide, as a sentence")
        .text(
            1,
            "Start with the conclusion",
            ">Support it with two or three facts",
            "Use the colours and fonts of the template",
            "Keep to five bullets or fewer");
    deck.slide("Closing").title("Thank you").text(1, "Alder & Finch", "hello@alderfinch.example");
    return deck.save("Company template", "Layouts, colours and fonts of Alder & Finch");
  }
}
