package dev.deckhand.samples;

import static dev.deckhand.testing.TextFiles.paragraph;

import dev.deckhand.testing.TextFiles;

/** A plan for a move, as a Word document with headings, paragraphs and a hidden remark. */
final class OfficeMove {
  private OfficeMove() {}

  static byte[] make() {
    String body =
        paragraph("Title", "Moving into the Harbour House")
            + paragraph("H1", "Why we move")
            + paragraph("", "The lease of Mill Lane ends in June. The workshop needs daylight.")
            + paragraph("H1", "What it costs")
            + paragraph("", "Rent falls from 31,000 to 27,500 EUR a month.")
            + paragraph("", "The move itself takes 84,000 EUR, of which the landlord pays a third.")
            + paragraph("H1", "When")
            + paragraph("H2", "Spring")
            + paragraph("", "Cables and floors are ready by the end of April.")
            + paragraph("H2", "Summer")
            + paragraph("", "Everyone works there from 29 June.")
            + paragraph("Hidden", "Internal: do not mention the second offer.")
            + paragraph("H1", "What is open")
            + paragraph("", "Parking for bicycles. A name for the canteen.");
    return StablePackage.of(TextFiles.docx(body));
  }
}
