package dev.deckhand.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes every sample into {@code samples/}, or into the folder named as the first argument. */
public final class SampleFiles {

  static final List<Sample> ALL =
      List.of(
          new Sample("regional-sales.xlsx", RegionalSales::make),
          new Sample("budget-vs-actual.xlsx", BudgetVsActual::make),
          new Sample("three-statement-model.xlsx", ThreeStatementModel::make),
          new Sample("messy-export.xlsx", MessyExport::make),
          new Sample("survey-comments.xlsx", SurveyComments::make),
          new Sample("project-plan.xlsx", ProjectPlan::make),
          new Sample("inherited-model.xlsx", InheritedModel::make),
          new Sample("quote-form.xlsx", QuoteForm::make),
          new Sample("quarter-figures.xlsx", QuarterFigures::make),
          new Sample("supplier-quotes.xlsx", SupplierQuotes::make),
          new Sample("office-move.docx", OfficeMove::make),
          new Sample("company-template.pptx", CompanyTemplate::make),
          new Sample("quarterly-review.pptx", QuarterlyReview::make),
          new Sample("overloaded-deck.pptx", OverloadedDeck::make),
          new Sample("vendor-pitch.pptx", VendorPitch::make));

  private SampleFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "samples");
    Files.createDirectories(folder);
    for (Sample sample : ALL) {
      Files.write(folder.resolve(sample.fileName()), sample.maker().make());
    }
  }
}
