package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.plan.EditPlan;

/** Stands where nobody knows workbooks. */
final class NoWorkbooks implements DataWorkbooks {

  @Override
  public WorkbookSnapshot read(byte[] workbook) {
    throw refused();
  }

  @Override
  public byte[] edit(byte[] workbook, EditPlan plan) {
    throw refused();
  }

  private static DocumentProblem refused() {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "The workbook behind the chart is not read here.",
        "Change its data in PowerPoint.");
  }
}
