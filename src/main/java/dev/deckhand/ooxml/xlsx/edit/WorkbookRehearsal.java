package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.WorkbookReader;
import dev.deckhand.plan.BoundWorkbookOperation;
import dev.deckhand.plan.Rehearsal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs operations on a draft that is never saved. */
public final class WorkbookRehearsal implements Rehearsal {
  private final WorkbookReader reader;
  private final OfficeFile file;
  private final WorkbookSnapshot known;
  private @Nullable WorkbookDraft draft;

  public WorkbookRehearsal(WorkbookReader reader, OfficeFile file, WorkbookSnapshot known) {
    this.reader = reader;
    this.file = file;
    this.known = known;
  }

  @Override
  public Outcome run(List<BoundWorkbookOperation> operations) {
    WorkbookDraft now = draft();
    int lossesBefore = now.notes().losses().size();
    operations.forEach(operation -> Operations.run(now, operation));
    now.flush();
    List<Loss> losses = now.notes().losses();
    return new Outcome(now.current().snapshot(), losses.subList(lossesBefore, losses.size()));
  }

  private WorkbookDraft draft() {
    WorkbookDraft now = draft;
    if (now == null) {
      now = new WorkbookDraft(OpcPackage.open(file.content()), reader, known);
      draft = now;
    }
    return now;
  }
}
