package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import dev.deckhand.ooxml.xlsx.read.WorkbookReader;
import dev.deckhand.plan.BoundWorkbookOperation;
import dev.deckhand.plan.Rehearsal;
import dev.deckhand.plan.Rehearsal.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs operations on a draft that is never saved. */
public final class WorkbookRehearsal implements Rehearsal {
  private final WorkbookReader reader;
  private final EvaluationSettings settings;
  private final OfficeFile file;
  private final KnownWorkbook known;
  private @Nullable WorkbookDraft draft;

  /**
   * @param known the cells of the file, where they were read before
   */
  public WorkbookRehearsal(
      WorkbookReader reader, EvaluationSettings settings, OfficeFile file, KnownWorkbook known) {
    this.reader = reader;
    this.settings = settings;
    this.file = file;
    this.known = known;
  }

  @Override
  public Outcome run(List<BoundWorkbookOperation> operations) {
    WorkbookDraft now = draft();
    int lossesBefore = now.notes().losses().size();
    int remarksBefore = now.notes().remarks().size();
    operations.forEach(operation -> Operations.run(now, operation));
    now.flush();
    List<Loss> losses = now.notes().losses();
    List<Remark> remarks = now.notes().remarks();
    return new Outcome(
        now.current().snapshot(),
        losses.subList(lossesBefore, losses.size()),
        remarks.subList(remarksBefore, remarks.size()));
  }

  private WorkbookDraft draft() {
    WorkbookDraft now = draft;
    if (now == null) {
      now = new WorkbookDraft(OpcPackage.open(file.content()), reader, settings, known);
      draft = now;
    }
    return now;
  }
}
