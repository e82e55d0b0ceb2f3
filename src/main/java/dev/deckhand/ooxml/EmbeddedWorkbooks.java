package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.xlsx.WorkbookEngine;
import dev.deckhand.ooxml.xlsx.formula.WorksheetGrammar;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;

/** Workbooks inside decks, read and edited as any other; one that is none is refused by name. */
public final class EmbeddedWorkbooks implements DataWorkbooks {
  private static final String NAME = "The workbook behind the chart";

  private final FileOpener opener;
  private final WorkbookEngine workbooks;

  /**
   * @param limits what such a workbook may cost
   */
  public EmbeddedWorkbooks(Limits limits, WorkbookEngine workbooks) {
    this.opener = new FileOpener(limits);
    this.workbooks = workbooks;
  }

  @Override
  public WorkbookSnapshot read(byte[] workbook) {
    return workbooks.workbook(open(workbook));
  }

  @Override
  public byte[] edit(byte[] workbook, EditPlan plan) {
    OfficeFile file = open(workbook);
    WorkbookBinder binder =
        new WorkbookBinder(
            workbooks.workbook(file), new WorksheetGrammar(), workbooks.rehearsal(file));
    return switch (binder.bind(plan)) {
      case Binding.Bound bound -> workbooks.edit(file, bound.plan()).file().content();
      case Binding.Refused refused -> throw refused(refused.violations().getFirst());
    };
  }

  private OfficeFile open(byte[] workbook) {
    OfficeFile file = opener.open(NAME, workbook);
    if (file.format().host() != Host.EXCEL) {
      throw new DocumentProblem(
          DocumentProblem.Code.UNSUPPORTED_CONTENT,
          NAME + " is no workbook.",
          "Make the chart anew, or repair the deck in PowerPoint.");
    }
    return file;
  }

  private static DocumentProblem refused(Violation violation) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "%s cannot take the data: %s".formatted(NAME, violation.message()),
        "Edit the data of the chart in PowerPoint.");
  }
}
