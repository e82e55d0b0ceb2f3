package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import dev.deckhand.ooxml.xlsx.read.WorkbookReader;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundWorkbookOperation;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;

/** Runs the operations of a plan on a copy of a workbook, in order, all or nothing. */
public final class WorkbookEditor {
  private final WorkbookReader reader;
  private final EvaluationSettings settings;

  public WorkbookEditor(WorkbookReader reader, EvaluationSettings settings) {
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * Edits a workbook.
   *
   * @param known its cells, where they were read before
   * @return the very same bytes for an empty plan
   * @throws dev.deckhand.document.DocumentProblem when a part is broken or a limit is passed
   */
  public Edited edit(OfficeFile file, BoundPlan plan, KnownWorkbook known) {
    if (plan.operations().isEmpty()) {
      return new Edited(file, ChangeReport.NOTHING);
    }
    OpcPackage opc = OpcPackage.open(file.content());
    WorkbookDraft draft = new WorkbookDraft(opc, reader, settings, known);
    for (BoundOperation operation : plan.operations()) {
      switch (operation) {
        case BoundWorkbookOperation workbook -> Operations.run(draft, workbook);
        case BoundDeckOperation deck ->
            throw new IllegalArgumentException("Not an operation on workbooks: " + deck.id());
      }
    }
    Recomputing.Outcome outcome = draft.finish();
    outcome.sayUnknown(draft.notes());
    ChartCaches.refresh(draft, outcome);
    StalePivots.note(draft, outcome);
    if (draft.formulaRemoved()) {
      CalcChain.remove(draft);
    }
    if (outcome.incomplete()) {
      CalcOnLoad.set(draft);
    }
    byte[] content = draft.parts().save();
    ChangeReport report = new ReportWriter(draft, outcome).report();
    return new Edited(file.withContent(content), report);
  }
}
